#include "app/canvas_box.h"

#include <algorithm>
#include <cmath>

namespace sheaf {
namespace {

constexpr float kOverhang = 32;  // list markers and quotation bars stand at the start side of their text

void extend(const Box& box, Rect& extent, bool& is_first) {
  const bool is_whole = box.children.empty() || box.style.is_scrolling;  // what it scrolls is drawn inside it
  if (!is_whole) {
    for (const Box& child : box.children) extend(child, extent, is_first);
    return;
  }
  if (is_first) extent = {box.rect.x, 0, box.rect.width, 0};
  const float end = std::max(extent.x + extent.width, box.rect.x + box.rect.width);
  extent.x = std::min(extent.x, box.rect.x);
  extent.width = end - extent.x;
  is_first = false;
}

}  // namespace

Rect drawn_extent(const Box& root) {
  Rect extent;
  bool is_first = true;
  extend(root, extent, is_first);
  const float start = std::max(0.f, std::floor(extent.x - kOverhang));
  const float end = std::min(root.rect.width, std::ceil(extent.x + extent.width + kOverhang));
  return {start, 0, std::max(0.f, end - start), root.rect.height};
}

bool is_within_limits(const CanvasBox& box) {
  const float width = std::ceil(box.width * box.ratio), height = std::ceil(box.height * box.ratio);
  return height <= kCanvasHeightLimit && width * height <= kCanvasAreaLimit;
}

CanvasBox canvas_box(const Rect& drawn, float view_y, float view_height, float ratio) {
  CanvasBox box{drawn.x, 0, drawn.width, 0, ratio, false};
  const float width = std::ceil(drawn.width * ratio);
  const float most =
      std::floor(std::min(kCanvasHeightLimit, width > 0 ? kCanvasAreaLimit / width : kCanvasHeightLimit) / ratio);
  const float seen = std::min(view_height, drawn.height);
  if (most < seen) return box;
  box.height = std::min({most, view_height * 2, std::ceil(drawn.height)});
  const float above = (box.height - view_height) / 2;
  box.y = std::floor(std::clamp(view_y - above, 0.f, std::max(0.f, drawn.height - box.height)));
  return box;
}

CanvasBox snapped(CanvasBox box, float page_top) {
  // Whole CSS px too where there are such within reach: browsers keep lengths in 64ths, which 56.8 is not one of.
  constexpr int kReach = 20;
  const auto is_whole = [&](float px) { return std::fabs(px * box.ratio - std::round(px * box.ratio)) < 0.001f; };
  const auto snap = [&](float at, float step) {
    const float px = step < 0 ? std::floor(at) : std::ceil(at);
    for (int i = 0; i <= kReach; ++i)
      if (is_whole(px + static_cast<float>(i) * step)) return px + static_cast<float>(i) * step;
    return (step < 0 ? std::floor(at * box.ratio) : std::ceil(at * box.ratio)) / box.ratio;
  };
  const float x = snap(box.x, -1), y = snap(box.y + page_top, -1);
  box.width = snap(box.x + box.width, 1) - x;
  box.height = snap(box.y + page_top + box.height, 1) - y;
  box.x = x;
  box.y = y - page_top;
  return box;
}

}  // namespace sheaf
