// What a site has for other people's pages: oEmbed, embed.js, the page about what is stored, the demonstration.
#include <doctest/doctest.h>

#include <gumbo.h>

#include <nlohmann/json.hpp>

#include "publish/pack_support.h"
#include "publish/site/privacy_page.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::map<std::string, std::string> site_of(const Config& config, bool has_pages = true) {
  TempFolder folder;
  PackRequest request = request_for(folder);
  request.has_pages = has_pages;
  packed(small_collection(), request, config);
  return files_of(request.site);
}

Config with_address() {
  Config config;
  config.address = "https://example.org/garden/";
  return config;
}

unsigned html_errors(const std::string& html) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
  const unsigned errors = output->errors.length;
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return errors;
}

// Of a text with {places} to be filled.
std::string longest_plain_part(const std::string& text) {
  std::string longest;
  for (size_t at = 0; at < text.size();) {
    const std::string part = text.substr(at, text.find('{', at) - at);
    if (part.size() > longest.size()) longest = part;
    at = text.find('}', at + part.size());
    at = at == std::string::npos ? text.size() : at + 1;
  }
  return longest;
}

}  // namespace

TEST_CASE("each page has an oEmbed file beside it and names it") {
  const auto files = site_of(with_address());
  for (const auto& [page, title] : {std::pair{"", "Small"}, {"a/owl/", "The owl"}, {"c/birds/", "Birds"}}) {
    const std::string folder = page, address = "https://example.org/garden/" + folder;
    CAPTURE(folder);
    CHECK(contains(files.at(folder + "index.html"), "<link rel=\"alternate\" href=\"" + address +
                                                        "oembed.json\" type=\"application/json+oembed\" title=\"" +
                                                        title + "\">"));
    const auto json = nlohmann::json::parse(files.at(folder + "oembed.json"));
    CHECK(json.at("version") == "1.0");
    CHECK(json.at("type") == "rich");
    CHECK(json.at("title") == title);
    CHECK(json.at("provider_name") == "Small");
    CHECK(json.at("provider_url") == "https://example.org/garden/");
    CHECK(json.at("width").is_number_integer());
    CHECK(json.at("height") == 640);
    CHECK(json.at("html") == "<iframe src=\"" + address + "?embed=1\" title=\"" + title +
                                 "\" width=\"100%\" height=\"640\" style=\"border:0\" loading=\"lazy\" "
                                 "allow=\"clipboard-write; fullscreen\"></iframe>");
  }
}

TEST_CASE("a frame's address is encoded as the page's own, whatever its id is made of") {
  TempFolder folder;
  Imported imported = small_collection();
  imported.articles[0].id = {"süße eule"};
  const PackRequest request = request_for(folder);
  packed(imported, request, with_address());
  const std::string address = "https://example.org/garden/a/s%C3%BC%C3%9Fe%20eule/",
                    at = request.site + "/a/süße eule/";
  CHECK(contains(read(at + "index.html"), "href=\"" + address + "oembed.json\""));
  const auto json = nlohmann::json::parse(read(at + "oembed.json"));
  CHECK(contains(json.at("html").get<std::string>(), "src=\"" + address + "?embed=1\""));
}

TEST_CASE("the head that oEmbed readers look at stands in the first 150 kB") {
  const std::string page = site_of(with_address()).at("a/owl/index.html");
  CHECK(page.find("json+oembed") < 150 * 1024);
}

TEST_CASE("an old id's page names the oEmbed file of the article") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Imported imported = small_collection();
  imported.articles[0].aliases = {{"old-owl"}};
  packed(imported, request, with_address());
  CHECK(contains(read(request.site + "/a/old-owl/index.html"), "https://example.org/garden/a/owl/oembed.json"));
  CHECK_FALSE(fs::exists(request.site + "/a/old-owl/oembed.json"));
}

TEST_CASE("without an address, or where not everybody may frame it, there is no oEmbed") {
  Config nowhere = with_address(), listed = with_address();
  nowhere.embed = "nowhere";
  listed.embed = "listed";
  for (const Config& config : {Config{}, nowhere, listed}) {
    for (const auto& file : site_of(config)) {
      CAPTURE(file.first);
      CHECK_FALSE(file.first.ends_with("oembed.json"));
      CHECK_FALSE(contains(file.second, "json+oembed"));
    }
  }
}

TEST_CASE("embed.js has a fixed name; a demonstration shows it with the first article of the front page") {
  const auto files = site_of({});
  CHECK(files.at("embed.js") == "{\nconst sheafPages = true;\ncustomElements.define();\n}\n");
  const std::string& demo = files.at("embed/index.html");
  CHECK(html_errors(demo) == 0);
  CHECK_FALSE(contains(demo, "{"));
  CHECK(contains(demo, "src=\"../a/owl/?embed=1\" title=\"The owl\""));
  CHECK(contains(demo, "<sheaf-reader src=\"../\" article=\"owl\" theme=\"dark\""));
  CHECK(files.contains("embed/style.css"));
}

