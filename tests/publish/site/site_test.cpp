#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include <gumbo.h>

#include "collection/json.h"
#include "publish/compression.h"
#include "publish/hash.h"
#include "publish/pack_support.h"
#include "publish/site/built_reader.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

size_t html_errors(const std::string& html) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
  const size_t errors = output->errors.length;
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return errors;
}

std::string failure(const Imported& imported, const PackRequest& request, const Config& config = {}) {
  const Result<PackSummary> summary = write_site(imported, config, request);
  return summary ? "" : summary.error().message;
}

std::vector<std::string> names_below(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& [path, bytes] : files_of(folder)) names.push_back(path);
  return names;
}

size_t count_matching(const std::vector<std::string>& names, const std::string& start, const std::string& end) {
  return static_cast<size_t>(std::count_if(names.begin(), names.end(), [&](const std::string& name) {
    return name.starts_with(start) && name.ends_with(end);
  }));
}

Config with_address(const std::string& address) {
  Config config;
  config.address = address;
  return config;
}

}  // namespace

TEST_CASE("a site has the files that its layout promises, and each hashed data file has its compressed twins") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(small_collection(), request);
  const auto names = names_below(request.site);
  for (const char* path : {"index.html", "a/owl/index.html", "a/oak/index.html", "a/wren/index.html",
                           "c/birds/index.html", "c/trees/index.html", "collection.json", "feed.json"}) {
    CAPTURE(path);
    CHECK(std::find(names.begin(), names.end(), path) != names.end());
  }
  for (const auto& name :
       {std::pair{"articles/", ".json"}, {"reader.", ".js"}, {"reader.", ".wasm"}, {"style.", ".css"}}) {
    const std::string start = name.first, end = name.second;
    CAPTURE(start);
    CHECK(count_matching(names, start, end) == 1);
    CHECK(count_matching(names, start, end + ".br") == 1);
    CHECK(count_matching(names, start, end + ".gz") == 1);
  }
  CHECK(count_matching(names, "lists/", ".json") == 2);
  CHECK(count_matching(names, "icon.", ".svg") == 1);
}

TEST_CASE("a site with much text ships a search index, which its manifest names") {
  TempFolder folder;
  PackRequest request = request_for(folder);
  request.ships_index_from_bytes = 1;
  const PackSummary summary = packed(small_collection(), request);
  const auto manifest = read_manifest(read(request.site + "/collection.json"), "collection.json");
  REQUIRE(manifest);
  REQUIRE(manifest.value().search);
  const SearchFile& search = *manifest.value().search;
  const std::string bytes = read(request.site + "/" + search.path);
  CHECK(search.path == "search/" + content_hash(bytes) + ".index");
  CHECK(static_cast<size_t>(search.size_bytes) == bytes.size());
  CHECK(summary.index_bytes == bytes.size());
  CHECK(is_brotli_of(bytes, read(request.site + "/" + search.path + ".br")));
  CHECK(is_gzip_of(bytes, read(request.site + "/" + search.path + ".gz")));
  CHECK(summary.index_brotli_bytes == read(request.site + "/" + search.path + ".br").size());

  CHECK(packed(small_collection(), request).files.written == 0);
  request.ships_index_from_bytes = 1'000'000;
  CHECK(packed(small_collection(), request).index_bytes == 0);
  CHECK_FALSE(fs::exists(request.site + "/search"));
  CHECK_FALSE(read_manifest(read(request.site + "/collection.json"), "collection.json").value().search);
}

TEST_CASE("what was written reads back: the manifest leads to every article and list") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Imported imported = large_collection(1205);
  imported.articles[7].aliases = {{"seven"}};
  packed(imported, request);
  const auto manifest = read_manifest(read(request.site + "/collection.json"), "collection.json");
  REQUIRE(manifest);
  CHECK(manifest.value().article_count == 1205);
  std::set<std::string> ids;
  for (const ShardRef& ref : manifest.value().shards) {
    const auto shard = read_shard(read(request.site + "/" + ref.path), ref.path);
    REQUIRE(shard);
    for (const Article& one : shard.value().articles) ids.insert(one.id.value);
    for (const auto& alias : shard.value().aliases) CHECK(alias.to.value == "a-7");
  }
  CHECK(ids.size() == 1205);
  REQUIRE(manifest.value().categories.size() == 1);
  size_t listed = 0;
  for (const std::string& path : manifest.value().categories[0].list_pages) {
    const auto list = read_list_page(read(request.site + "/" + path), path);
    REQUIRE(list);
    listed += list.value().entries.size();
  }
  CHECK(listed == 1205);
  CHECK(fs::exists(request.site + "/c/all/2/index.html"));
  CHECK(fs::exists(request.site + "/a/seven/index.html"));
}

TEST_CASE("the same input gives the same bytes, however the folder looked before") {
  TempFolder one, two;
  const PackRequest first = request_for(one), second = request_for(two);
  Imported other = small_collection();
  other.articles.pop_back();
  other.articles[0].body.blocks[0].spans[0].text = "Something else.";
  packed(other, second);
  packed(small_collection(), first);
  packed(small_collection(), second);
  CHECK(files_of(first.site) == files_of(second.site));
}

