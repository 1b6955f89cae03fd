#include "app/dom_layer.h"

#include <doctest/doctest.h>

#include "app/boxes.h"
#include "platform/platform_fake.h"

using namespace sheaf;

namespace {

View leaf(Element element, std::vector<Span> spans, std::string key = {}) {
  View view;
  view.element = element;
  view.spans = std::move(spans);
  view.key = std::move(key);
  view.style = StyleName::kParagraph;
  return view;
}

Span words(std::string text) {
  Span span;
  span.text = std::move(text);
  return span;
}

struct Mirror {
  DomLayer layer;
  FakeDom dom;
  int said = 0;

  void show(const View& view, const Box* box = nullptr) {
    DomOperations operations;
    layer.mirror(kDocumentNode, view, box, operations);
    said = operations.count();
    dom.apply(operations.bytes());
    CHECK(dom.faults.empty());
  }
};

View page(std::vector<View> children) {
  View view;
  view.element = Element::kMain;
  view.children = std::move(children);
  return view;
}

}  // namespace

TEST_CASE("a view becomes elements with its text in order") {
  Mirror mirror;
  mirror.show(page({leaf(Element::kH1, {words("Title")}), leaf(Element::kP, {words("First.")})}));
  CHECK(mirror.dom.text(kDocumentNode) == "TitleFirst.");
  CHECK(mirror.dom.find("h1", "Title", kDocumentNode) != 0);
}

TEST_CASE("an unchanged view says nothing") {
  Mirror mirror;
  const View view = page({leaf(Element::kP, {words("First.")})});
  mirror.show(view);
  mirror.show(view);
  CHECK(mirror.said == 0);
}

TEST_CASE("only the leaf that changed is filled again") {
  Mirror mirror;
  mirror.show(page({leaf(Element::kP, {words("One.")}), leaf(Element::kP, {words("Two.")})}));
  const uint32_t first = mirror.dom.find("p", "One.", kDocumentNode);
  mirror.show(page({leaf(Element::kP, {words("One.")}), leaf(Element::kP, {words("Three.")})}));
  CHECK(mirror.dom.text(kDocumentNode) == "One.Three.");
  CHECK(mirror.dom.find("p", "One.", kDocumentNode) == first);
  CHECK(mirror.said == 3);
}

TEST_CASE("keyed elements stay the same when one goes or comes before them") {
  Mirror mirror;
  mirror.show(page({leaf(Element::kP, {words("a")}, "a"), leaf(Element::kP, {words("b")}, "b"),
                    leaf(Element::kP, {words("c")}, "c")}));
  const uint32_t c = mirror.dom.find("p", "c", kDocumentNode);
  mirror.show(page({leaf(Element::kP, {words("x")}, "x"), leaf(Element::kP, {words("a")}, "a"),
                    leaf(Element::kP, {words("c")}, "c")}));
  CHECK(mirror.dom.text(kDocumentNode) == "xac");
  CHECK(mirror.dom.find("p", "c", kDocumentNode) == c);
}

TEST_CASE("lines stand where layout broke them and lose no text") {
  View view = page({leaf(Element::kP, {words("one two "), words("three four five")})});
  view.children[0].spans[1].marks = kEm;
  Box box = box_of(view, WidthClass::kPhone, Scale{}, "en", false);
  PlatformFake platform;
  lay_out(box, 90, platform);
  REQUIRE(box.children[0].lines.size() > 1);
  Mirror mirror;
  mirror.show(view, &box);
  CHECK(mirror.dom.text(kDocumentNode) == "one two three four five");
  const uint32_t paragraph = mirror.dom.find("p", "", kDocumentNode);
  size_t breaks = 0;
  const auto count = [&](auto&& self, uint32_t node) -> void {
    const FakeElement* element = mirror.dom.element(node);
    if (element->tag == "wbr") ++breaks;
    for (const uint32_t child : element->children) self(self, child);
  };
  count(count, paragraph);
  CHECK(breaks == box.children[0].lines.size() - 1);
}

TEST_CASE("a hard break is a <br> and no soft break beside it") {
  View view = page({leaf(Element::kP, {words("one\ntwo")})});
  Box box = box_of(view, WidthClass::kPhone, Scale{}, "en", false);
  PlatformFake platform;
  lay_out(box, 500, platform);
  Mirror mirror;
  mirror.show(view, &box);
  const uint32_t paragraph = mirror.dom.find("p", "", kDocumentNode);
  std::string tags;
  for (const uint32_t child : mirror.dom.element(paragraph)->children) tags += mirror.dom.element(child)->tag + " ";
  CHECK(tags == "l br l ");
}

TEST_CASE("a button's twin does what the button does") {
  View button = leaf(Element::kButton, {words("Random")});
  button.action = GoToRandom{};
  Mirror mirror;
  mirror.show(page({button}));
  const uint32_t node = mirror.dom.find("button", "Random", kDocumentNode);
  REQUIRE(mirror.layer.action_of(node) != nullptr);
  CHECK(std::holds_alternative<GoToRandom>(*mirror.layer.action_of(node)));
  CHECK(mirror.layer.action_of(node + 1) == nullptr);
}

TEST_CASE("a paragraph whose next word just failed to fit is told a column between its lines and that word") {
  const auto wider_for = [](float column_px) {
    View view = leaf(Element::kP, {words("abcdefg hi")});
    Box box = box_of(view, WidthClass::kPhone, Scale{}, "en", false);
    PlatformFake platform;
    lay_out(box, column_px, platform);
    DomLayer layer;
    DomOperations operations;
    layer.mirror(kDocumentNode, view, &box, operations);
    platform.dom.apply(operations.bytes());
    const FakeElement* paragraph = platform.dom.element(platform.dom.find("p", "abcdefg", kDocumentNode));
    const auto found = paragraph->style.find("--wider");
    return found == paragraph->style.end() ? std::string() : found->second;
  };
  FixedMeasure measure;
  const float whole =
      measure.width_px("abcdefg hi", style_of(StyleName::kParagraph, WidthClass::kPhone).box.text.font, "");
  CHECK(wider_for(whole) == "");
  CHECK(wider_for(whole - 0.5f) == "-0.75px");
  CHECK(wider_for(whole - 2) == "");
}
