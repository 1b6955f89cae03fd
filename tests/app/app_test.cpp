#include "app/app.h"

#include "support/fake_reader.h"

using namespace sheaf;

TEST_CASE("an article's address shows the article, drawn over its text") {
  FakeReader reader;
  reader.start("#/a/first");
  CHECK(reader.platform.dom.find("p", "Words of the first article.", kDocumentNode) != 0);
  CHECK_FALSE(reader.app.is_overlay());
  reader.draw();
  CHECK(reader.app.is_overlay());
  CHECK(reader.platform.dom.element(kRootNode)->attributes.at("data-mode") == "overlay");
  CHECK(reader.painter.paints == 2);
  REQUIRE(reader.platform.routes.size() == 1);
  CHECK(reader.platform.routes[0].title.find("The first") != std::string::npos);
}

TEST_CASE("what only says that it is loading is not drawn") {
  FakeReader reader;
  reader.app.start({}, {1000, 56, 0, 700, 56}, false, "", "#/", 1);
  reader.app.timer_rang(Timer::kSlow);
  reader.draw();
  CHECK(reader.painter.paints == 0);
  reader.serve();
  reader.draw();
  REQUIRE(reader.app.is_overlay());
  const int paints = reader.painter.paints;
  reader.app.followed("#/a/first");
  CHECK(reader.app.is_overlay());  // the library still stands
  reader.app.timer_rang(Timer::kSlow);
  reader.draw();
  CHECK_FALSE(reader.app.is_overlay());
  CHECK(reader.painter.paints == paints);
  reader.serve();
  reader.draw();
  CHECK(reader.app.is_overlay());
}

TEST_CASE("nothing is drawn when nothing happens") {
  FakeReader reader;
  reader.start("#/a/first");
  reader.draw();
  const int paints = reader.painter.paints;
  reader.app.scrolled(10);
  CHECK_FALSE(reader.platform.is_frame_wanted);
  CHECK(reader.painter.paints == paints);
}

TEST_CASE("where the pointer rests is drawn at once, and kept for later while CSS paints") {
  for (const bool can_draw : {true, false}) {
    FakeReader reader;
    reader.painter.can_draw = can_draw;
    reader.start("#/a/first");
    reader.draw();
    reader.platform.is_frame_wanted = false;
    reader.app.pointed(300, 200);
    CHECK(reader.painter.points == 1);
    CHECK(reader.platform.is_frame_wanted == can_draw);
  }
}

TEST_CASE("without WebGL the page stays in flow and all its text is there") {
  FakeReader reader;
  reader.painter.can_draw = false;
  reader.start("#/a/second");
  reader.draw();
  CHECK_FALSE(reader.app.is_overlay());
  CHECK(reader.platform.dom.find("p", "Words of the second article.", kDocumentNode) != 0);
  CHECK(reader.platform.dom.find("wbr", "", kDocumentNode) == 0);
}

TEST_CASE("a lost context leaves the text readable, and a restored one is drawn again") {
  FakeReader reader;
  reader.start("#/a/first");
  reader.draw();
  reader.app.context_lost();
  CHECK(reader.platform.dom.element(kRootNode)->attributes.at("data-mode") == "flow");
  reader.app.context_restored();
  reader.draw();
  CHECK(reader.app.is_overlay());
}

TEST_CASE("the sheet opens from its button, is drawn above the page and closes with Escape") {
  FakeReader reader;
  reader.start("#/");
  reader.draw();
  const uint32_t button = reader.platform.dom.find("button", "Aa", kBarNode);
  REQUIRE(button != 0);
  reader.app.activated(button);
  reader.draw();
  CHECK_FALSE(reader.platform.focused.empty());
  CHECK(reader.painter.layers == 2);
  CHECK(reader.painter.canvas.is_above);
  CHECK(reader.platform.dom.element(kRootNode)->attributes.at("data-sheet") == "open");
  reader.app.key_escape();
  reader.draw();
  CHECK(reader.painter.layers == 1);
  CHECK(reader.platform.dom.element(kSheetNode)->children.empty());
}

TEST_CASE("following a link goes there and Back returns") {
  FakeReader reader;
  reader.start("#/c/tales");
  reader.draw();
  reader.app.followed("#/a/second");
  reader.serve();
  CHECK(reader.platform.address == "#/a/second");
  CHECK(reader.platform.dom.find("p", "Words of the second article.", kDocumentNode) != 0);
  reader.app.address_changed("", "#/c/tales", true);
  reader.serve();
  REQUIRE(reader.platform.routes.size() == 3);
  CHECK(reader.platform.routes[2].is_return);
}

