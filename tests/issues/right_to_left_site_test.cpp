// A site in Arabic was drawn from the left in overlay, under a document that stands from the right.
#include <cmath>

#include "support/fake_reader.h"

using namespace sheaf;

namespace {

// Of text that begins at the start edge of its box: how far from the right edge it does.
void check_from_right(const Box& box, int& count) {
  for (const Box& child : box.children) check_from_right(child, count);
  if (box.style.arrange != Arrange::kText || box.style.is_text_centred || box.lines.front().runs.empty()) return;
  const Run& last = box.lines.front().runs.back();
  const float right = box.rect.x + box.rect.width - box.style.padding.start;
  CHECK(std::fabs(box.text_x_px + last.x_px + last.width_px - right) < 0.01f);
  ++count;
}

}  // namespace

TEST_CASE("a site in a right-to-left language is drawn from the right") {
  FakeReader reader;
  reader.site.manifest.language = "ar";
  reader.start("#/a/first");
  reader.draw();
  CHECK(reader.app.is_overlay());
  int count = 0;
  check_from_right(*reader.painter.page, count);
  CHECK(count > 4);
}

TEST_CASE("a right-to-left article in a left-to-right site is drawn from the right, what is around it from the left") {
  FakeReader reader;
  reader.site.shard.articles[0].language = "he";
  reader.start("#/a/first");
  reader.draw();
  CHECK(reader.app.is_overlay());
  const Box& main = reader.painter.page->children.front();
  int count = 0;
  check_from_right(main.children.front(), count);
  CHECK(count > 2);
  CHECK_FALSE(main.style.text.is_right_to_left);
}
