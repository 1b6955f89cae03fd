#include <doctest/doctest.h>

#include <algorithm>

#include "collection/json.h"
#include "publish/base64.h"
#include "publish/hash.h"
#include "publish/pack_support.h"
#include "publish/site/host_files.h"
#include "publish/site/service_worker.h"
#include "publish/site/web_manifest.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// The one file whose name begins and ends so; "" if there are none or more.
std::string file_named(const std::string& site, const std::string& start, const std::string& end) {
  std::vector<std::string> found;
  for (const auto& [path, bytes] : files_of(site))
    if (path.starts_with(start) && path.ends_with(end)) found.push_back(path);
  return found.size() == 1 ? found.front() : "";
}

}  // namespace

TEST_CASE("the service worker lists the reader's files and the articles, each with the hash of its bytes") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(small_collection(), request);
  const std::string worker = read(request.site + "/sw.js");
  CHECK(worker.ends_with("serve(sheafSite);\n"));
  const std::string collection = read(request.site + "/collection.json");
  CHECK(contains(worker, "\"collection\":{\"version\":\"" + content_hash(collection) + "\""));
  int listed = 0;
  for (const auto& file : files_of(request.site)) {
    const std::string &path = file.first, &bytes = file.second;
    CAPTURE(path);
    const bool is_reader = path.starts_with("reader.") || path.starts_with("style.") || path.starts_with("icon") ||
                           path.starts_with("page.");
    const bool is_wanted = (is_reader && !path.ends_with(".br") && !path.ends_with(".gz")) || is_article_file(path);
    const std::string entry = "\"" + content_hash(bytes) + "\"]";
    CHECK(contains(worker, "[\"" + path + "\",") == is_wanted);
    if (is_wanted) CHECK(contains(worker, entry));
    listed += is_wanted ? 1 : 0;
  }
  CHECK(listed == 9);  // program, WebAssembly, style, page, two icons; one shard, two lists
}

TEST_CASE("sizes are those of the compressed twins") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(large_collection(50), request);
  const std::string shard = file_named(request.site, "articles/", ".json");
  REQUIRE(shard != "");
  const size_t size = read(request.site + "/" + shard + ".br").size();
  CHECK(contains(read(request.site + "/sw.js"), "[\"" + shard + "\"," + std::to_string(size) + ","));
}

TEST_CASE("another article changes the worker and the version of the articles, not that of the reader") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  const auto reader_part = [&] {
    const std::string worker = read(request.site + "/sw.js");
    return worker.substr(0, worker.find("\"collection\""));
  };
  packed(small_collection(), request);
  const std::string before = reader_part(), whole = read(request.site + "/sw.js");
  Imported more = small_collection();
  more.articles.push_back(article("jay", "The jay", "birds", "Jays hide acorns."));
  packed(more, request);
  CHECK(reader_part() == before);
  CHECK(read(request.site + "/sw.js") != whole);
}

TEST_CASE("the page without an article holds no words of one, and leaves its place to the worker") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(small_collection(), request);
  const std::string path = file_named(request.site, "page.", ".txt");
  REQUIRE(path != "");
  const std::string page = read(request.site + "/" + path);
  CHECK(contains(page, "data-root=\"{sheaf-root}\""));
  CHECK(contains(page, "data-collection=\"{sheaf-collection}\""));
  CHECK(contains(page, "src=\"{sheaf-root}reader."));
  CHECK_FALSE(contains(page, "The owl"));
  CHECK(contains(read(request.site + "/index.html"), "data-collection=\"\""));
  CHECK(contains(read(request.site + "/a/owl/index.html"), "data-worker=\"sw.js\""));
}

TEST_CASE("--retire writes the worker that removes itself, and pages that start none") {
  TempFolder folder;
  PackRequest request = request_for(folder);
  packed(small_collection(), request);
  request.is_retiring = true;
  packed(small_collection(), request);
  CHECK(read(request.site + "/sw.js") == "retire();\n");
  CHECK(contains(read(request.site + "/index.html"), "data-worker=\"\""));
  CHECK(file_named(request.site, "page.", ".txt") == "");
}

TEST_CASE("of a site that has gone the worker alone is written, over its own and over nothing else") {
  TempFolder folder;
  const std::string reader = make_reader(folder);
  CHECK_FALSE(write_retiring_worker(folder / "gone", reader));
  CHECK(read(folder / "gone/sw.js") == "retire();\n");
  CHECK_FALSE(write_retiring_worker(folder / "gone", reader));  // once more
  write(folder / "own/sw.js", service_worker({}, "code"));
  CHECK_FALSE(write_retiring_worker(folder / "own", reader));
  CHECK(read(folder / "own/sw.js") == "retire();\n");
  write(folder / "other/sw.js", "somebody's");
  const auto error = write_retiring_worker(folder / "other", reader);
  REQUIRE(error);
  CHECK(contains(error->message, "was not written by sheaf pack"));
  CHECK(read(folder / "other/sw.js") == "somebody's");
}

