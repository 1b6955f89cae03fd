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

TEST_CASE("loading that was not slow leaves the page as it is") {
  FakeReader reader;
  reader.start("#/a/first");
  reader.draw();
  const int holds = reader.platform.holds;
  reader.app.timer_rang(Timer::kSlow);
  CHECK(reader.platform.holds == holds);
  CHECK_FALSE(reader.platform.is_frame_wanted);
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