TEST_CASE("packing again without a change writes and removes nothing") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(large_collection(60), request);
  const PackSummary again = packed(large_collection(60), request);
  CHECK(again.files.written == 0);
  CHECK(again.files.removed == 0);
  CHECK(again.files.unchanged > 60);
}

TEST_CASE("a spoilt compressed twin is made anew") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(small_collection(), request);
  const auto before = files_of(request.site);
  for (const auto& [path, bytes] : before) {
    if (path.ends_with(".br")) write(request.site + "/" + path, "");
  }
  packed(small_collection(), request);
  CHECK(files_of(request.site) == before);
}

TEST_CASE("whatever stops a run, the old site stays byte for byte") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(small_collection(), request);
  const auto before = files_of(request.site);
  Imported imported = large_collection(40);
  Config config;
  PackRequest next = request;
  SUBCASE("an image that is gone") {
    imported.files.push_back({folder / "no-such.png", "images/0123456789abcdef.png"});
  }
  SUBCASE("an image that would lie outside") {
    imported.files.push_back({folder / "reader/icon.svg", "../escape.svg"});
  }
  SUBCASE("an icon that is gone") { config.icon = folder / "none.svg"; }
  SUBCASE("a reader that is not there") { next.reader_folder = folder / "none"; }
  SUBCASE("a shell of another version") { write(folder / "reader/shell.html", "{{unheard_of}}"); }
  SUBCASE("an id that is no folder's name") { imported.articles[39].id = {"../up"}; }
  SUBCASE("something foreign in the way") { write(request.site + "/a/a-39/index.html", "mine"); }
  const auto with_obstacle = files_of(request.site);
  CHECK(failure(imported, next, config) != "");
  CHECK(files_of(request.site) == with_obstacle);
  for (const auto& [path, bytes] : before) CHECK(with_obstacle.at(path) == bytes);
}

TEST_CASE("more than 20,000 pages are an error that names --no-pages, and nothing is written") {
  TempFolder folder;
  PackRequest request = request_for(folder);
  const Imported imported = large_collection(20001);
  const std::string message = failure(imported, request);
  CHECK(contains(message, "--no-pages"));
  CHECK_FALSE(fs::exists(request.site));
}

TEST_CASE("without pages the front page links to the reader's own addresses") {
  TempFolder folder;
  PackRequest request = request_for(folder);
  request.has_pages = false;
  packed(small_collection(), request, with_address("https://example.org/"));
  CHECK_FALSE(fs::exists(request.site + "/a"));
  CHECK_FALSE(fs::exists(request.site + "/c"));
  const std::string page = read(request.site + "/index.html");
  CHECK(contains(page, "href=\"#/a/owl\""));
  CHECK_FALSE(contains(page, "href=\"a/owl/\""));
  CHECK_FALSE(contains(read(request.site + "/sitemap.xml"), "/a/owl/"));
}

TEST_CASE("a page holds its whole text, its title, its description and its neighbours") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(small_collection(), request);
  const std::string page = read(request.site + "/a/owl/index.html");
  CHECK(contains(page, "Owls fly at night."));
  CHECK(contains(page, "<title>The owl · Small</title>"));
  CHECK(contains(page, "<meta name=\"description\" content=\"Owls fly at night.\">"));
  CHECK(contains(page, "<html lang=\"en\" dir=\"ltr\""));
  CHECK(contains(page, "<link rel=\"next\" href=\"../../a/wren/\">"));
  CHECK_FALSE(contains(page, "rel=\"prev\""));
  CHECK(contains(page, "<meta property=\"og:type\" content=\"article\">"));
  CHECK(contains(page, "<meta property=\"og:site_name\" content=\"Small\">"));
  CHECK(contains(read(request.site + "/a/wren/index.html"), "<link rel=\"prev\" href=\"../../a/owl/\">"));
  CHECK(contains(read(request.site + "/c/birds/index.html"), "Wrens are small."));
}

TEST_CASE("pages are HTML without a parse error, and name no address of their own when none is known") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Imported imported = large_collection(1001);
  imported.description = "All about <things> & \"others\"";
  packed(imported, request);
  for (const auto& file : files_of(request.site)) {
    const std::string &path = file.first, &bytes = file.second;
    if (!path.ends_with(".html")) continue;
    CAPTURE(path);
    CHECK(html_errors(bytes) == 0);
    CHECK_FALSE(contains(bytes, "http://"));
    CHECK_FALSE(contains(bytes, "https://"));
    CHECK_FALSE(contains(bytes, "canonical"));
    CHECK_FALSE(contains(bytes, "og:url"));
    CHECK_FALSE(contains(bytes, "href=\"/"));
    CHECK_FALSE(contains(bytes, "src=\"/"));
  }
}

