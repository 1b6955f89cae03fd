// The one table of colours (visual.md), for the canvas and, as custom properties, for the document layer.
#pragma once

#include <cstdint>
#include <string>

#include "reader/state.h"

namespace sheaf {

enum class Colour : uint8_t {
  kBg,
  kSurface,
  kText,
  kMuted,
  kLine,
  kControl,
  kLink,
  kVisited,
  kMark,
  kSelection,
  kError,
  kOk,
  kWarning,
  kOnLink
};
inline constexpr int kColours = 14;
inline constexpr Colour kNoColour = static_cast<Colour>(255);

enum class Palette : uint8_t { kLight, kDark, kSepia, kHighContrastLight, kHighContrastDark };
inline constexpr int kPalettes = 5;

// 0xRRGGBB.
uint32_t colour(Palette palette, Colour token);
// CSS custom property without dashes: "bg", "text", "on-link"…
const char* colour_name(Colour token);
// Theme::kAuto follows the system, high contrast included; light, dark and sepia are as chosen.
Palette palette_of(Theme theme, const Environment& environment);
// The value of <html data-theme>: "light", "dark", "sepia", "hc-light", "hc-dark".
const char* palette_name(Palette palette);
// WCAG 2.2 contrast ratio of two 0xRRGGBB colours, 1 to 21.
double contrast(uint32_t a, uint32_t b);

// An owner's accent (0xRRGGBB) shifted in lightness until it reaches `ratio` on the palette's bg and surface.
uint32_t readable_accent(uint32_t accent, Palette palette, double ratio = 4.5);

enum class WidthClass : uint8_t { kPhone, kTablet, kDesktop };  // < 600, < 1024, from 1024 (CSS px)
WidthClass width_class(float width_px);

}  // namespace sheaf
