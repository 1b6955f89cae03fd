// Long pages: what takes longer than a slice goes on between everything else, and what is known is not done again.
#include "app/app.h"
#include "app/random.h"
#include "support/fake_reader.h"

using namespace sheaf;

namespace {

std::string long_body() {
  std::string body;
  for (int i = 0; i < 200; ++i) body += "<p>Paragraph " + std::to_string(i) + " of a long article.</p>";
  return body;
}

// One of the two articles is long, and what stands at an address is drawn.
struct LongReader : FakeReader {
  LongReader(size_t long_article, std::string_view hash) {
    site.shard.articles[long_article].body = read_sheaf_html(long_body());
    start(hash);
    draw();
  }
};

}  // namespace

TEST_CASE("a long page is laid out in slices beside the one before it, and drawn when it is whole") {
  LongReader reader(0, "#/a/second");
  reader.platform.step_ms = 1;  // by every look at the clock
  reader.app.followed("#/a/first");
  reader.serve();
  CHECK(reader.platform.is_going_on);
  CHECK(reader.platform.dom.find("p", "Words of the second article.", kDocumentNode) != 0);
  CHECK(reader.platform.routes.size() == 1);
  CHECK_FALSE(reader.app.is_overlay());  // nothing draws it any more
  CHECK(reader.go_on() > 10);
  CHECK(reader.platform.dom.find("p", "Paragraph 199", kDocumentNode) != 0);
  CHECK(reader.platform.routes.size() == 2);
  reader.draw();
  CHECK(reader.app.is_overlay());
}

namespace {

// Texts whose lines are not those that breaking them anew gives.
int wrong_lines(const Box& box, TextMeasure& measure) {
  int wrong = 0;
  for (const Box& child : box.children) wrong += wrong_lines(child, measure);
  if (box.style.arrange != Arrange::kText || box.spans == nullptr) return wrong;
  const std::vector<Line> lines = break_lines(*box.spans, box.style.text, box.lines_width_px, measure);
  const bool is_right = std::equal(
      lines.begin(), lines.end(), box.lines.begin(), box.lines.end(),
      [](const Line& a, const Line& b) { return a.begin == b.begin && a.end == b.end && a.width_px == b.width_px; });
  return wrong + (is_right ? 0 : 1);
}

}  // namespace

TEST_CASE("what is shown anew with the same text keeps its lines and stays drawn") {
  LongReader reader(0, "#/a/first");
  reader.platform.step_ms = 1;  // by every look at the clock
  reader.app.environment_changed({}, {1000, 80, 0, 700, 80}, false);
  CHECK(reader.app.is_overlay());
  CHECK(reader.go_on() < 3);
  Environment dark;
  dark.is_dark = true;
  reader.app.environment_changed(dark, {1000, 80, 0, 700, 80}, false);
  CHECK(reader.app.is_overlay());
  reader.draw();
  CHECK(wrong_lines(*reader.painter.page, reader.platform) == 0);
  reader.app.environment_changed(dark, {600, 80, 0, 700, 80}, false);
  CHECK_FALSE(reader.app.is_overlay());
  CHECK(reader.go_on() > 10);
}

TEST_CASE("what was not drawn meanwhile gets no lines of the page before it") {
  FakeReader reader;
  reader.start("#/a/first");
  reader.draw();
  reader.app.context_lost();
  reader.app.followed("#/a/second");
  reader.serve();
  reader.app.context_restored();
  reader.draw();
  REQUIRE(reader.app.is_overlay());
  CHECK(wrong_lines(*reader.painter.page, reader.platform) == 0);
}

TEST_CASE("what scrolling on will show is made between the frames, in slices, and then everything rests") {
  LongReader reader(0, "#/a/first");
  CHECK(reader.go_on() > 0);
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
    CHECK(reader.go_on() == 4);
    REQUIRE(reader.painter.prepared.size() == 4);
    CHECK((reader.painter.prepared.front().y > now) == (now > before));
    CHECK_FALSE(reader.platform.is_frame_wanted);
  }
}