TEST_CASE("titles with tags and quotes stay text in every place") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Imported imported = small_collection();
  const std::string evil = "</title></script><script>alert(1)</script>\"' onload=x <!-- {{boot}}";
  imported.title = imported.description = imported.licence = evil;
  imported.categories[0].title = evil;
  imported.articles[0].title = imported.articles[0].summary = evil;
  imported.articles[0].tags = {evil};
  packed(imported, request, with_address("https://example.org/"));
  for (const char* path : {"/index.html", "/c/birds/index.html", "/a/owl/index.html", "/a/wren/index.html"}) {
    const std::string page = read(request.site + path);
    CAPTURE(path);
    CHECK_FALSE(contains(page, "<script>alert"));
    CHECK_FALSE(contains(page, "\"' onload"));
    CHECK(html_errors(page) == 0);
  }
}

TEST_CASE("with an address pages are canonical, have og:url, and a sitemap lists each of them once") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Imported imported = small_collection();
  imported.articles[0].id = {"café"};
  imported.articles[0].aliases = {{"old-owl"}};
  imported.articles[1].modified = {"2024-05-06", 19849};
  imported.articles[1].image = "images/0123456789abcdef.png";
  write(folder / "tree.png", "png");
  imported.files = {{folder / "tree.png", "images/0123456789abcdef.png"}};
  const PackSummary summary = packed(imported, request, with_address("https://example.org/some/repo"));
  const std::string map = read(request.site + "/sitemap.xml");
  for (const char* page : {"", "c/birds/", "c/trees/", "a/caf%C3%A9/", "a/oak/", "a/wren/"}) {
    CAPTURE(page);
    CHECK(contains(map, "<loc>https://example.org/some/repo/" + std::string(page) + "</loc>"));
  }
  CHECK_FALSE(contains(map, "old-owl"));
  CHECK(contains(map, "<lastmod>2024-05-06</lastmod>"));
  const std::string canonical = "<link rel=\"canonical\" href=\"https://example.org/some/repo/a/caf%C3%A9/\">";
  CHECK(contains(read(request.site + "/a/café/index.html"), canonical));
  CHECK(contains(read(request.site + "/a/old-owl/index.html"), canonical));
  CHECK(contains(read(request.site + "/a/oak/index.html"),
                 "<meta property=\"og:image\" content=\"https://example.org/some/repo/images/0123456789abcdef.png\">"));
  CHECK(read(request.site + "/images/0123456789abcdef.png") == "png");
  for (const std::string& note : summary.notes) CHECK_FALSE(contains(note, "address"));
}

TEST_CASE("without an address there is no sitemap, and the owner is told what is left out") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  const PackSummary summary = packed(small_collection(), request);
  CHECK_FALSE(fs::exists(request.site + "/sitemap.xml"));
  REQUIRE(summary.notes.size() == 1);
  for (const char* word : {"canonical", "og:url", "sitemap", "--address"}) CHECK(contains(summary.notes[0], word));
}

TEST_CASE("the feed's pages lead from one to the next through every article, newest first") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Imported imported = large_collection(120);
  for (int i = 0; i < 120; ++i) imported.articles[static_cast<size_t>(i)].published = {"2024-01-01", 19000 + i};
  packed(imported, request);
  std::vector<std::string> ids;
  for (const auto& page :
       {std::pair{"feed.json", "feed-2.json"}, {"feed-2.json", "feed-3.json"}, {"feed-3.json", ""}}) {
    const std::string file = page.first, next = page.second;
    CAPTURE(file);
    const std::string json = read(request.site + "/" + file);
    CHECK(contains(json, "\"next_url\"") == !next.empty());
    CHECK(contains(json, next));
    const auto feed = read_shard(json, file);
    REQUIRE(feed);
    for (const Article& one : feed.value().articles) ids.push_back(one.id.value);
  }
  CHECK(ids.size() == 120);
  CHECK(std::set(ids.begin(), ids.end()).size() == 120);
  CHECK(ids.front() == "a-119");
  CHECK_FALSE(fs::exists(request.site + "/feed-4.json"));
}

TEST_CASE("the policy comes first in the head and names the hashes of the inline style and script") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(small_collection(), request);
  const std::string page = read(request.site + "/a/owl/index.html");
  const size_t meta = page.find("http-equiv=\"Content-Security-Policy\"");
  REQUIRE(meta != std::string::npos);
  for (const char* later : {"<style>", "<script", "<link", "<title>"}) CHECK(page.find(later) > meta);
  // printf '%s' "$(cat boot.js)" | openssl dgst -sha256 -binary | base64
  CHECK(contains(page, "script-src &#39;self&#39; &#39;wasm-unsafe-eval&#39; &#39;sha256-"));
  CHECK(contains(page, "trusted-types sheaf"));
  CHECK_FALSE(contains(page, "unsafe-inline"));
}

TEST_CASE("a collection in a language written from right to left has pages that say so") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Imported imported = small_collection();
  imported.language = "ar";
  packed(imported, request);
  CHECK(contains(read(request.site + "/index.html"), "<html lang=\"ar\" dir=\"rtl\""));
}

TEST_CASE("images that several articles share are written once") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  write(folder / "x.png", "png");
  Imported imported = small_collection();
  imported.files = {{folder / "x.png", "images/0123456789abcdef.png"},
                    {folder / "x.png", "images/0123456789abcdef.png"}};
  packed(imported, request);
  CHECK(read(request.site + "/images/0123456789abcdef.png") == "png");
}