TEST_CASE("hosts are told the strict headers, who may frame the site, and what never changes") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Config config;
  config.embed = "listed";
  config.embed_origins = {"https://host.example"};
  config.address = "https://example.org/articles/";
  packed(small_collection(), request, config);
  const std::string headers = read(request.site + "/_headers");
  CHECK(headers.starts_with("/articles/*\n  Content-Security-Policy: default-src 'self'"));
  CHECK(contains(headers, "; frame-ancestors 'self' https://host.example\n"));
  CHECK(contains(headers, "  Access-Control-Allow-Origin: *\n"));
  CHECK(contains(headers, "/articles/lists/*\n  Cache-Control: public, max-age=31536000, immutable\n"));
  CHECK(contains(headers, "/articles/" + file_named(request.site, "reader.", ".js") + "\n  Cache-Control: public"));
  CHECK(contains(headers, "/articles/sw.js\n  Cache-Control: no-cache\n"));
  const std::string nginx = read(request.site + "/headers.nginx.conf");
  CHECK(contains(nginx, "add_header Content-Security-Policy \"default-src 'self'"));
  CHECK(contains(nginx, "frame-ancestors 'self' https://host.example\" always;"));
}

TEST_CASE("who may frame a site is the owner's to say") {
  Config config;
  config.embed_origins = {"https://a.example", "https://b.example"};
  CHECK(frame_ancestors(config) == "*");
  config.embed = "listed";
  CHECK(frame_ancestors(config) == "'self' https://a.example https://b.example");
  config.embed = "nowhere";
  CHECK(frame_ancestors(config) == "'self'");
  CHECK(complaint("embed", "somewhere") != "");
  CHECK(complaint("embed", "nowhere") == "");
  CHECK(root_path("") == "/");
  CHECK(root_path("https://example.org/") == "/");
  CHECK(root_path("https://example.org/a/b/") == "/a/b/");
}

TEST_CASE("a site can be installed: its manifest names it and has an icon of every kind") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(small_collection(), request);
  const std::string manifest = read(request.site + "/manifest.webmanifest");
  CHECK(contains(manifest, "\"name\":\"Small\""));
  CHECK(contains(manifest, "\"display\":\"standalone\""));
  CHECK(contains(manifest, "\"sizes\":\"any\",\"type\":\"image/svg+xml\",\"purpose\":\"any\""));
  CHECK(contains(manifest, "\"purpose\":\"maskable\""));
  CHECK(contains(manifest, "\"url\":\"./#/search\""));
  const std::string page = read(request.site + "/a/owl/index.html");
  CHECK(contains(page, "<link rel=\"manifest\" href=\"../../manifest.webmanifest\">"));
  CHECK(contains(page, "<meta name=\"theme-color\""));
}

TEST_CASE("home screens that take no drawings get a PNG: the reader's own, or the owner's") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  const std::string page = request.site + "/a/owl/index.html";
  packed(small_collection(), request);
  CHECK_FALSE(contains(read(page), "apple-touch-icon"));
  write(folder / "reader/icon-touch.png", read(SHEAF_SOURCE_DIR "/assets/icon-touch.png"));
  packed(small_collection(), request);
  const std::string path = file_named(request.site, "icon-touch.", ".png");
  REQUIRE(path != "");
  CHECK(contains(read(page), "<link rel=\"apple-touch-icon\" href=\"../../" + path + "\">"));
  CHECK(contains(read(request.site + "/manifest.webmanifest"), "\"sizes\":\"512x512\",\"type\":\"image/png\""));
  CHECK(contains(read(request.site + "/sw.js"), "[\"" + path + "\","));

  Config config;
  config.icon = folder / "own.svg";
  write(config.icon, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  packed(small_collection(), request, config);
  CHECK_FALSE(contains(read(page), "apple-touch-icon"));
  config.icon = SHEAF_SOURCE_DIR "/assets/icon-touch.png";
  packed(small_collection(), request, config);
  CHECK(contains(read(page), "<link rel=\"apple-touch-icon\" href=\"../../icon."));
}

TEST_CASE("base64 is RFC 4648's") {
  for (const auto& vector : {std::pair{"", ""},
                             {"f", "Zg=="},
                             {"fo", "Zm8="},
                             {"foo", "Zm9v"},
                             {"foob", "Zm9vYg=="},
                             {"fooba", "Zm9vYmE="},
                             {"foobar", "Zm9vYmFy"},
                             {"\xFF\xFE\xFD", "//79"}}) {
    CAPTURE(vector.first);
    CHECK(base64(vector.first) == vector.second);
  }
}