TEST_CASE("where articles have no pages, embed.js knows and the demonstration shows them by the front page") {
  const auto files = site_of({}, false);
  CHECK(contains(files.at("embed.js"), "const sheafPages = false;"));
  const std::string& demo = files.at("embed/index.html");
  CHECK_FALSE(contains(demo, "a/owl/"));
  CHECK(contains(demo, "src=\"../?embed=1#/a/owl\" title=\"The owl\""));
  CHECK(contains(demo, "<a href=\"../#/a/owl\">The owl</a>"));
}

TEST_CASE("a title that looks like HTML is text in the demonstration") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Imported imported = small_collection();
  imported.articles[0].title = "\"><script>hit()</script> {page}";
  packed(imported, request);
  const std::string demo = read(request.site + "/embed/index.html");
  CHECK_FALSE(contains(demo, "<script>hit"));
  CHECK(contains(demo, "&quot;&gt;&lt;script&gt;hit()&lt;/script&gt; {page}"));
}

TEST_CASE("a site that refuses frames has nothing for them, and its reader knows") {
  Config config;
  config.embed = "nowhere";
  const auto files = site_of(config);
  CHECK_FALSE(files.contains("embed.js"));
  CHECK_FALSE(files.contains("embed/index.html"));
  CHECK(contains(files.at("a/owl/index.html"), "data-frames=\"none\""));
  CHECK(contains(files.at("privacy/index.html"),
                 "lets no other site show this one in a frame. Browsers keep to that where the host"));
  CHECK(contains(site_of({}).at("a/owl/index.html"), "data-frames=\"\""));
}

TEST_CASE("a site for listed frames has embed.js for those, names them, and its reader offers no code") {
  Config config = with_address();
  config.embed = "listed";
  config.embed_origins = {"https://a.example"};
  const auto files = site_of(config);
  CHECK(files.contains("embed.js"));
  CHECK(contains(files.at("a/owl/index.html"), "data-frames=\"listed\""));
  CHECK(
      contains(files.at("privacy/index.html"), "only these other sites show this one in a frame: https://a.example."));
}

TEST_CASE("the page about what is stored is read without any script, and linked from every page") {
  for (const bool has_pages : {true, false}) {
    const auto files = site_of(with_address(), has_pages);
    const std::string& page = files.at("privacy/index.html");
    CHECK(html_errors(page) == 0);
    CHECK(contains(page, ">What this site stores and requests</h1>"));
    CHECK_FALSE(contains(page, "reader."));
    CHECK_FALSE(contains(page, "<script"));
    CHECK(contains(page, "<link rel=\"canonical\" href=\"https://example.org/garden/privacy/\">"));
    CHECK(contains(files.at("index.html"), "<a href=\"privacy/\">What this site stores and requests</a>"));
    if (has_pages) CHECK(contains(files.at("a/owl/index.html"), "<a href=\"../../privacy/\">"));
  }
}

TEST_CASE("the page about what is stored says what this site does") {
  const Manifest manifest = [] {
    Manifest made;
    made.title = "Tom & Jerry";
    return made;
  }();
  const auto words = [&](const PrivacyFacts& facts) { return plain_text(privacy_article(manifest, facts).body); };
  CHECK(contains(words({}), "Tom & Jerry is a folder of files."));
  CHECK_FALSE(contains(words({}), "Cache storage"));
  CHECK(contains(words({}), "told to no other site"));
  CHECK(contains(words({.keeps_files = true}), "Cache storage"));
  CHECK(contains(words({.listed = {"https://a.example", "https://b.example"}}),
                 "listed: https://a.example, https://b.example."));
}

TEST_CASE("every text of the page about what is stored stands on it somewhere, and none by its key") {
  Manifest manifest;
  manifest.title = "Garden";
  using Origins = std::vector<std::string>;
  std::string all;
  for (const Frames frames : {Frames::kEverywhere, Frames::kListed, Frames::kNowhere})
    for (const bool has_listed : {false, true}) {
      const Article page =
          privacy_article(manifest, {has_listed, frames, has_listed ? Origins{"https://a.example"} : Origins{}});
      all += page.title + "\n" + plain_text(page.body);
    }
  std::string before;
  const auto texts = nlohmann::ordered_json::parse(read(SHEAF_SOURCE_DIR "/assets/strings/privacy_en.json"));
  REQUIRE(texts.size() > 20);
  for (const auto& item : texts.items()) {
    const std::string key = item.key(), words = item.value().get<std::string>();
    CAPTURE(key);
    CHECK(before < key);  // looked up in the order of keys
    before = key;
    CHECK(contains(all, longest_plain_part(words)));
    CHECK((key.find('_') == std::string::npos || !contains(all, key)));
  }
}
