#include "publish/site/single_file.h"

#include <doctest/doctest.h>

#include <gumbo.h>

#include "collection/json.h"
#include "publish/base64.h"
#include "publish/hash.h"
#include "publish/pack_support.h"
#include "publish/site/whole_text.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

PackRequest file_request(const TempFolder& folder) {
  PackRequest request = request_for(folder);
  request.site = folder / "small.html";
  request.is_single_file = true;
  return request;
}

std::string failure(const Imported& imported, const PackRequest& request) {
  const Result<PackSummary> summary = write_site(imported, {}, request);
  return summary ? "" : summary.error().message;
}

// What stands in the script of a file; "" if there is none.
std::string enclosed(const std::string& html, const std::string& path) {
  const size_t mark = html.find("data-file=\"" + path + "\">");
  if (mark == std::string::npos) return {};
  const size_t start = html.find('>', mark) + 1;
  return html.substr(start, html.find("</script>", start) - start);
}

std::string between(const std::string& text, const std::string& start, const std::string& end) {
  const size_t from = text.find(start) + start.size();
  return text.substr(from, text.find(end, from) - from);
}

SitePlan plan_of(Imported imported) {
  Result<SitePlan> plan = plan_site(std::move(imported), {});
  if (!plan) FAIL(plan.error().message);
  return std::move(plan.value());
}

// An article whose picture is packed, from a file of `folder`.
Imported with_picture(const TempFolder& folder) {
  Imported imported = small_collection();
  write(folder / "in/bird.png", "picture bytes");
  imported.files = {{folder / "in/bird.png", "images/0123456789abcdef.png"}};
  Block figure;
  figure.kind = BlockKind::kFigure;
  figure.image = {"images/0123456789abcdef.png", "A bird at night", 10, 10};
  imported.articles[0].body.blocks.push_back(figure);
  return imported;
}

}  // namespace

TEST_CASE("a single file holds manifest, lists, shards and program, and names nothing outside itself") {
  TempFolder folder;
  const PackRequest request = file_request(folder);
  const PackSummary summary = packed(small_collection(), request);
  const std::string html = read(request.site);
  const auto manifest = read_manifest(enclosed(html, "collection.json"), "collection.json");
  REQUIRE(manifest);
  CHECK(manifest.value().title == "Small");
  for (const Category& category : manifest.value().categories)
    CHECK(read_list_page(enclosed(html, category.list_pages.at(0)), "list"));
  for (const ShardRef& shard : manifest.value().shards) CHECK(read_shard(enclosed(html, shard.path), "shard"));
  CHECK(enclosed(html, "reader.wasm") == base64(std::string("\0asm\1\0\0\0", 8)));
  CHECK(contains(html, "<script type=\"module\">export default () => 'reader';\n</script>"));
  for (const char* outside : {"<link rel=\"manifest\"", "<link rel=\"stylesheet\"", "<link rel=\"preload\"",
                              " src=", "rel=\"alternate\"", "href=\"a/", "href=\"c/", "url("}) {
    CAPTURE(outside);
    CHECK_FALSE(contains(html, outside));
  }
  CHECK(files_of(folder / "").contains("small.html"));
  CHECK_FALSE(fs::exists(folder / "small.html.new"));
  CHECK(summary.bytes == html.size());
  CHECK(summary.readable_articles == 3);
}

TEST_CASE("its policy allows its own scripts and styles by their hashes, and no request") {
  TempFolder folder;
  const PackRequest request = file_request(folder);
  packed(small_collection(), request);
  const std::string html = read(request.site);
  const std::string policy = between(html, "http-equiv=\"Content-Security-Policy\" content=\"", "\">");
  CHECK(policy.starts_with("default-src &#39;none&#39;; script-src &#39;wasm-unsafe-eval&#39; "));
  for (const std::string& inner : {between(html, "<style>", "</style>"), between(html, "<script>", "</script>"),
                                   between(html, "<script type=\"module\">", "</script>")}) {
    CAPTURE(inner);
    CHECK(contains(policy, csp_hash(inner)));
  }
  CHECK_FALSE(contains(policy, "connect-src"));
  CHECK(contains(policy, "img-src data:"));
}

TEST_CASE("texts that look like the end of a script stay texts") {
  TempFolder folder;
  Imported imported = small_collection();
  imported.articles[0].title = "</script><!--<script>";
  imported.articles[0].body.blocks[0].spans[0].text = "</script><script>alert(1)</script> <!-- <script>";
  const PackRequest request = file_request(folder);
  packed(imported, request);
  const std::string html = read(request.site);
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
  CHECK(output->errors.length == 0);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  CHECK_FALSE(contains(html, "<script>alert"));
  const auto manifest = read_manifest(enclosed(html, "collection.json"), "collection.json");
  REQUIRE(manifest);
  const auto shard = read_shard(enclosed(html, manifest.value().shards.at(0).path), "shard");
  REQUIRE(shard);
  const Article* owl = find_article(shard.value(), {"owl"});
  REQUIRE(owl);
  CHECK(owl->title == "</script><!--<script>");
  CHECK(plain_text(owl->body) == "</script><script>alert(1)</script> <!-- <script>");
}

