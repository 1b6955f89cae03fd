// The search as a visitor has it: opened, typed into, narrowed, left and come back to.
#include <string>

#include "app/app.h"
#include "support/fake_reader.h"

using namespace sheaf;

namespace {

struct SearchReader : FakeReader {
  SearchReader() {
    site.shard.articles[0].tags = {"winter"};
    site.shard.articles[1].body = read_sheaf_html("<p>A lantern.</p><p>Two lanterns, and a lamp.</p>");
    site.list.entries[1] = list_entry(site.shard.articles[1]);
  }
  // Until there is nothing left to do.
  void settle() {
    for (int step = 0; step < 100 && (platform.is_going_on || !platform.fetched.empty()); ++step) {
      serve();
      if (std::exchange(platform.is_going_on, false)) app.go_on();
    }
    draw();
  }
  void open(std::string_view hash) {
    start(hash);
    settle();
  }
  // With nothing but the manifest.
  void begin(std::string_view hash) {
    app.start({}, {1000, 56, 0, 700, 56}, false, "", hash, 1);
    app.file_arrived(kManifestPath, write_manifest(site.manifest));
    std::erase(platform.fetched, kManifestPath);
  }
  void type(std::string_view query) {
    app.typed(query);
    draw();
  }
  void rest() {
    while (platform.rest_timers > 0) --platform.rest_timers, app.timer_rang(Timer::kRest);
  }
  void follow(std::string_view hash) {
    app.followed(hash);
    settle();
  }
  uint32_t element(std::string_view tag, std::string_view words, uint32_t root = kDocumentNode) const {
    return platform.dom.find(tag, words, root);
  }
  const FakeElement& field() const { return *platform.dom.element(element("input", "")); }
};

}  // namespace

TEST_CASE("nothing of the search is fetched until it is opened") {
  SearchReader reader;
  reader.start("#/");
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
