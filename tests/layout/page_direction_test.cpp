// Pages that run from right to left: the same boxes, mirrored.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "layout/lines.h"
#include "layout/page.h"

using namespace sheaf;

namespace {

const std::vector<Span> kWord = {span_of("אב")};  // 20 px wide

Box text_box() {
  Box box;
  box.style.arrange = Arrange::kText;
  box.style.text = style_20();
  box.spans = &kWord;
  return box;
}

void turn(Box& box, bool is_right_to_left) {
  box.style.text.is_right_to_left = is_right_to_left;
  for (Box& child : box.children) turn(child, is_right_to_left);
}

// Where a box and all in it stand, with the sides exchanged where `mirror_px` is the page's width.
void add_places(const Box& box, float mirror_px, std::vector<float>& out) {
  const float left = mirror_px > 0 ? mirror_px - box.rect.x - box.rect.width : box.rect.x;
  out.insert(out.end(), {left, box.rect.y, box.rect.width, box.rect.height});
  for (const Box& child : box.children) add_places(child, mirror_px, out);
}

Box sample(Arrange arrange) {
  Box root;
  root.style.padding = {0, 10, 0, 30};
  Box inner;
  inner.style.arrange = arrange;
  inner.style.column_shares[0] = 2;
  inner.style.column_shares[1] = 1;
  inner.style.column_gap_px = 10;
  inner.style.max_width_px = 200;
  inner.style.padding.start = 24;
  inner.children = {text_box(), text_box(), text_box()};
  inner.children[1].style.is_text_at_end = true;
  inner.children[2].style.max_width_px = 50;
  root.children = {inner, text_box()};
  root.children[1].style.max_width_px = 90;
  root.children[1].style.is_centred = true;
  return root;
}

}  // namespace

TEST_CASE("a right-to-left page is a left-to-right one in a mirror") {
  for (const Arrange arrange : {Arrange::kStack, Arrange::kColumns, Arrange::kRow}) {
    FixedMeasure measure;
    Box plain = sample(arrange), turned = sample(arrange);
    turn(turned, true);
    lay_out(plain, 400, measure);
    lay_out(turned, 400, measure);
    std::vector<float> there, here;
    add_places(plain, 0, there);
    add_places(turned, 400, here);
    CAPTURE(static_cast<int>(arrange));
    REQUIRE(there.size() == here.size());
    for (size_t i = 0; i < there.size(); i++) CHECK(there[i] == doctest::Approx(here[i]));
  }
}

TEST_CASE("right-to-left text begins at the right edge, text at its end at the left one") {
  FixedMeasure measure;
  Box root = sample(Arrange::kStack);
  turn(root, true);
  lay_out(root, 400, measure);
  const Box& inner = root.children[0];
  CHECK(inner.children[0].text_x_px == inner.children[0].rect.x + inner.children[0].rect.width - 20);
  CHECK(inner.children[1].text_x_px == inner.children[1].rect.x);
}

TEST_CASE("a left-to-right box in a right-to-left page has its own start at the left") {
  FixedMeasure measure;
  Box root = sample(Arrange::kStack);
  turn(root, true);
  turn(root.children[0], false);
  lay_out(root, 400, measure);
  const Box& inner = root.children[0];
  CHECK(inner.rect.x == 400 - 30 - 200);
  CHECK(inner.children[0].rect.x == inner.rect.x + 24);
  CHECK(inner.children[0].text_x_px == inner.children[0].rect.x);
}
