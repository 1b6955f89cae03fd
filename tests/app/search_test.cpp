// The search as a visitor has it: opened, typed into, narrowed, left and come back to.
#include <string>
#include <utility>

#include "support/search_reader.h"

using namespace sheaf;

TEST_CASE("nothing of the search is fetched until it is opened") {
  SearchReader reader;
  reader.open("#/");
  CHECK(reader.platform.fetched.empty());
  CHECK_FALSE(reader.platform.is_going_on);
  CHECK(reader.app.key("/", false, false));
  CHECK(reader.platform.fetched == std::vector<std::string>{"articles/1.json"});
}

TEST_CASE("the slash and Ctrl+K open the search and focus its field; a slash that is typed does not") {
  for (const bool is_command : {false, true}) {
    SearchReader reader;
    reader.open("#/");
    CHECK(reader.app.key(is_command ? "k" : "/", is_command, is_command));
    reader.settle();
    CHECK(reader.platform.address == "#/search");
    CHECK(reader.platform.focused == kSearchFieldId);
    CHECK(reader.platform.focus_misses == 0);
    CHECK_FALSE(reader.app.key("/", false, true));
    CHECK(reader.app.is_overlay());
  }
}

TEST_CASE("each letter shows what was found, marked, and the field is never remade") {
  SearchReader reader;
  reader.open("#/search");
  const uint32_t node = reader.element("input", "");
  REQUIRE(node != 0);
  for (const char* query : {"l", "la", "lan", "lantern"}) {
    reader.type(query);
    CHECK(reader.element("input", "") == node);
    CHECK(reader.field().attributes.at("value").empty());  // never written to while it is typed into
    CHECK(reader.element("a", "The second") != 0);
  }
  CHECK(reader.element("mark", "lantern") != 0);
  CHECK(reader.element("p", "1 article found") != 0);
  CHECK(reader.element("a", "The first") == 0);
  CHECK(reader.platform.address.empty());
  reader.rest();
  CHECK(reader.platform.address == "#/search?q=lantern");
  CHECK(reader.platform.announced == "1 article found");
  CHECK(reader.platform.dom.faults.empty());
}

TEST_CASE("what was searched for is marked in the article, stepped through, and dropped") {
  SearchReader reader;
  reader.open("#/search?q=lantern");
  reader.follow("#/a/second");
  CHECK(reader.element("mark", "lantern") != 0);
  CHECK(reader.element("p", "2 places", kChipNode) != 0);
  CHECK(reader.app.key("n", false, false));
  CHECK(reader.platform.marks_shown == 1);
  CHECK(reader.platform.announced == "1 of 2");
  CHECK_FALSE(reader.app.key("n", false, true));
  reader.app.activated(reader.element("button", "↓", kChipNode));
  CHECK(reader.platform.announced == "2 of 2");
  CHECK(reader.app.key("p", false, false));
  CHECK(reader.platform.announced == "1 of 2");
  reader.app.activated(reader.element("button", "×", kChipNode));
  CHECK(reader.element("mark", "") == 0);
  CHECK(reader.platform.dom.element(kChipNode)->children.empty());
  CHECK_FALSE(reader.app.key("n", false, false));
}

TEST_CASE("Back shows the same results at once, with the focus on the one that was opened") {
  SearchReader reader;
  reader.open("#/search");
  reader.type("lantern");
  reader.follow("#/a/second");
  CHECK(reader.platform.stored.find("lantern") != std::string::npos);  // remembered
  reader.app.address_changed("", "#/search?q=lantern", true);
  CHECK(reader.element("a", "The second") != 0);
  CHECK(reader.platform.focused == found_row_id({"second"}));
  CHECK(reader.platform.routes.back().is_return);
}

TEST_CASE("a choice narrows, and nothing found offers to search everything") {
  SearchReader reader;
  reader.open("#/search?q=the");
  CHECK(reader.element("p", "2 articles found") != 0);
  reader.type("lantern");
  reader.app.followed("#/search?q=lantern&tag=winter");
  CHECK(reader.element("p", "Nothing found") != 0);
  const uint32_t everything = reader.element("button", "Search everything");
  REQUIRE(everything != 0);
  reader.app.activated(everything);
  CHECK(reader.platform.address == "#/search?q=lantern");
  CHECK(reader.element("a", "The second") != 0);
}

TEST_CASE("a choice narrows what was typed of the same kind") {
  SearchReader reader;
  reader.open("#/search?q=tag:winter");
  CHECK(reader.element("p", "1 article found") != 0);
  reader.app.followed("#/search?q=tag:winter&tag=summer");
  CHECK(reader.element("p", "Nothing found") != 0);
}

TEST_CASE("a file that is lost is told, and found when it comes after all") {
  SearchReader reader;
  reader.begin("#/search?q=lantern");
  reader.app.file_failed("articles/1.json", 500);
  reader.platform.fetched.clear();
  reader.settle();
  CHECK(reader.element("p", "Some articles could not be loaded") != 0);
  reader.app.activated(reader.element("button", "Try again"));
  reader.settle();
  CHECK(reader.element("p", "Some articles could not be loaded") == 0);
  CHECK(reader.element("a", "The second") != 0);
}

TEST_CASE("a shard that the route and the search both want is fetched once") {
  SearchReader reader;
  reader.begin("#/search");
  CHECK(reader.platform.fetched == std::vector<std::string>{"articles/1.json"});
  reader.app.followed("#/a/first");
  CHECK(reader.platform.fetched.size() == 1);
  reader.settle();
  CHECK(reader.element("p", "Words of the first article.") != 0);
  reader.follow("#/search?q=lantern");
  CHECK(reader.element("a", "The second") != 0);
}

