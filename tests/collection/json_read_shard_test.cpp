#include <doctest/doctest.h>

#include "collection/json.h"
#include "collection/values.h"

using namespace sheaf;

namespace {

std::string problem_of(std::string_view shard) {
  const Result<Shard> read = read_shard(shard, "shard.json");
  return read ? "" : read.error().message;
}

// A feed of one item with these fields besides its id.
std::string with(std::string_view fields) { return "{\"items\":[{\"id\":\"x\"," + std::string(fields) + "}]}"; }

Article article_with(std::string_view fields) {
  Result<Shard> read = read_shard(with(fields), "feed.json");
  REQUIRE_MESSAGE(read, read.error().message);
  return read.value().articles.at(0);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("any JSON Feed opens as it is") {
  const Result<Shard> read = read_shard(R"({
    "version": "https://jsonfeed.org/version/1.1", "title": "A feed", "home_page_url": "https://example.org/",
    "authors": [{"name": "Everyone"}], "language": "en-GB", "hubs": [{"type": "x", "url": "y"}],
    "items": [
      {"id": "https://example.org/1", "url": "https://example.org/1", "title": "One", "content_html": "<div onclick=x()><p>Hi <script>x()</script><b>you</b></div>",
       "date_published": "2024-05-06T07:08:09+02:00", "tags": ["a", "b"], "attachments": [{"url": "z"}], "banner_image": null},
      {"id": 2, "external_url": "https://elsewhere.example/", "content_text": "Plain <b>text</b>\n\nof two paragraphs and more words than eight",
       "author": {"name": "Ada", "url": "https://ada.example/"}, "language": "fr"}
    ]})",
                                        "feed.json");
  REQUIRE_MESSAGE(read, read.error().message);
  REQUIRE(read.value().articles.size() == 2);
  const Article& one = read.value().articles[0];
  CHECK(one.id.value == "https://example.org/1");
  CHECK(one.title == "One");
  CHECK_FALSE(one.is_title_made_up);
  CHECK(write_sheaf_html(one.body) == "<p>Hi <strong>you</strong></p>");
  CHECK(one.published.iso == "2024-05-06T07:08:09+02:00");
  CHECK(one.tags == std::vector<std::string>{"a", "b"});
  CHECK(one.language == "en-GB");
  CHECK(one.authors.at(0).name == "Everyone");
  CHECK(one.source_url == "https://example.org/1");
  const Article& two = read.value().articles[1];
  CHECK(two.id.value == "2");
  CHECK(plain_text(two.body) == "Plain <b>text</b>\nof two paragraphs and more words than eight");
  CHECK(two.title == "Plain <b>text</b>");
  CHECK(two.is_title_made_up);
  CHECK(two.authors.at(0).name == "Ada");
  CHECK(two.source_url == "https://elsewhere.example/");
  CHECK(two.language == "fr");
}

TEST_CASE("HTML wins over plain text, whichever comes first") {
  CHECK(plain_text(article_with("\"content_html\":\"<p>h</p>\",\"content_text\":\"t\"").body) == "h");
  CHECK(plain_text(article_with("\"content_text\":\"t\",\"content_html\":\"<p>h</p>\"").body) == "h");
  CHECK(plain_text(article_with("\"content_text\":\"t\",\"content_html\":\"\"").body) == "t");
}

TEST_CASE("the page of an item is its source, the page it is about only where there is no other") {
  CHECK(article_with("\"external_url\":\"https://b.example/\",\"url\":\"https://a.example/\"").source_url ==
        "https://a.example/");
  CHECK(article_with("\"external_url\":\"https://b.example/\"").source_url == "https://b.example/");
}

TEST_CASE("an article without title and text has its id to be called by") {
  const Article article = article_with("\"title\":\"\"");
  CHECK(article.title == "x");
  CHECK(article.is_title_made_up);
}

