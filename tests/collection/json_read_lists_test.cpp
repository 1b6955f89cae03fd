#include <doctest/doctest.h>

#include "collection/json.h"
#include "collection/values.h"

using namespace sheaf;

namespace {

std::string problem_of(std::string_view manifest) {
  const Result<Manifest> read = read_manifest(manifest, "collection.json");
  return read ? "" : read.error().message;
}

// A manifest with these fields of `_sheaf` besides its version.
std::string with(std::string_view fields) { return "{\"_sheaf\":{\"version\":1," + std::string(fields) + "}}"; }

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a manifest needs no more than its version") {
  const Result<Manifest> read = read_manifest("{\"_sheaf\":{\"version\":1}}", "collection.json");
  REQUIRE(read);
  CHECK(read.value() == Manifest{});
  CHECK(problem_of("{\"title\":\"x\"}") == "collection.json:1:1: a collection without \"_sheaf\"");
  CHECK(problem_of("{\"_sheaf\":{}}") == "collection.json:1:11: _sheaf: an object without \"version\"");
}

TEST_CASE("a site of a newer format says so before anything new in it is met") {
  CHECK(problem_of("{\"_sheaf\":{\"version\":2},\"title\":[\"new\"]}") ==
        "collection.json:1:22: _sheaf.version: this site is newer than this program: its format is 2, the program "
        "knows 1; "
        "reload to fetch the program that fits");
  CHECK(contains(problem_of("{\"_sheaf\":{\"version\":0}}"), "wanted a format version"));
  CHECK(contains(problem_of("{\"_sheaf\":{\"version\":\"1\"}}"), "found \"1\", wanted a format version"));
}

TEST_CASE("each field of a manifest takes its own type only") {
  struct {
    const char* field;
    const char* wrong;
    const char* path;
  } cases[] = {
      {"licence", "1", "licence"},
      {"footer_links", "\"x\"", "footer_links"},
      {"footer_links", "[{\"title\":1}]", "footer_links[0].title"},
      {"footer_links", "[{\"url\":1}]", "footer_links[0].url"},
      {"accent_light", "\"#fff\"", "accent_light"},
      {"accent_dark", "\"00000g\"", "accent_dark"},
      {"article_count", "\"1\"", "article_count"},
      {"categories", "{}", "categories"},
      {"categories", "[[]]", "categories[0]"},
      {"categories", "[{\"id\":\"\"}]", "categories[0].id"},
      {"categories", "[{\"id\":true}]", "categories[0].id"},
      {"categories", "[{\"id\":\"a\",\"title\":1}]", "categories[0].title"},
      {"categories", "[{\"id\":\"a\",\"parent\":[]}]", "categories[0].parent"},
      {"categories", "[{\"id\":\"a\",\"count\":-1}]", "categories[0].count"},
      {"categories", "[{\"id\":\"a\",\"list_pages\":[1]}]", "categories[0].list_pages[0]"},
      {"shards", "[{\"first\":[],\"path\":\"a\"}]", "shards[0].first"},
      {"shards", "[{\"first\":\"a\",\"path\":1}]", "shards[0].path"},
      {"front_kind", "1", "front_kind"},
      {"front", "{}", "front"},
      {"front", "[{\"id\":\"a\",\"title\":1}]", "front[0].title"},
      {"front", "[{\"id\":\"a\",\"title_made_up\":1}]", "front[0].title_made_up"},
      {"front", "[{\"id\":\"a\",\"excerpt\":1}]", "front[0].excerpt"},
      {"front", "[{\"id\":\"a\",\"date_published\":\"soon\"}]", "front[0].date_published"},
      {"front", "[{\"id\":\"a\",\"minutes\":\"1\"}]", "front[0].minutes"},
      {"front", "[{\"id\":\"a\",\"tags\":\"x\"}]", "front[0].tags"},
      {"front", "[{\"id\":\"a\",\"language\":1}]", "front[0].language"},
      {"front", "[{\"id\":\"a\",\"content_html\":1}]", "front[0].content_html"},
  };
  for (const auto& one : cases) {
    const std::string message = problem_of(with("\"" + std::string(one.field) + "\":" + one.wrong));
    CAPTURE(message);
    CHECK(message.starts_with("collection.json:1:"));
    CHECK(contains(message, ": _sheaf." + std::string(one.path) + ": found "));
    CHECK(contains(message, ", wanted "));
  }
  CHECK(contains(problem_of("{\"title\":1}"), ": title: found "));
  CHECK(contains(problem_of("{\"description\":{}}"), ": description: found "));
  CHECK(contains(problem_of("{\"language\":false}"), ": language: found "));
  CHECK(contains(problem_of("{\"home_page_url\":[]}"), ": home_page_url: found "));
}