TEST_CASE("a document that takes long to build stays what it was until the new one is whole") {
  LongReader reader(1, "#/a/first");
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
  LongReader reader(0, "#/a/first");
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
  reader.go_on();
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
      LongReader reader(1, "#/a/first");
      reader.platform.top = {"other", 5, 10'000};
      (is_layout ? reader.platform.step_ms : reader.platform.slow_dom_ms) = is_layout ? 1 : 1000;
      reader.app.followed("#/a/second");
      reader.serve();
      REQUIRE(reader.platform.is_going_on);
      const std::string stored = reader.platform.stored;
      event.second(reader);
      reader.go_on();
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

TEST_CASE("whatever happens in whatever order, the page ends whole and in one mode") {
  using Event = void (*)(FakeReader&);
  const std::pair<const char*, Event> kEvents[] = {
      {"library", [](FakeReader& reader) { reader.app.followed("#/"); }},
      {"category", [](FakeReader& reader) { reader.app.followed("#/c/tales"); }},
      {"first", [](FakeReader& reader) { reader.app.followed("#/a/first"); }},
      {"second by Back", [](FakeReader& reader) { reader.app.address_changed("", "#/a/second", true); }},
      {"search", [](FakeReader& reader) { reader.app.followed("#/search?q=words"); }},
      {"slow", [](FakeReader& reader) { reader.app.timer_rang(Timer::kSlow); }},
      {"files", [](FakeReader& reader) { reader.serve(); }},
      {"go on", [](FakeReader& reader) { reader.app.go_on(); }},
      {"frame", [](FakeReader& reader) { reader.app.frame(0); }},
      {"scrolled", [](FakeReader& reader) { reader.app.scrolled(900); }},
      {"held", [](FakeReader& reader) { reader.app.held(true); }},
      {"let go", [](FakeReader& reader) { reader.app.held(false); }},
      {"context lost", [](FakeReader& reader) { reader.app.context_lost(); }},
      {"context restored", [](FakeReader& reader) { reader.app.context_restored(); }},
      {"sheet", [](FakeReader& reader) { reader.app.activated(reader.platform.dom.find("button", "Aa", kBarNode)); }},
      {"Escape", [](FakeReader& reader) { reader.app.key_escape(); }},
      {"look over", [](FakeReader& reader) { reader.app.look_over(); }},
      {"boxes changed", [](FakeReader& reader) { reader.app.browser_boxes_changed(); }},
      {"narrow",
       [](FakeReader& reader) {
         reader.app.environment_changed({}, {500, 56, 0, 700, 56}, false);
       }},
      {"wide",
       [](FakeReader& reader) {
         reader.app.environment_changed({}, {1000, 56, 0, 700, 56}, false);
       }},
      {"left", [](FakeReader& reader) { reader.app.left(); }},
  };
  for (uint64_t walk = 1; walk <= 60; ++walk) {
    FakeReader reader;
    reader.site.shard.articles[1].body = read_sheaf_html(long_body());
    reader.app.start({}, {1000, 56, 0, 700, 56}, false, "", walk % 2 == 0 ? "#/" : "#/a/second", walk);
    uint64_t random = walk;
    std::string way;
    for (int step = 0; step < 40; ++step) {
      reader.platform.step_ms = next_random(random) % 2 == 0 ? 0 : 3;
      reader.platform.slow_dom_ms = next_random(random) % 2 == 0 ? 0 : 1000;
      const auto& [name, happen] = kEvents[next_random(random) % std::size(kEvents)];
      way += std::string(name) + ", ";
      happen(reader);
    }
    CAPTURE(way);
    reader.app.held(false);
    reader.app.context_restored();
    reader.app.key_escape();
    reader.app.followed("#/a/second");
    for (int i = 0; i < 5; ++i) reader.serve(), reader.go_on();
    reader.draw();
    CHECK(reader.app.is_overlay());
    CHECK(reader.platform.dom.find("p", "Paragraph 199", kDocumentNode) != 0);
    CHECK(reader.platform.dom.find("p", "Words of the first article.", kDocumentNode) == 0);
    CHECK(set_heights(reader.platform.dom, kDocumentNode) > 0);
    CHECK(wrong_lines(*reader.painter.page, reader.platform) == 0);
  }
}

TEST_CASE("a window too large for a canvas is drawn in again once it is smaller") {
  LongReader reader(0, "#/a/first");
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
