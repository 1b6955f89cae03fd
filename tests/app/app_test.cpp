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

TEST_CASE("nothing is drawn when nothing happens") {
  FakeReader reader;
  reader.start("#/a/first");
  reader.draw();
  const int paints = reader.painter.paints;
  reader.app.scrolled(10);
  reader.app.pointed({300, 200, false});
  CHECK_FALSE(reader.platform.is_frame_wanted);
  CHECK(reader.painter.paints == paints);
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
