#include "views/theme.h"

#include <algorithm>
#include <cmath>

namespace sheaf {
namespace {

// visual.md; the order of columns is that of Colour.
constexpr uint32_t kTable[kPalettes][kColours] = {
    {0xFCFBF8, 0xF3F1EB, 0x1D1F23, 0x5A5E66, 0xDFDBD1, 0x83807A, 0x0B5A6F, 0x6A3F85, 0xFFE89E, 0xCFE4EA, 0xA32A1B,
     0x2A6B35, 0x7A4E00, 0xFFFFFF},
    {0x15171A, 0x1F2226, 0xDEDCD6, 0xA09D96, 0x33373D, 0x777B82, 0x7CC4D6, 0xC3A3DE, 0x4A3C10, 0x24444E, 0xFF9A8A,
     0x8CCB93, 0xE5B95C, 0x0E1B1F},
    {0xF6EEDD, 0xECE1CA, 0x3A2E20, 0x665640, 0xD8C9AB, 0x87765A, 0x7A3E12, 0x6B3A63, 0xFBDD8C, 0xE3CFA6, 0x962417,
     0x3A5F23, 0x6E4700, 0xFFFFFF},
    {0xFFFFFF, 0xFFFFFF, 0x000000, 0x303030, 0x000000, 0x000000, 0x0000C8, 0x5A0078, 0xFFEB3B, 0xB8D8FF, 0x900000,
     0x00480F, 0x563600, 0xFFFFFF},
    {0x000000, 0x000000, 0xFFFFFF, 0xD6D6D6, 0xFFFFFF, 0xFFFFFF, 0x8FD3FF, 0xE8C8FF, 0x463800, 0x003C66, 0xFFB3A8,
     0xA4F0AE, 0xFFD666, 0x000000},
};

constexpr const char* kColourNames[kColours] = {"bg",      "surface", "text", "muted", "line", "ctl",  "link",
                                                "visited", "mark",    "sel",  "err",   "ok",   "warn", "on-link"};
constexpr const char* kPaletteNames[kPalettes] = {"light", "dark", "sepia", "hc-light", "hc-dark"};

// WCAG 2.2, relative luminance.
double linear(uint32_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(uint32_t rgb) {
  return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
}

// HSL, with hue and saturation kept as the differences they make: lightness is the middle of the extreme channels.
struct Hsl {
  double hue = 0, saturation = 0, lightness = 0;
};

Hsl hsl_of(uint32_t rgb) {
  const double r = (rgb >> 16 & 255) / 255.0, g = (rgb >> 8 & 255) / 255.0, b = (rgb & 255) / 255.0;
  const double high = std::max({r, g, b}), low = std::min({r, g, b}), range = high - low;
  Hsl out{0, 0, (high + low) / 2};
  if (range <= 0) return out;
  out.saturation = range / (1 - std::fabs(2 * out.lightness - 1));
  if (high == r)
    out.hue = (g - b) / range + (g < b ? 6 : 0);
  else if (high == g)
    out.hue = (b - r) / range + 2;
  else
    out.hue = (r - g) / range + 4;
  return out;
}

// CSS Color 4, 7.1: each channel is f(n) with n = 0, 8, 4.
uint32_t rgb_of(const Hsl& hsl) {
  const double amount = hsl.saturation * std::min(hsl.lightness, 1 - hsl.lightness);
  uint32_t rgb = 0;
  for (const int n : {0, 8, 4}) {
    const double k = std::fmod(n + hsl.hue * 2, 12);
    const double channel = hsl.lightness - amount * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
    rgb = rgb << 8 | static_cast<uint32_t>(std::lround(std::clamp(channel, 0.0, 1.0) * 255));
  }
  return rgb;
}

}  // namespace

uint32_t colour(Palette palette, Colour token) { return kTable[static_cast<int>(palette)][static_cast<int>(token)]; }

const char* colour_name(Colour token) { return kColourNames[static_cast<int>(token)]; }

Palette palette_of(Theme theme, const Environment& environment) {
  switch (theme) {
    case Theme::kLight: return Palette::kLight;
    case Theme::kDark: return Palette::kDark;
    case Theme::kSepia: return Palette::kSepia;
    case Theme::kAuto: break;
  }
  if (environment.is_high_contrast)
    return environment.is_dark ? Palette::kHighContrastDark : Palette::kHighContrastLight;
  return environment.is_dark ? Palette::kDark : Palette::kLight;
}

const char* palette_name(Palette palette) { return kPaletteNames[static_cast<int>(palette)]; }

double contrast(uint32_t a, uint32_t b) {
  const double one = luminance(a), other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

uint32_t readable_accent(uint32_t accent, Palette palette, double ratio) {
  const uint32_t bg = colour(palette, Colour::kBg), surface = colour(palette, Colour::kSurface);
  const double step = luminance(bg) > 0.18 ? -0.01 : 0.01;  // away from the page
  Hsl hsl = hsl_of(accent);
  uint32_t shifted = accent;
  for (int left = 100; left > 0 && std::min(contrast(shifted, bg), contrast(shifted, surface)) < ratio; --left) {
    hsl.lightness = std::clamp(hsl.lightness + step, 0.0, 1.0);
    shifted = rgb_of(hsl);
  }
  return shifted;
}

WidthClass width_class(float width_px) {
  if (width_px < 600) return WidthClass::kPhone;
  return width_px < 1024 ? WidthClass::kTablet : WidthClass::kDesktop;
}

}  // namespace sheaf
