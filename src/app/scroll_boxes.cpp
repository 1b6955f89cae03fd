#include "app/scroll_boxes.h"

#include <algorithm>
#include <utility>

namespace sheaf {
namespace {

// Calls `visit` for each box that scrolls, with its element.
template <typename BoxType, typename Visit>
void each_scrolling(const Twin& twin, BoxType& box, const Visit& visit) {
  if (box.style.is_scrolling) visit(twin, box);
  for (size_t i = 0; i < box.children.size(); ++i) each_scrolling(twin.children[i], box.children[i], visit);
}

}  // namespace

void ScrollBoxes::place(const Twin& page, Box& box) {
  const std::map<uint32_t, float> old = std::exchange(offsets_px_, {});
  each_scrolling(page, box, [&](const Twin& twin, Box& scrolling) {
    const auto found = old.find(twin.node);
    if (found == old.end()) return;
    offsets_px_.insert(*found);
    // The browser tells of what it has to scroll back only later.
    const float most_px = std::max(0.f, scrolling.content_width_px - scrolling.rect.width);
    scrolling.scrolled_px = std::clamp(found->second, 0.f, most_px);
  });
}

void ScrollBoxes::make_room(Box& box) const {
  if (box.style.is_scrolling) box.style.scroll_bar_px = bar_px_;
  for (Box& child : box.children) make_room(child);
}

bool ScrollBoxes::take_bar(const Twin& page, const Box& box, Platform& platform) {
  const float before_px = bar_px_;
  each_scrolling(page, box, [&](const Twin& twin, const Box& scrolling) {
    if (scrolling.overflows()) bar_px_ = std::max(0.f, platform.scroll_bar_of(twin.node).value_or(bar_px_));
  });
  return bar_px_ != before_px;
}

}  // namespace sheaf
