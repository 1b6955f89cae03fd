#include "app/trust.h"

#include <doctest/doctest.h>

#include "document/sheaf_html.h"

using namespace sheaf;

namespace {

constexpr uint32_t kGround = 0xFCFBF8;
FixedMeasure measure;

struct Paragraph {
  std::vector<Span> spans;
  Box box;

  explicit Paragraph(const char* words, float size_px = 18) {
    Span span;
    span.text = words;
    spans.push_back(span);
    box.style.arrange = Arrange::kText;
    box.style.text.font.size_px = size_px;
    box.style.text.line_px = 28;
    box.spans = &spans;
    lay_out(box, 300, measure);
  }
};

// As a browser shows it: a content area of 24 px in each line.
Appearance right(const Box& box) {
  const auto lines = static_cast<float>(box.lines.size());
  Appearance seen;
  seen.y = box.rect.y;
  seen.width = box.rect.width;
  seen.height = lines * 28;
  seen.above = seen.below = 2;
  seen.line_height = 24;
  for (const Line& line : box.lines) seen.text_width = std::max(seen.text_width, line.width_px);
  seen.is_clear = true;
  seen.ground = kGround;
  return seen;
}

constexpr char kWords[] = "Nobody could say who had begun the habit of leaving notes between the pages.";

}  // namespace

TEST_CASE("text that stands where layout put it, and nearly as wide, is trusted") {
  const Paragraph paragraph(kWords);
  Appearance seen = right(paragraph.box);
  CHECK(is_as_laid_out(seen, paragraph.box, kGround, measure));
  seen.width += 0.5f;
  seen.text_width += 1;
  CHECK(is_as_laid_out(seen, paragraph.box, kGround, measure));
}

TEST_CASE("white space that hangs at line ends may count") {
  const Paragraph paragraph(kWords);
  Appearance seen = right(paragraph.box);
  seen.text_width += 9;
  CHECK(is_as_laid_out(seen, paragraph.box, kGround, measure));
}

TEST_CASE("text that others have changed is not trusted") {
  const Paragraph paragraph(kWords);
  const Appearance as_laid_out = right(paragraph.box);
  REQUIRE(paragraph.box.lines.size() > 2);
  const auto differs = [&](auto change) {
    Appearance seen = as_laid_out;
    change(seen);
    return !is_as_laid_out(seen, paragraph.box, kGround, measure);
  };
  CHECK(differs([](Appearance& seen) { seen.text_width *= 1.02f; }));
  CHECK(differs([](Appearance& seen) { seen.text_width *= 0.98f; }));
  CHECK(differs([](Appearance& seen) { seen.y += 3; }));
  CHECK(differs([](Appearance& seen) { seen.height += 3; }));
  CHECK(differs([](Appearance& seen) { seen.width -= 3; }));
  CHECK(differs([](Appearance& seen) { seen.start += 3; }));
  CHECK(differs([](Appearance& seen) { seen.is_clear = false; }));
  CHECK(differs([](Appearance& seen) { seen.ground = 0; }));
}

TEST_CASE("lines one px lower each are noticed although the box's height is set") {
  const Paragraph paragraph(kWords);
  Appearance seen = right(paragraph.box);
  const auto lines = static_cast<float>(paragraph.box.lines.size());
  seen.above = (29 - seen.line_height) / 2;
  seen.below = seen.height - lines * 29 + seen.above;
  CHECK_FALSE(is_as_laid_out(seen, paragraph.box, kGround, measure));
}

TEST_CASE("the first plain text in each font and the last of the page are looked at") {
  Paragraph title("A title", 40), first("One."), marked("Two."), last("Three.");
  marked.spans[0].marks = kStrong;
  Box page;
  for (const Paragraph* each : {&title, &first, &marked, &last}) page.children.push_back(each->box);
  Twin twin;
  for (uint32_t node = 1; node <= 4; ++node) {
    twin.children.emplace_back();
    twin.children.back().node = node;
  }
  std::vector<uint32_t> nodes;
  for (const Sample& sample : samples_of(twin, page)) nodes.push_back(sample.twin->node);
  CHECK(nodes == std::vector<uint32_t>{1, 2, 4});
}