namespace {

void take(FakeReader& reader) {
  reader.start("#/a/first");
  reader.draw();
  REQUIRE(reader.app.is_overlay());
}

int set_heights(const FakeDom& dom, uint32_t node) {
  const FakeElement* at = dom.element(node);
  if (at == nullptr) return 0;
  int count = at->style.contains("height") ? 1 : 0;
  for (const uint32_t child : at->children) count += set_heights(dom, child);
  return count;
}

}  // namespace

TEST_CASE("a document that others changed is left to the browser, also on the next route") {
  FakeReader reader;
  take(reader);
  CHECK(set_heights(reader.platform.dom, kDocumentNode) > 0);
  const std::string words = reader.platform.dom.text(kDocumentNode);
  reader.app.document_changed();
  CHECK_FALSE(reader.app.is_overlay());
  CHECK(set_heights(reader.platform.dom, kDocumentNode) == 0);
  CHECK(reader.platform.dom.text(kDocumentNode) == words);
  const uint32_t before = reader.platform.dom.element(kDocumentNode)->children.at(0);
  reader.app.followed("#/a/second");
  reader.serve();
  reader.draw();
  CHECK_FALSE(reader.app.is_overlay());
  CHECK(reader.platform.dom.element(kDocumentNode)->children.at(0) != before);
  CHECK(reader.platform.dom.find("p", "Words of the second article.", kDocumentNode) != 0);
}

TEST_CASE("a page that looks otherwise than laid out is left to the browser, for as long as it does") {
  FakeReader reader;
  take(reader);
  reader.platform.appearance = Appearance{};
  reader.app.look_over();
  CHECK_FALSE(reader.app.is_overlay());
  reader.app.followed("#/a/second");
  reader.serve();
  reader.draw();
  CHECK_FALSE(reader.app.is_overlay());
  CHECK(set_heights(reader.platform.dom, kDocumentNode) == 0);
  reader.platform.appearance.reset();
  reader.app.followed("#/a/first");
  reader.serve();
  reader.draw();
  CHECK(reader.app.is_overlay());
}

TEST_CASE("the mode waits while the reader selects") {
  FakeReader reader;
  reader.start("#/a/first");
  reader.app.held(true);
  reader.draw();
  CHECK_FALSE(reader.app.is_overlay());
  reader.app.held(false);
  reader.draw();
  CHECK(reader.app.is_overlay());
  reader.app.held(true);
  reader.app.document_changed();
  reader.draw();
  CHECK(reader.app.is_overlay());
  reader.app.held(false);
  CHECK_FALSE(reader.app.is_overlay());
}

TEST_CASE("a lost context does not wait, and a restored one does") {
  FakeReader reader;
  take(reader);
  reader.app.held(true);
  reader.app.context_lost();
  CHECK_FALSE(reader.app.is_overlay());
  reader.app.context_restored();
  reader.draw();
  CHECK_FALSE(reader.app.is_overlay());
  reader.app.held(false);
  reader.draw();
  CHECK(reader.app.is_overlay());
}

TEST_CASE("a phone that draws too slowly while it scrolls stays in flow for the visit") {
  for (const bool is_coarse : {false, true}) {
    CAPTURE(is_coarse);
    FakeReader reader;
    reader.site.shard.articles[0].body = read_sheaf_html([] {
      std::string body;
      for (int i = 0; i < 400; ++i) body += "<p>Words of a long article.</p>";
      return body;
    }());
    Environment environment;
    environment.is_coarse_pointer = is_coarse;
    reader.app.start(environment, {1000, 56, 0, 700, 56}, false, "", "#/a/first", 1);
    reader.serve();
    reader.draw();
    REQUIRE(reader.app.is_overlay());
    reader.platform.step_ms = 40;
    for (int i = 0; i < 30; ++i) {
      const float y = i % 2 == 0 ? 9000 : 0;
      reader.app.scrolled(y);
      if (!reader.platform.is_frame_wanted) break;
      reader.platform.is_frame_wanted = false;
      reader.app.frame(y);
    }
    CHECK(reader.app.is_overlay() == !is_coarse);
    FakeReader next;
    next.platform.stored_for_visit = reader.platform.stored_for_visit;
    next.start("#/a/first");
    next.draw();
    CHECK(next.app.is_overlay() == !is_coarse);
  }
}

TEST_CASE("what is scrolled sideways in itself is drawn once more, and in flow not at all") {
  FakeReader reader;
  reader.start("#/a/first");
  reader.draw();
  const int paints = reader.painter.paints;
  reader.app.box_scrolled(99, 10);
  CHECK(reader.platform.is_frame_wanted);
  reader.draw();
  CHECK(reader.painter.paints == paints + 1);
  reader.app.environment_changed({}, {}, true);
  reader.platform.is_frame_wanted = false;
  reader.app.box_scrolled(99, 20);
  CHECK_FALSE(reader.platform.is_frame_wanted);
}