TEST_CASE("what must be there is missed") {
  CHECK(contains(problem_of(with("\"categories\":[{}]")), "categories[0]: a category without \"id\""));
  CHECK(contains(problem_of(with("\"shards\":[{\"first\":\"a\"}]")), "shards[0]: a shard without \"path\""));
  CHECK(contains(problem_of(with("\"shards\":[{\"path\":\"a\"}]")), "shards[0]: a shard without \"first\""));
  CHECK(contains(problem_of(with("\"front\":[{\"title\":\"a\"}]")), "front[0]: an entry of a list without \"id\""));
}

TEST_CASE("files are asked for below the site's root only") {
  for (const char* path : {"", "/etc/passwd", "//host/x", "https://host/x", "data:,x", "../x", "a/../../x", "a/..",
                           "..", "a\\\\b", "a b", "a?b", "a#b"}) {
    CAPTURE(path);
    CHECK(contains(problem_of(with("\"shards\":[{\"first\":\"a\",\"path\":\"" + std::string(path) + "\"}]")),
                   "a path below the site's root"));
  }
  CHECK(problem_of(with("\"shards\":[{\"first\":\"a\",\"path\":\"articles/1f..0.json\"}]")).empty());
}

TEST_CASE("two categories with one id are named both") {
  CHECK(problem_of(with("\"categories\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"a\"}]")) ==
        "collection.json: categories[0] and categories[2] have the same id, \"a\"");
}

TEST_CASE("a category comes after its parent") {
  CHECK(problem_of(with("\"categories\":[{\"id\":\"a\"},{\"id\":\"b\",\"parent\":\"a\"}]")).empty());
  CHECK(contains(problem_of(with("\"categories\":[{\"id\":\"b\",\"parent\":\"a\"},{\"id\":\"a\"}]")),
                 "categories[0]: no category before it"));
  CHECK(contains(problem_of(with("\"categories\":[{\"id\":\"a\",\"parent\":\"a\"}]")),
                 "categories[0]: no category before it"));
}

TEST_CASE("a search index has a path inside the site, and a manifest may have none") {
  const auto found = read_manifest(with("\"search\":{\"path\":\"search/1.index\",\"size_in_bytes\":12}"), "m");
  REQUIRE(found);
  REQUIRE(found.value().search);
  CHECK(found.value().search->path == "search/1.index");
  CHECK(found.value().search->size_bytes == 12);
  CHECK_FALSE(read_manifest(with("\"search\":null"), "m").value().search);
  CHECK(contains(problem_of(with("\"search\":{}")), "a search index without \"path\""));
  CHECK(contains(problem_of(with("\"search\":{\"path\":\"/x\"}")), "search.path"));
  CHECK(contains(problem_of(with("\"search\":{\"path\":\"x\",\"size_in_bytes\":-1}")), "search.size_in_bytes"));
}

TEST_CASE("shards stand in the order of their first ids") {
  CHECK(contains(problem_of(with("\"shards\":[{\"first\":\"b\",\"path\":\"1\"},{\"first\":\"a\",\"path\":\"2\"}]")),
                 "shards[1]: its first id"));
  CHECK(contains(problem_of(with("\"shards\":[{\"first\":\"a\",\"path\":\"1\"},{\"first\":\"a\",\"path\":\"2\"}]")),
                 "shards[1]: its first id"));
}

TEST_CASE("a link that could run something is left out and counted") {
  JsonReport report;
  const auto read = read_manifest(with("\"footer_links\":[{\"title\":\"x\",\"url\":\" "
                                       "java\\nscript:alert(1)\"}]},\"home_page_url\":\"data:,\",\"x\":{"),
                                  "collection.json", &report);
  REQUIRE(read);
  CHECK(read.value().footer_links.at(0).url.empty());
  CHECK(read.value().home_url.empty());
  CHECK(report.refused_addresses == 2);
}

TEST_CASE("a manifest or a list page cut off anywhere is an error") {
  Random random(3);
  const std::string manifest = write_manifest(random_manifest(random));
  for (size_t size = 0; size + 2 < manifest.size(); ++size) REQUIRE_FALSE(read_manifest(manifest.substr(0, size), "m"));
  const std::string page = write_list_page(random_list_page(random));
  for (size_t size = 0; size + 2 < page.size(); ++size) REQUIRE_FALSE(read_list_page(page.substr(0, size), "l"));
}

TEST_CASE("two entries of a list page with one id are named both") {
  const auto read = read_list_page("{\"entries\":[{\"id\":\"a\"},{\"id\":\"a\"}]}", "lists/1.json");
  REQUIRE_FALSE(read);
  CHECK(read.error().message == "lists/1.json: entries[0] and entries[1] have the same id, \"a\"");
}

TEST_CASE("a list page without entries is told from an empty one") {
  CHECK(read_list_page("{\"entries\":[]}", "l"));
  REQUIRE_FALSE(read_list_page("{}", "l"));
  CHECK(read_list_page("{}", "l").error().message == "l:1:1: a page of a list without \"entries\"");
}