TEST_CASE("numbers for ids are taken digit by digit") {
  const Result<Shard> read = read_shard("{\"items\":[{\"id\":18446744073709551615},{\"id\":-7},{\"id\":1.50}]}", "f");
  REQUIRE(read);
  CHECK(read.value().articles[0].id.value == "18446744073709551615");
  CHECK(read.value().articles[1].id.value == "-7");
  CHECK(read.value().articles[2].id.value == "1.50");
}

TEST_CASE("each field of an item takes its own type only") {
  struct {
    const char* fields;
    const char* path;
  } cases[] = {
      {"\"url\":1", "url"},
      {"\"external_url\":{}", "external_url"},
      {"\"title\":[]", "title"},
      {"\"content_html\":true", "content_html"},
      {"\"content_text\":3", "content_text"},
      {"\"summary\":[]", "summary"},
      {"\"image\":{}", "image"},
      {"\"date_published\":20240506", "date_published"},
      {"\"date_published\":\"yesterday\"", "date_published"},
      {"\"date_modified\":\"2024-02-30\"", "date_modified"},
      {"\"authors\":\"Ada\"", "authors"},
      {"\"authors\":[\"Ada\"]", "authors[0]"},
      {"\"authors\":[{\"name\":1}]", "authors[0].name"},
      {"\"author\":\"Ada\"", "author"},
      {"\"tags\":\"a\"", "tags"},
      {"\"tags\":[[]]", "tags[0]"},
      {"\"language\":1", "language"},
      {"\"_sheaf\":1", "_sheaf"},
      {"\"_sheaf\":{\"categories\":\"a\"}", "_sheaf.categories"},
      {"\"_sheaf\":{\"categories\":[\"\"]}", "_sheaf.categories[0]"},
      {"\"_sheaf\":{\"aliases\":[{}]}", "_sheaf.aliases[0]"},
      {"\"_sheaf\":{\"rating\":\"5\"}", "_sheaf.rating"},
      {"\"_sheaf\":{\"title_made_up\":\"no\"}", "_sheaf.title_made_up"},
      {"\"_sheaf\":{\"licence\":1}", "_sheaf.licence"},
      {"\"_sheaf\":{\"moved_to\":[]}", "_sheaf.moved_to"},
  };
  for (const auto& one : cases) {
    const std::string message = problem_of(with(one.fields));
    CAPTURE(message);
    CHECK(message.starts_with("shard.json:1:"));
    CHECK(contains(message, ": items[0]." + std::string(one.path) + ": found "));
  }
}

TEST_CASE("a wrong date is refused with what a date looks like") {
  CHECK(problem_of(with("\n\"date_published\":\"6 May\"")) ==
        "shard.json:2:18: items[0].date_published: found \"6 May\", wanted a date such as \"2024-05-06\" or "
        "\"2024-05-06T07:08:09Z\"");
}

TEST_CASE("an item without an id is named by its place") {
  CHECK(problem_of("{\"items\":[{\"id\":\"a\"},\n{\"title\":\"b\"}]}") ==
        "shard.json:2:1: items[1]: an item without \"id\"");
  CHECK(contains(problem_of("{\"items\":[{\"id\":\"\"}]}"),
                 "items[0].id: found \"\", wanted an id: a text that is not empty"));
}

TEST_CASE("two items with one id are named both") {
  CHECK(problem_of("{\"items\":[\n{\"id\":\"a\"},\n{\"id\":\"b\"},\n  {\"id\":\"a\"}]}") ==
        "shard.json:4:3: items[2] has the id \"a\", which items[0] at 2:1 has too; every item needs its own");
  CHECK(contains(problem_of("{\"items\":[{\"id\":\"1\"},{\"id\":1}]}"), "items[1] has the id \"1\""));
  CHECK(contains(problem_of("{\"items\":[{\"id\":\"a\"},{\"id\":\"a\",\"_sheaf\":{\"moved_to\":\"b\"}}]}"),
                 "items[1] has the id \"a\""));
}

