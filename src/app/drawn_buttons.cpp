#include "app/drawn_buttons.h"

#include <algorithm>
#include <utility>

namespace sheaf {
namespace {

bool contains(const Rect& rect, float x, float y) {
  return x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
}

Rect common(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(0.f, std::min(a.x + a.width, b.x + b.width) - x),
          std::max(0.f, std::min(a.y + a.height, b.y + b.height) - y)};
}

// `seen`: what is not cut off by a box that scrolls in itself.
void collect(const View& view, const Box& box, float x, float y, Rect seen, std::vector<Rect>& out) {
  const Rect place{box.rect.x + x, box.rect.y + y, box.rect.width, box.rect.height};
  if (view.element == Element::kButton) out.push_back(common(place, seen));
  if (box.style.is_scrolling) {
    seen = common(place, seen);
    x += box.style.text.is_right_to_left ? box.scrolled_px : -box.scrolled_px;
  }
  for (size_t i = 0; i < box.children.size(); ++i) collect(view.children[i], box.children[i], x, y, seen, out);
}

}  // namespace

void DrawnButtons::find(const Layer& layer) {
  places_.clear();
  const Rect all{-kEndless_px, -kEndless_px, 2 * kEndless_px, 2 * kEndless_px};
  collect(*layer.view, *layer.box, layer.x, layer.y, all, places_);
}

DrawnButtons::Heard DrawnButtons::hear(const Pointer& pointer) {
  const bool is_on = std::any_of(places_.begin(), places_.end(),
                                 [&](const Rect& place) { return contains(place, pointer.x, pointer.y); });
  const bool was_held = is_held_;
  is_held_ = pointer.is_down && (is_held_ || (is_on && !was_down_));
  was_down_ = pointer.is_down;
  const bool was_on = std::exchange(was_on_, is_on);
  return {{pointer.x, pointer.y, is_held_}, is_on || was_on || was_held, is_on};
}

}  // namespace sheaf