namespace {

// Goes on with what takes long until nothing is left to do; how many times.
int go_on(FakeReader& reader) {
  int slices = 0;
  for (; reader.platform.is_going_on && slices < 10'000; ++slices) {
    reader.platform.is_going_on = false;
    reader.app.go_on();
  }
  return slices;
}

std::string long_body() {
  std::string body;
  for (int i = 0; i < 200; ++i) body += "<p>Paragraph " + std::to_string(i) + " of a long article.</p>";
  return body;
}

}  // namespace

TEST_CASE("a long page is laid out in slices beside the one before it, and drawn when it is whole") {
  FakeReader reader;
  reader.site.shard.articles[0].body = read_sheaf_html(long_body());
  reader.start("#/a/second");
  reader.draw();
  reader.platform.step_ms = 1;  // by every look at the clock
  reader.app.followed("#/a/first");
  reader.serve();
  CHECK(reader.platform.is_going_on);
  CHECK(reader.platform.dom.find("p", "Words of the second article.", kDocumentNode) != 0);
  CHECK(reader.platform.routes.size() == 1);
  CHECK_FALSE(reader.app.is_overlay());  // nothing draws it any more
  CHECK(go_on(reader) > 10);
  CHECK(reader.platform.dom.find("p", "Paragraph 199", kDocumentNode) != 0);
  CHECK(reader.platform.routes.size() == 2);
  reader.draw();
  CHECK(reader.app.is_overlay());
}

TEST_CASE("what is shown anew with the same text keeps its lines and stays drawn") {
  FakeReader reader;
  reader.site.shard.articles[0].body = read_sheaf_html(long_body());
  reader.start("#/a/first");
  reader.draw();
  reader.platform.step_ms = 1;  // by every look at the clock
  reader.app.environment_changed({}, {1000, 80, 0, 700, 80}, false);
  CHECK(reader.app.is_overlay());
  CHECK(go_on(reader) < 3);
  Environment dark;
  dark.is_dark = true;
  reader.app.environment_changed(dark, {1000, 80, 0, 700, 80}, false);
  CHECK(reader.app.is_overlay());
  reader.app.environment_changed(dark, {600, 80, 0, 700, 80}, false);
  CHECK_FALSE(reader.app.is_overlay());
  CHECK(go_on(reader) > 10);
}

TEST_CASE("what scrolling on will show is made between the frames, in slices, and then everything rests") {
  FakeReader reader;
  reader.site.shard.articles[0].body = read_sheaf_html(long_body());
  reader.start("#/a/first");
  reader.draw();
  CHECK(go_on(reader) > 0);
  REQUIRE_FALSE(reader.painter.prepared.empty());
  CHECK(reader.painter.prepared.back().y > reader.painter.canvas.y);
  reader.app.box_scrolled(99, 10);
  reader.draw();
  CHECK_FALSE(reader.platform.is_going_on);  // the page stands where it stood
  reader.platform.step_ms = 1;               // by every look at the clock
  for (const float y : {2000.f, 1200.f}) {
    CAPTURE(y);
    const float before = reader.painter.canvas.y;
    reader.app.scrolled(y);
    REQUIRE(reader.platform.is_frame_wanted);
    reader.platform.is_frame_wanted = false;
    reader.app.frame(y);
    reader.painter.prepared.clear();
    reader.painter.prepare_steps = 10;
    const float now = reader.painter.canvas.y;
    CHECK(go_on(reader) == 4);
    REQUIRE(reader.painter.prepared.size() == 4);
    CHECK((reader.painter.prepared.front().y > now) == (now > before));
    CHECK_FALSE(reader.platform.is_frame_wanted);
  }
}

TEST_CASE("a document that takes long to build stays what it was until the new one is whole") {
  FakeReader reader;
  reader.site.shard.articles[1].body = read_sheaf_html(long_body());
  reader.start("#/a/first");
  reader.draw();
  reader.platform.slow_dom_ms = 1000;
  reader.app.followed("#/a/second");
  reader.serve();
  CHECK(reader.platform.is_going_on);
  CHECK(reader.platform.dom.find("p", "Words of the first article.", kDocumentNode) != 0);
  CHECK(reader.platform.dom.find("p", "Paragraph 0", kDocumentNode) == 0);
  CHECK(reader.platform.routes.size() == 1);
  int slices = 0;
  for (; reader.platform.is_going_on; ++slices) {
    const bool has_old = reader.platform.dom.find("p", "Words of the first article.", kDocumentNode) != 0;
    const bool has_new = reader.platform.dom.find("p", "Paragraph 199", kDocumentNode) != 0;
    CHECK(has_old != has_new);
    reader.platform.is_going_on = false;
    reader.app.go_on();
  }
  CHECK(slices > 3);
  CHECK(reader.platform.dom.find("p", "Words of the first article.", kDocumentNode) == 0);
  CHECK(reader.platform.dom.find("p", "Paragraph 199", kDocumentNode) != 0);
  CHECK(reader.platform.routes.size() == 2);
  reader.draw();
  CHECK(reader.app.is_overlay());
}

