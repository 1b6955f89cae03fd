// A line of several spans whose words just fit its column was broken once more by Chromium, which counted the space at the
// line's end inside a fragment that must not wrap: all lines below stood one too low for their drawing.
#include <doctest/doctest.h>

#include "app/boxes.h"
#include "app/dom_layer.h"
#include "platform/platform_fake.h"

using namespace sheaf;

TEST_CASE("the space that a line ends with stands outside its fragment") {
  Span first, second;
  first.text = "one two ";
  second.text = "three four five six seven";
  second.marks = kEm;
  View view, page;
  view.element = Element::kP;
  view.style = StyleName::kParagraph;
  view.spans = {first, second};
  page.element = Element::kMain;
  page.children = {view};
  Box box = box_of(page, WidthClass::kPhone, Scale{}, "en");
  PlatformFake platform;
  lay_out(box, 90, platform);
  DomLayer layer;
  DomOperations operations;
  FakeDom dom;
  layer.mirror(kDocumentNode, page, &box, operations);
  dom.apply(operations.bytes());
  int breaks = 0;
  const auto check = [&](auto&& self, uint32_t node) -> void {
    const std::vector<uint32_t>& children = dom.element(node)->children;
    for (size_t i = 0; i < children.size(); ++i) {
      self(self, children[i]);
      if (dom.element(children[i])->tag != "wbr" || i == 0) continue;
      CHECK(dom.text(children[i - 1]) == " ");
      ++breaks;
    }
  };
  check(check, dom.find("p", "", kDocumentNode));
  CHECK(breaks > 0);
}
