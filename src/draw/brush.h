// Where one layer is being drawn: the draw list, the canvas, and the theme's colours. Made anew for each layer.
#pragma once

#include <imgui.h>

#include <cmath>

#include "draw/painter.h"
#include "views/theme.h"

namespace sheaf {

struct Brush {
  ImDrawList* list = nullptr;  // none: what is needed is made, and nothing drawn
  const Picture* picture = nullptr;
  float origin_x = 0, origin_y = 0;     // the layer's top start corner on the canvas, CSS px
  float clip_left = 0, clip_right = 0;  // what is drawn lies between

  const CanvasBox& canvas() const { return picture->canvas; }
  // To whole device pixels.
  float snapped(float value_px) const { return std::floor(value_px * canvas().ratio + 0.5f) / canvas().ratio; }
  uint32_t rgb(Colour token) const {
    if (token == Colour::kLink && picture->accent != 0) return picture->accent;
    return colour(picture->palette, token);
  }
  ImU32 ink(Colour token) const {
    const uint32_t value = rgb(token);
    return IM_COL32(value >> 16 & 255, value >> 8 & 255, value & 255, 255);
  }
  bool is_seen(const Box& box) const {
    const float top = origin_y + box.rect.y;
    return top < canvas().height && top + box.rect.height > 0;
  }
  bool is_seen(float left, float width_px) const { return left < clip_right && left + width_px > clip_left; }
};

}  // namespace sheaf
