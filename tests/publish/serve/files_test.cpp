#include <doctest/doctest.h>

#include "publish/compression.h"
#include "publish/content_type.h"
#include "publish/pack_support.h"
#include "publish/serve/site_files.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr char kPage[] = "<!doctype html><meta charset=\"utf-8\">\n<p>front";

struct Site {
  Site() {
    write(folder / "site/index.html", kPage);
    write(folder / "site/_headers",
          "/*\n  Content-Security-Policy: default-src 'self'; frame-ancestors *\n  X-Content-Type-Options: nosniff\n"
          "/articles/*\n  Cache-Control: public\n");
    write(folder / "site/a/café/index.html", "<p>coffee");
    write(folder / "site/reader.0123456789abcdef.wasm", "plain");
    write(folder / "site/reader.0123456789abcdef.wasm.br", "as brotli");
    write(folder / "site/reader.0123456789abcdef.wasm.gz", "as gzip");
    write(folder / "site/images/0123456789abcdef.png", "picture");
    write(folder / "site/search/0123456789abcdef.index", "index");
    write(folder / "site/feed.json", "{}");
    write(folder / "site/.git/config", "secret");
    write(folder / "site/.sheaf-files.json", "{}");
    write(folder / "secret.txt", "secret");
    write(folder / "site-2/index.html", "secret");
    fs::create_symlink(folder / "secret.txt", folder / "site/link.txt");
    fs::create_directory_symlink(folder / "site-2", folder / "site/out");
  }
  WebAnswer get(const std::string& target, const std::string& accept = {},
                const std::string& if_none_match = {}) const {
    const auto files = SiteFiles::open(folder / "site");
    if (!files) FAIL(files.error().message);
    return files.value().answer({"GET", target, accept, if_none_match});
  }
  TempFolder folder;
};

}  // namespace

TEST_CASE("files have the types that browsers insist on") {
  Site site;
  CHECK(site.get("/").header("Content-Type") == "text/html; charset=utf-8");
  CHECK(site.get("/reader.0123456789abcdef.wasm").header("Content-Type") == "application/wasm");
  CHECK(site.get("/feed.json").header("Content-Type") == "application/feed+json");
  CHECK(content_type("feed-12.json") == "application/feed+json");
  CHECK(content_type("articles/0123456789abcdef.json") == "application/json");
  CHECK(content_type("reader.0123456789abcdef.js") == "text/javascript; charset=utf-8");
  CHECK(content_type("style.0123456789abcdef.css") == "text/css; charset=utf-8");
  CHECK(content_type("x.png") == "image/png");
  CHECK(content_type("search/0123456789abcdef.index") == "application/octet-stream");
  CHECK(content_type("sitemap.xml") == "application/xml");
  CHECK(content_type("CNAME") == "application/octet-stream");
}

TEST_CASE("twins on disk are sent to those who accept them") {
  Site site;
  const std::string wasm = "/reader.0123456789abcdef.wasm";
  CHECK(site.get(wasm).body == "plain");
  CHECK(site.get(wasm).header("Content-Encoding") == "");
  CHECK(site.get(wasm, "gzip, br").body == "as brotli");
  CHECK(site.get(wasm, "gzip, br").header("Content-Encoding") == "br");
  CHECK(site.get(wasm, "gzip").body == "as gzip");
  CHECK(site.get(wasm, "br;q=0, gzip;q=0").body == "plain");
  for (const char* accept : {"", "br", "gzip"}) {
    CHECK(site.get(wasm, accept).header("Vary") == "Accept-Encoding");
    CHECK(site.get(wasm, accept).header("Content-Type") == "application/wasm");
  }
}

TEST_CASE("pages are compressed while they are sent, pictures are not") {
  Site site;
  CHECK(site.get("/", "br").body == brotli(kPage, 4));
  CHECK(site.get("/", "br").header("Content-Encoding") == "br");
  CHECK(site.get("/", "gzip").header("Content-Encoding") == "gzip");
  CHECK(site.get("/search/0123456789abcdef.index", "br").body == brotli("index", 4));
  const WebAnswer picture = site.get("/images/0123456789abcdef.png", "br, gzip");
  CHECK(picture.body == "picture");
  CHECK(picture.header("Content-Encoding") == "");
  CHECK(picture.header("Vary") == "");
}