TEST_CASE("Escape clears the field, and leaves the search by the way it was come to") {
  SearchReader reader;
  reader.open("#/");
  reader.app.key("/", false, false);
  reader.settle();
  reader.type("lantern");
  CHECK(reader.app.key("Escape", false, true));
  CHECK(reader.app.key("Escape", false, true));
  CHECK(reader.platform.backs == 1);
}

TEST_CASE("nothing that a key means elsewhere is done behind the settings or with Ctrl held") {
  SearchReader reader;
  reader.open("#/search?q=lantern");
  reader.follow("#/a/second");
  CHECK_FALSE(reader.app.key("n", true, false));
  CHECK_FALSE(reader.app.key("k", false, false));
  reader.app.activated(reader.element("button", "Aa", kBarNode));
  for (const char* key : {"n", "p", "/"}) CHECK_FALSE(reader.app.key(key, false, false));
  CHECK_FALSE(reader.app.key("k", true, false));
  CHECK(reader.platform.marks_shown == 0);
}

TEST_CASE("letter keys that are turned off are the browser's") {
  SearchReader reader;
  reader.open("#/");
  reader.app.activated(reader.element("button", "Aa", kBarNode));
  reader.app.activated(reader.element("button", "Unused", kSheetNode));
  reader.app.activated(reader.element("button", "Close", kSheetNode));
  CHECK(reader.platform.stored.find("letter_keys") != std::string::npos);
  CHECK_FALSE(reader.app.key("/", false, false));
  CHECK(reader.app.key("k", true, false));
  reader.type("lantern");
  reader.follow("#/a/second");
  CHECK_FALSE(reader.app.key("n", false, false));
  CHECK(reader.platform.marks_shown == 0);
}

TEST_CASE("letters that come while the document is told in slices are all kept") {
  SearchReader reader;
  reader.open("#/search");
  reader.platform.slow_dom_ms = 1000;
  reader.app.typed("l");
  reader.app.typed("la");
  reader.platform.slow_dom_ms = 0;
  reader.settle();
  CHECK(reader.field().attributes.at("value").empty());
  CHECK(reader.element("a", "The second") != 0);
}

TEST_CASE("what was found is said once, however often the search is answered") {
  SearchReader reader;
  reader.open("#/search");
  reader.type("lantern");
  reader.rest();
  CHECK(reader.platform.announced == "1 article found");
  reader.platform.announced.clear();
  reader.type("lanterns");
  reader.type("lantern");
  reader.rest();
  CHECK(reader.platform.announced.empty());
}

// --- with the packer's index ---

TEST_CASE("a packed index is searched, and the texts of what was found come after it, each shard once") {
  SearchReader reader;
  reader.pack(true);
  reader.begin("#/search?q=lantern");
  CHECK(reader.platform.fetched == std::vector<std::string>{"search/1.index"});
  reader.settle();
  CHECK(reader.element("a", "The second") != 0);
  CHECK(reader.element("mark", "lantern") != 0);
  reader.type("lamp");
  reader.rest();
  CHECK(reader.platform.fetched.empty());  // its text is here
}

TEST_CASE("a packed index that does not come, or is spoilt, is told, with ways on, and can be tried again") {
  for (const char* bytes : {"", "no index at all"}) {
    SearchReader reader;
    reader.pack(true);
    const std::string whole = std::exchange(reader.files["search/1.index"], bytes);
    if (*bytes == 0) reader.files.erase("search/1.index");
    reader.open("#/search?q=lantern");
    CHECK(reader.element("p", "Some articles could not be loaded") != 0);
    CHECK(reader.element("button", "Random article") != 0);
    reader.files["search/1.index"] = whole;
    reader.app.activated(reader.element("button", "Try again"));
    reader.settle();
    CHECK(reader.element("a", "The second") != 0);
    CHECK(reader.element("p", "Some articles could not be loaded") == 0);
  }
}

TEST_CASE("texts that cannot be had leave the titles, and nothing is asked for again and again") {
  for (const char* shard : {"", "no shard", "{\"version\": 1, \"items\": []}"}) {
    CAPTURE(std::string(shard));
    SearchReader reader;
    reader.pack(true);
    reader.files["articles/1.json"] = shard;
    if (*shard == 0) reader.files.erase("articles/1.json");
    reader.open("#/search");  // asks for offers
    reader.type("lantern");
    reader.rest();
    reader.settle();
    CHECK(reader.element("a", "The second") != 0);
    CHECK(reader.element("p", "Some articles could not be loaded") == 0);
  }
}

TEST_CASE("articles by chance are offered, from one shard where the index is packed") {
  for (const bool has_index : {false, true}) {
    SearchReader reader;
    reader.pack(has_index);
    reader.open("#/search");
    CHECK(reader.element("a", "The first") != 0);
    CHECK(reader.element("a", "The second") != 0);
  }
}

TEST_CASE("a shard that cannot be read is told, and read when it is mended") {
  SearchReader reader;
  const std::string whole = std::exchange(reader.files["articles/1.json"], "no shard");
  reader.open("#/search?q=lantern");
  CHECK(reader.element("p", "Some articles could not be loaded") != 0);
  reader.files["articles/1.json"] = whole;
  reader.app.activated(reader.element("button", "Try again"));
  reader.settle();
  CHECK(reader.element("a", "The second") != 0);
  CHECK(reader.element("p", "Some articles could not be loaded") == 0);
}

TEST_CASE("a site without articles has been searched at once") {
  SearchReader reader;
  reader.site.manifest.shards.clear();
  reader.site.manifest.article_count = 0;
  reader.pack(false);
  reader.open("#/search?q=lantern");
  CHECK(reader.element("p", "Nothing found for “lantern”") != 0);
}
