#include "app/scroll_boxes.h"

#include <doctest/doctest.h>

#include "app/boxes.h"
#include "document/sheaf_html.h"
#include "platform/platform_fake.h"

using namespace sheaf;

namespace {

constexpr const char* kWideTable =
    "<table><tr><th>Heading</th><th>Donaudampfschifffahrtsgesellschaft</th></tr><tr><td>a</td><td></td></tr></table>";

// A body in a column of 300 px, in both the document and boxes.
struct Column {
  explicit Column(const std::string& html) : body(read_sheaf_html(html)) {
    view.element = Element::kMain;
    view.children = body_views(body);
  }

  void show(float width_px) {
    box = box_of(view, WidthClass::kPhone, Scale{}, "en", false);
    scroll_boxes.make_room(box);
    lay_out(box, width_px, platform);
    mirror(&box);
  }
  void mirror(const Box* boxes) {
    DomOperations operations;
    layer.mirror(kDocumentNode, view, boxes, operations);
    said = operations.count();
    platform.dom.apply(operations.bytes());
    CHECK(platform.dom.faults.empty());
  }
  void name_overflowing() {
    DomOperations operations;
    const auto overflows = [&](uint32_t node) { return platform.scroll_bar_of(node).has_value(); };
    layer.name_overflowing(kDocumentNode, overflows, operations);
    platform.dom.apply(operations.bytes());
  }
  const FakeElement& element(std::string_view tag, std::string_view words) {
    const uint32_t node = platform.dom.find(tag, words, kDocumentNode);
    REQUIRE(node != 0);
    return *platform.dom.element(node);
  }
  const Twin& twin() { return *layer.root(kDocumentNode); }

  Document body;
  View view;
  Box box;
  DomLayer layer;
  PlatformFake platform;
  ScrollBoxes scroll_boxes;
  int said = 0;
};

}  // namespace

TEST_CASE("the document's table is told the columns that layout chose, and forgets them in flow") {
  Column column(kWideTable);
  column.show(300);
  const Box& grid = column.box.children[0].children[0];
  REQUIRE(grid.sets_width);
  CHECK(std::stof(column.element("table", "").style.at("width")) == doctest::Approx(grid.rect.width));
  CHECK(std::stof(column.element("th", "Heading").style.at("width")) ==
        doctest::Approx(grid.children[0].children[0].rect.width));
  CHECK(column.element("td", "a").style.empty());  // as high and wide as its row and column
  column.show(900);
  CHECK(!column.element("table", "").style.contains("width"));
  CHECK(column.element("th", "Heading").style.contains("width"));
  CHECK(!column.element("th", "Donau").style.contains("width"));
  column.mirror(nullptr);
  CHECK(column.element("th", "Heading").style.empty());
}

TEST_CASE("a table's cells have their lines where layout broke them, and code has its text as it stands") {
  Column column(
      "<pre>one line\n\tand another</pre><table><tr><td>some words that need lines</td><td>x</td></tr></table>");
  column.show(150);
  const Box& cell = column.box.children[1].children[0].children[0].children[0];
  REQUIRE(cell.lines.size() > 1);
  size_t fragments = 0;
  for (const uint32_t child : column.element("td", "some").children)
    fragments += column.platform.dom.element(child)->tag == "l";
  CHECK(fragments == cell.lines.size());
  const FakeElement& code = column.element("pre", "");
  REQUIRE(code.children.size() == 1);
  CHECK(column.platform.dom.element(code.children[0])->text == "one line\n\tand another");
}

TEST_CASE("what overflows can be reached by keyboard and has a name, as long as it does") {
  Column column(kWideTable);
  column.show(300);
  const uint32_t node = column.platform.dom.find("div", "Heading", kDocumentNode);
  column.name_overflowing();
  CHECK(!column.platform.dom.element(node)->attributes.contains("tabindex"));
  column.platform.overflowing = {node};
  column.name_overflowing();
  const auto& attributes = column.platform.dom.element(node)->attributes;
  CHECK(attributes.at("tabindex") == "0");
  CHECK(attributes.at("role") == "group");
  CHECK(!attributes.at("aria-label").empty());
  column.show(300);
  CHECK(column.said == 0);
  column.platform.overflowing.clear();
  column.name_overflowing();
  CHECK(!attributes.contains("tabindex"));
  CHECK(!attributes.contains("role"));
  column.show(300);
  CHECK(column.said == 0);
}

TEST_CASE("how far a table is scrolled outlives a new layout, is no more than there is, and goes with the table") {
  Column column(kWideTable);
  column.show(300);
  const uint32_t node = column.platform.dom.find("div", "Heading", kDocumentNode);
  column.scroll_boxes.scrolled(node, 40);
  column.scroll_boxes.place(column.twin(), column.box);
  CHECK(column.box.children[0].scrolled_px == 40);
  column.show(280);
  CHECK(column.box.children[0].scrolled_px == 0);
  column.scroll_boxes.place(column.twin(), column.box);
  CHECK(column.box.children[0].scrolled_px == 40);
  column.scroll_boxes.scrolled(node, 4000);
  column.scroll_boxes.place(column.twin(), column.box);
  const Box& table = column.box.children[0];
  CHECK(table.scrolled_px == table.content_width_px - table.rect.width);
  column.show(2000);
  column.scroll_boxes.place(column.twin(), column.box);
  CHECK(column.box.children[0].scrolled_px == 0);
}

TEST_CASE("the browser's scroll bar is asked for once and kept room for from then on") {
  Column column(kWideTable);
  column.show(300);
  const float height_px = column.box.rect.height;
  column.platform.scroll_bar = 15;
  column.platform.overflowing = {column.platform.dom.find("div", "Heading", kDocumentNode)};
  CHECK(column.scroll_boxes.take_bar(column.twin(), column.box, column.platform));
  column.show(300);
  CHECK(column.box.rect.height == height_px + 15);
  CHECK(!column.scroll_boxes.take_bar(column.twin(), column.box, column.platform));
}

TEST_CASE("a picture has its box before it is there: the size its file is said to have, else 3 to 2") {
  Column column(
      "<figure><img src=\"images/a.png\" alt=\"Stripes\" width=\"240\" height=\"120\"></figure>"
      "<figure><img src=\"images/b.png\" alt=\"Unknown\"></figure>");
  column.show(300);
  CHECK(column.box.children[0].children[0].rect.width == 240);
  CHECK(column.box.children[0].children[0].rect.height == 120);
  CHECK(column.box.children[1].children[0].rect.width == 300);
  CHECK(column.box.children[1].children[0].rect.height == 200);
  CHECK(column.element("img", "").style.at("height") == "120px");
}