TEST_CASE("pictures stand in it, those of the library in its page too; the plain text has their words") {
  TempFolder folder;
  const PackRequest request = file_request(folder);
  packed(with_picture(folder), request);
  const std::string html = read(request.site);
  CHECK(enclosed(html, "images/0123456789abcdef.png") == base64("picture bytes"));
  CHECK(contains(html, "<script type=\"image/png\" data-file=\"images/"));
  CHECK_FALSE(contains(html.substr(0, html.find("data-file")), "src=\"images/"));
  CHECK(contains(html, "<img class=\"image browser-painted\" src=\"data:image/png;base64," + base64("picture bytes")));
  CHECK(contains(html, "<p class=\"paragraph\">A bird at night</p>"));
}

TEST_CASE("the plain text has every article once, where the reader's own addresses lead") {
  Imported imported = small_collection();
  imported.articles[1].categories.push_back({"birds"});
  Block heading;
  heading.kind = BlockKind::kHeading;
  heading.level = 2;
  heading.spans.emplace_back().text = "At night";
  heading.spans.back().href = "#/a/oak";
  imported.articles[0].body.blocks.push_back(heading);
  SitePlan plan = plan_of(imported);
  const std::string block = plan.articles[1].body.blocks[0].id;
  plan.articles[0].body.blocks[0].spans[0].href = "#/a/oak~" + block;
  const WholeText text = whole_text(plan, kMostTextBytes);
  CHECK(text.articles == 3);
  for (const char* part :
       {"id=\"/c/birds\"", "id=\"/c/trees\"", "id=\"/a/owl\"", "id=\"/a/oak\"", "id=\"/a/wren\"", "href=\"#/a/oak~"}) {
    CAPTURE(part);
    const size_t first = text.html.find(part);
    CHECK(first != std::string::npos);
    CHECK(text.html.find(part, first + 1) == std::string::npos);
  }
  CHECK(contains(text.html, "<h4 class=\"heading4\"><a href=\"#/a/oak\">At night</a></h4>"));
  CHECK(contains(text.html, "id=\"/a/oak~" + block + "\""));
  CHECK_FALSE(contains(text.html, "~" + plan.articles[0].body.blocks[0].id + "\""));
  CHECK_FALSE(contains(text.html, "id=\"b-"));
  CHECK_FALSE(contains(text.html, "id=\"title\""));
}

TEST_CASE("the plain text ends before its limit, and says how much is left out") {
  const SitePlan plan = plan_of(large_collection(50));
  const WholeText whole = whole_text(plan, kMostTextBytes);
  CHECK(whole.articles == 50);
  CHECK_FALSE(contains(whole.html, "open the file in a web browser"));
  const WholeText half = whole_text(plan, whole.html.size() / 2);
  CHECK(half.articles > 20);
  CHECK(half.articles < 30);
  CHECK(contains(half.html, std::to_string(50 - half.articles) + " more articles are in this file"));
  CHECK(whole_text(plan, whole.html.size() - 1).articles == 49);
  CHECK(contains(whole_text(plan, 0).html, "50 more articles"));
}

TEST_CASE("packing again leaves an equal file as it was, and replaces one of ours only") {
  TempFolder folder;
  const PackRequest request = file_request(folder);
  CHECK(packed(small_collection(), request).files.written == 1);
  const std::string before = read(request.site);
  CHECK(packed(small_collection(), request).files.unchanged == 1);
  CHECK(read(request.site) == before);
  CHECK(packed(large_collection(2), request).files.written == 1);
  CHECK(read(request.site) != before);
  write(request.site, "<!doctype html><p>somebody's own page");
  CHECK(contains(failure(small_collection(), request), "was not written by sheaf pack --single-file"));
  CHECK(read(request.site) == "<!doctype html><p>somebody's own page");
}

TEST_CASE("what cannot be written says why and what to do") {
  TempFolder folder;
  PackRequest request = file_request(folder);
  request.site = folder / "taken.html";
  fs::create_directories(request.site);
  CHECK(contains(failure(small_collection(), request), "is a folder; name a file"));

  request.site = folder / "new/below/small.html";
  packed(small_collection(), request);
  CHECK(is_single_file(read(request.site)));

  write(folder / "reader/reader.js", "document.write('<!-- ');");
  CHECK(contains(failure(small_collection(), request), "build the reader again"));
}

TEST_CASE("a file that browsers could not open is refused with its size") {
  TempFolder folder;
  Imported imported = with_picture(folder);
  write(folder / "in/bird.png", std::string(300'000, 'x'));
  PackRequest request = file_request(folder);
  request.most_file_bytes = 400'000;
  const std::string message = failure(imported, request);
  CHECK(contains(message, "more than the 400 kB that browsers open"));
  CHECK(contains(message, "its pictures have 300 kB"));
  CHECK(contains(message, "make a site without --single-file"));
  CHECK_FALSE(fs::exists(request.site));
  request.most_file_bytes = PackRequest{}.most_file_bytes;
  packed(imported, request);
}