TEST_CASE("old ids lead to where their articles are") {
  const Result<Shard> read = read_shard(
      "{\"items\":[{\"id\":\"a\",\"_sheaf\":{\"moved_to\":\"b\"}},{\"id\":\"b\",\"title\":\"B\",\"_sheaf\":{"
      "\"aliases\":[\"a\",0]}}]}",
      "s");
  REQUIRE(read);
  REQUIRE(read.value().aliases.size() == 1);
  CHECK(read.value().aliases[0] == Shard::Alias{{"a"}, {"b"}});
  REQUIRE(read.value().articles.size() == 1);
  CHECK(read.value().articles[0].aliases == std::vector<ArticleId>{{"a"}, {"0"}});
}

TEST_CASE("a shard of a newer format is not read as an old one") {
  CHECK(contains(problem_of("{\"_sheaf\":{\"version\":2},\"items\":7}"),
                 "_sheaf.version: this site is newer than this program"));
}

TEST_CASE("what is no feed says so") {
  CHECK(problem_of("{\"title\":\"x\"}") == "shard.json:1:1: a JSON Feed without \"items\"");
  CHECK(problem_of("[]") == "shard.json:1:1: found a list, wanted a JSON Feed");
}

TEST_CASE("addresses that no article may hold are left out and counted") {
  JsonReport report;
  const auto read = read_shard(with("\"url\":\"javascript:alert(1)\",\"image\":\"data:image/"
                                    "png;base64,\",\"authors\":[{\"name\":\"A\",\"url\":\"vbscript:x\"}]"),
                               "f", &report);
  REQUIRE(read);
  const Article& article = read.value().articles[0];
  CHECK(article.source_url.empty());
  CHECK(article.image.empty());
  CHECK(article.authors.at(0).url.empty());
  CHECK(report.refused_addresses == 3);
}

TEST_CASE("invalid UTF-8 in a shard is repaired and counted") {
  JsonReport report;
  const auto read = read_shard(with("\"title\":\"a\xFF\",\"content_html\":\"<p>\xC3(</p>\""), "f", &report);
  REQUIRE(read);
  CHECK(read.value().articles[0].title == "a\uFFFD");
  CHECK(plain_text(read.value().articles[0].body) == "\uFFFD(");
  CHECK(report.replaced_utf8 == 2);
}

TEST_CASE("a title of a megabyte comes through whole") {
  const std::string title(1 << 20, 't');
  CHECK(article_with("\"title\":\"" + title + "\"").title == title);
}

TEST_CASE("a hundred thousand nested lists in JSON or in HTML do no harm") {
  const std::string deep(100'000, '[');
  CHECK(contains(problem_of(with("\"x\":" + deep)), "nested deeper than 64 levels"));
  std::string html;
  for (int i = 0; i < 100'000; ++i) html += "<ul><li>";
  CHECK(plain_text(article_with("\"content_html\":\"" + html + "end\"").body) == "end");
}

TEST_CASE("a shard cut off anywhere is an error") {
  Random random(5);
  const std::string json = write_shard(random_shard(random));
  REQUIRE(json.size() > 1000);
  for (size_t size = 0; size + 2 < json.size(); ++size) REQUIRE_FALSE(read_shard(json.substr(0, size), "s"));
  CHECK(read_shard(json.substr(0, json.size() - 1), "s"));
}

TEST_CASE("a shard with any one byte changed is read or refused, never more") {
  Random random(6);
  const std::string json = write_shard(random_shard(random));
  int read = 0, refused = 0;
  for (size_t i = 0; i < json.size(); i += 3) {
    std::string changed = json;
    changed[i] = static_cast<char>(random.below(256));
    const Result<Shard> result = read_shard(changed, "s");
    ++(result ? read : refused);
    if (!result) CHECK(result.error().message.starts_with("s:"));
  }
  CHECK(read > 0);
  CHECK(refused > 0);
}
