// What a styled box and a button look like: backgrounds, borders snapped to device pixels, the colours of a control's states.
#pragma once

#include <algorithm>
#include <cmath>

#include "draw/brush.h"
#include "views/style.h"

namespace sheaf {

struct ImRectangle {
  float left = 0, top = 0, right = 0, bottom = 0;
};

struct ButtonLook {
  Colour fill, hovered, edge, text;
  float border_px, corner_px;
};

// A checked control stands out by an edge in the link colour, as its twin does in flow.
inline ButtonLook button_look(const Style& style, bool is_checked) {
  const Colour fill = style.background == kNoColour ? Colour::kBg : style.background;
  const Colour hovered = fill == Colour::kSurface ? Colour::kBg : Colour::kSurface;
  if (is_checked) return {fill, hovered, Colour::kLink, style.text, 2, style.corner_px};
  return {fill, hovered, style.border_colour, style.text, style.border_px, style.corner_px};
}

// As CSS rounds a border's width: to whole device pixels, at least one.
inline float border_px(const Brush& brush, float width_px) {
  const float ratio = brush.canvas().ratio;
  return std::max(1.f, std::floor(width_px * ratio)) / ratio;
}

// All around, inside the box. ImDrawList::AddRect would stand half a CSS px off.
inline void draw_edge(const Brush& brush, const ImRectangle& place, Colour colour, float width_px, float corner_px) {
  const float px = border_px(brush, width_px), half = px / 2;
  brush.list->PathRect({place.left + half, place.top + half}, {place.right - half, place.bottom - half},
                       std::max(0.f, corner_px - half));
  brush.list->PathStroke(brush.ink(colour), ImDrawFlags_Closed, px);
}

inline void draw_box(const Brush& brush, const ImRectangle& place, const Style& style, bool is_right_to_left) {
  ImDrawList* list = brush.list;
  if (style.background != kNoColour)
    list->AddRectFilled({place.left, place.top}, {place.right, place.bottom}, brush.ink(style.background),
                        style.corner_px);
  if (style.borders == 0) return;
  const ImU32 edge = brush.ink(style.border_colour);
  const float px = border_px(brush, style.border_px);
  if (style.borders & kBorderBefore) list->AddRectFilled({place.left, place.top}, {place.right, place.top + px}, edge);
  if (style.borders & kBorderAfter)
    list->AddRectFilled({place.left, place.bottom - px}, {place.right, place.bottom}, edge);
  if (style.borders & kBorderStart) {
    const float left = is_right_to_left ? place.right - px : place.left;
    list->AddRectFilled({left, place.top}, {left + px, place.bottom}, edge);
  }
  if (style.borders & kBorderAround) draw_edge(brush, place, style.border_colour, style.border_px, style.corner_px);
}

}  // namespace sheaf