TEST_CASE(
    "what changes slowly where it stands is read in flow meanwhile, and anything else that happens comes after it") {
  FakeReader reader;
  reader.site.shard.articles[0].body = read_sheaf_html(long_body());
  reader.start("#/a/first");
  reader.draw();
  REQUIRE(reader.app.is_overlay());
  reader.platform.slow_dom_ms = 1000;
  Environment narrow;
  narrow.width_px = 300;
  reader.app.environment_changed(narrow, {300, 56, 0, 700, 56}, false);
  CHECK(reader.platform.is_going_on);
  CHECK_FALSE(reader.app.is_overlay());
  CHECK(reader.platform.dom.element(kRootNode)->attributes.at("data-mode") == "flow");
  reader.app.document_changed();
  CHECK(set_heights(reader.platform.dom, kDocumentNode) == 0);
  go_on(reader);
  reader.draw();
  CHECK_FALSE(reader.app.is_overlay());
}

TEST_CASE("whatever comes between slices, the route is told once and the page ends in one mode") {
  const std::pair<const char*, void (*)(FakeReader&)> kEvents[] = {
      {"followed", [](FakeReader& reader) { reader.app.followed("#/a/second"); }},
      {"address changed", [](FakeReader& reader) { reader.app.address_changed("", "#/a/second", true); }},
      {"left", [](FakeReader& reader) { reader.app.left(); }},
      {"held and let go", [](FakeReader& reader) { reader.app.held(true), reader.app.held(false); }},
      {"document changed", [](FakeReader& reader) { reader.app.document_changed(); }},
      {"context lost", [](FakeReader& reader) { reader.app.context_lost(); }},
      {"context lost and restored",
       [](FakeReader& reader) { reader.app.context_lost(), reader.app.context_restored(); }},
      {"top block", [](FakeReader& reader) { reader.app.top_block_changed("x"); }},
      {"box scrolled", [](FakeReader& reader) { reader.app.box_scrolled(99, 10); }},
      {"pointed", [](FakeReader& reader) { reader.app.pointed(10, 10); }},
      {"look over", [](FakeReader& reader) { reader.app.look_over(); }},
      {"boxes changed", [](FakeReader& reader) { reader.app.browser_boxes_changed(); }},
  };
  for (const bool is_layout : {false, true}) {
    for (const auto& event : kEvents) {
      CAPTURE(event.first);
      CAPTURE(is_layout);
      FakeReader reader;
      reader.site.shard.articles[1].body = read_sheaf_html(long_body());
      reader.start("#/a/first");
      reader.draw();
      reader.platform.top = {"other", 5, 10'000};
      (is_layout ? reader.platform.step_ms : reader.platform.slow_dom_ms) = is_layout ? 1 : 1000;
      reader.app.followed("#/a/second");
      reader.serve();
      REQUIRE(reader.platform.is_going_on);
      const std::string stored = reader.platform.stored;
      event.second(reader);
      go_on(reader);
      reader.draw();
      CHECK(reader.platform.dom.find("p", "Paragraph 199", kDocumentNode) != 0);
      CHECK(reader.platform.routes.size() == 2);
      const bool is_overlay = reader.platform.dom.element(kRootNode)->attributes.at("data-mode") == "overlay";
      CHECK(is_overlay == reader.app.is_overlay());
      CHECK((set_heights(reader.platform.dom, kDocumentNode) > 0) == is_overlay);
      CHECK(reader.platform.stored == stored);
    }
  }
}

TEST_CASE("a window too large for a canvas is drawn in again once it is smaller") {
  FakeReader reader;
  reader.site.shard.articles[0].body = read_sheaf_html(long_body());
  reader.start("#/a/first");
  reader.draw();
  REQUIRE(reader.app.is_overlay());
  reader.app.environment_changed({}, {1000, 56, 0, 5000, 56}, false);
  reader.draw();
  CHECK_FALSE(reader.app.is_overlay());
  reader.app.environment_changed({}, {1000, 56, 0, 700, 56}, false);
  reader.draw();
  CHECK(reader.app.is_overlay());
}

TEST_CASE("on the way to another route the page that stands is neither drawn nor said again") {
  FakeReader reader;
  reader.site.shard.articles[0].body = read_sheaf_html(long_body());
  reader.site.manifest.shards.push_back({{"z"}, "articles/2.json"});
  reader.start("#/a/first");
  reader.draw();
  const int operations = reader.app.dom_operations(), paints = reader.painter.paints;
  reader.platform.step_ms = 1;
  reader.app.followed("#/a/zebra");
  CHECK(reader.platform.fetched.size() == 1);
  CHECK(reader.app.dom_operations() - operations < 8);
  CHECK(reader.painter.paints == paints);
}
