#include "app/drawn_buttons.h"

#include <algorithm>
#include <utility>

namespace sheaf {
namespace {

bool contains(const Rect& rect, float x, float y) {
  return x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
}

void collect(const View& view, const Box& box, float x, float y, std::vector<Rect>& out) {
  if (view.element == Element::kButton)
    out.push_back({box.rect.x + x, box.rect.y + y, box.rect.width, box.rect.height});
  for (size_t i = 0; i < box.children.size(); ++i) collect(view.children[i], box.children[i], x, y, out);
}

}  // namespace

void DrawnButtons::find(const Layer& layer) {
  places_.clear();
  collect(*layer.view, *layer.box, layer.x, layer.y, places_);
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