TEST_CASE("an entity tag that still holds answers 304 without a body") {
  Site site;
  const std::string tag = site.get("/").header("ETag");
  REQUIRE(tag.size() > 10);
  CHECK(tag.starts_with("\""));
  const WebAnswer unchanged = site.get("/", "", tag);
  CHECK(unchanged.status == 304);
  CHECK(unchanged.body == "");
  CHECK(unchanged.header("ETag") == tag);
  CHECK(site.get("/", "", "\"other\", W/" + tag).status == 304);
  CHECK(site.get("/", "", "*").status == 304);
  CHECK(site.get("/", "", "\"other\"").status == 200);
  CHECK(site.get("/", "br").header("ETag") != tag);
  CHECK(site.get("/", "br", tag).status == 200);
  write(site.folder / "site/index.html", std::string(kPage) + "2");
  CHECK(site.get("/", "", tag).status == 200);
}

TEST_CASE("pages and fixed names are asked for each time, hashed names never again") {
  Site site;
  CHECK(site.get("/").header("Cache-Control") == "no-cache");
  CHECK(site.get("/feed.json").header("Cache-Control") == "no-cache");
  CHECK(site.get("/reader.0123456789abcdef.wasm").header("Cache-Control") == "public, max-age=31536000, immutable");
  CHECK(has_hashed_name("lists/0123456789abcdef.json"));
  CHECK_FALSE(has_hashed_name("collection.json"));
  CHECK_FALSE(has_hashed_name("a/0123456789abcdef/index.html"));
  CHECK_FALSE(has_hashed_name("decade.json"));
}

TEST_CASE("a folder without its slash is redirected, with the query kept") {
  Site site;
  const WebAnswer answer = site.get("/a/caf%C3%A9?theme=dark");
  CHECK(answer.status == 301);
  CHECK(answer.header("Location") == "/a/caf%C3%A9/?theme=dark");
  CHECK(site.get("/a/caf%C3%A9/?theme=dark").body == "<p>coffee");
  CHECK(site.get("/a").status == 404);  // a folder without a page
}

TEST_CASE("nothing outside the site and nothing hidden can be had") {
  Site site;
  for (const char* target : {"/../secret.txt",
                             "/..%2fsecret.txt",
                             "/%2e%2e/secret.txt",
                             "/%2e%2e%2fsecret.txt",
                             "/a/../../secret.txt",
                             "/a/..%5c..%5csecret.txt",
                             "//etc/passwd",
                             "/%2fetc/passwd",
                             "/.git/config",
                             "/%2egit/config",
                             "/.sheaf-files.json",
                             "/link.txt",
                             "/out/",
                             "/out/index.html",
                             "/../site-2/index.html",
                             "/index.html%00.png",
                             "/a//",
                             "/./index.html",
                             "",
                             "secret.txt",
                             "\\..\\secret.txt",
                             "/%",
                             "/%zz",
                             "/a/%ff"}) {
    CAPTURE(target);
    const WebAnswer answer = site.get(target);
    CHECK(answer.status == 404);
    CHECK(answer.body.find("secret\n") == std::string::npos);
    CHECK(answer.body != "secret");
  }
}

TEST_CASE("a missing page says so in a page that can be read, and repeats no markup of the address") {
  Site site;
  const WebAnswer answer = site.get("/<script>alert(1)</script>");
  CHECK(answer.status == 404);
  CHECK(answer.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(answer.body.find("There is no such page") != std::string::npos);
  CHECK(answer.body.find("<script>") == std::string::npos);
}

TEST_CASE("every answer carries the headers that the site's own file has for every path, and no others of it") {
  Site site;
  for (const char* target : {"/", "/feed.json", "/missing", "/a/caf%C3%A9"}) {
    CAPTURE(target);
    const WebAnswer answer = site.get(target);
    CHECK(answer.header("Content-Security-Policy") == "default-src 'self'; frame-ancestors *");
    CHECK(answer.header("X-Content-Type-Options") == "nosniff");
    CHECK(answer.header("Cache-Control") == "no-cache");
  }
}

TEST_CASE("only reading is possible") {
  Site site;
  const auto files = SiteFiles::open(site.folder / "site");
  REQUIRE(files);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS"}) {
    const WebAnswer answer = files.value().answer({method, "/", {}, {}});
    CHECK(answer.status == 405);
    CHECK(answer.header("Allow") == "GET, HEAD");
  }
}

TEST_CASE("a folder that holds no site is an error that says what to do") {
  TempFolder folder;
  fs::create_directory(folder / "empty");
  for (const char* name : {"empty", "none"}) {
    const auto files = SiteFiles::open(folder / name);
    REQUIRE_FALSE(files);
    CHECK(files.error().message.find("sheaf pack") != std::string::npos);
  }
}
