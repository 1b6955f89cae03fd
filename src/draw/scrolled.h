// What stands in a box that scrolls sideways in itself: cut to the box, moved by how far it is scrolled, and fading where it
// is cut.
#pragma once

#include "draw/shapes.h"

namespace sheaf {

// While it lives, `brush` draws inside of `box`.
class ScrolledInside {
 public:
  ScrolledInside(Brush& brush, const Box& box) : brush_(brush), outside_(brush) {
    is_on_ = box.style.is_scrolling;
    if (!is_on_) return;
    const float left = brush.snapped(brush.origin_x + box.rect.x), top = brush.origin_y + box.rect.y;
    brush.clip_left = left;
    brush.clip_right = brush.snapped(brush.origin_x + box.rect.x + box.rect.width);
    if (brush.list != nullptr)
      brush.list->PushClipRect({brush.clip_left, top}, {brush.clip_right, top + box.rect.height}, true);
    const float moved = brush.snapped(box.scrolled_px);
    brush.origin_x += box.style.text.is_right_to_left ? moved : -moved;
  }
  ~ScrolledInside() {
    if (is_on_ && brush_.list != nullptr) brush_.list->PopClipRect();
    brush_ = outside_;
  }
  ScrolledInside(const ScrolledInside&) = delete;
  ScrolledInside& operator=(const ScrolledInside&) = delete;

 private:
  Brush& brush_;
  const Brush outside_;
  bool is_on_ = false;
};

// Over the words, where more of them follow; with colours that carry premultiplied alpha. Round corners stay as they are.
inline void draw_fades(const Brush& brush, const Box& box, const Style& style) {
  if (!box.overflows()) return;
  constexpr float kFade = 24;
  constexpr ImU32 kClear = 0;
  const ImU32 solid = brush.ink(style.background);
  const float left = brush.snapped(brush.origin_x + box.rect.x), top = brush.origin_y + box.rect.y + style.corner_px;
  const float right = brush.snapped(brush.origin_x + box.rect.x + box.rect.width);
  const float bottom = brush.origin_y + box.rect.y + box.rect.height - style.corner_px;
  const float before = box.scrolled_px, after = box.content_width_px - box.rect.width - box.scrolled_px;
  const bool is_turned = box.style.text.is_right_to_left;
  if ((is_turned ? after : before) > 0.5f)
    brush.list->AddRectFilledMultiColor({left, top}, {left + kFade, bottom}, solid, kClear, kClear, solid);
  if ((is_turned ? before : after) > 0.5f)
    brush.list->AddRectFilledMultiColor({right - kFade, top}, {right, bottom}, kClear, solid, solid, kClear);
}

}  // namespace sheaf
