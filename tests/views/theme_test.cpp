#include "views/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace sheaf;

namespace {

bool is_high_contrast(Palette palette) {
  return palette == Palette::kHighContrastLight || palette == Palette::kHighContrastDark;
}

template <typename Check>
void each_palette(Check check) {
  for (int at = 0; at < kPalettes; ++at) {
    const auto palette = static_cast<Palette>(at);
    CAPTURE(std::string(palette_name(palette)));
    check(palette);
  }
}

double ratio(Palette palette, Colour one, Colour other) {
  return contrast(colour(palette, one), colour(palette, other));
}

}  // namespace

TEST_CASE("words reach 4.5 on page and surface, in high contrast 7") {
  each_palette([](Palette palette) {
    const double wanted = is_high_contrast(palette) ? 7 : 4.5;
    for (const Colour words : {Colour::kText, Colour::kMuted, Colour::kLink, Colour::kVisited, Colour::kError,
                               Colour::kOk, Colour::kWarning}) {
      CAPTURE(std::string(colour_name(words)));
      CHECK(ratio(palette, words, Colour::kBg) >= wanted);
      CHECK(ratio(palette, words, Colour::kSurface) >= wanted);
    }
  });
}

TEST_CASE("words reach 4.5 on marks and selection, and on the link colour") {
  each_palette([](Palette palette) {
    for (const Colour words : {Colour::kText, Colour::kLink, Colour::kVisited}) {
      CAPTURE(std::string(colour_name(words)));
      CHECK(ratio(palette, words, Colour::kMark) >= 4.5);
      CHECK(ratio(palette, words, Colour::kSelection) >= 4.5);
    }
    CHECK(ratio(palette, Colour::kOnLink, Colour::kLink) >= (is_high_contrast(palette) ? 7 : 4.5));
  });
}

TEST_CASE("the edges of controls reach 3 on page and surface") {
  each_palette([](Palette palette) {
    CHECK(ratio(palette, Colour::kControl, Colour::kBg) >= 3);
    CHECK(ratio(palette, Colour::kControl, Colour::kSurface) >= 3);
  });
}

TEST_CASE("contrast is that of WCAG 2.2") {
  CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
  CHECK(contrast(0x777777, 0xFFFFFF) == doctest::Approx(4.48).epsilon(0.001));
  CHECK(contrast(0x123456, 0x123456) == doctest::Approx(1));
  CHECK(ratio(Palette::kLight, Colour::kText, Colour::kBg) == doctest::Approx(15.9).epsilon(0.01));
  CHECK(ratio(Palette::kDark, Colour::kText, Colour::kBg) == doctest::Approx(13.1).epsilon(0.01));
}

TEST_CASE("an accent is shifted in lightness until it can be read, and not further") {
  for (const uint32_t accent : {0xFFD700u, 0x00FF00u, 0xFF0000u, 0x808080u, 0x000000u, 0xFFFFFFu, 0x3366CCu}) {
    CAPTURE(accent);
    each_palette([&](Palette palette) {
      const double wanted = is_high_contrast(palette) ? 7 : 4.5;
      const uint32_t shifted = readable_accent(accent, palette, wanted);
      const auto least = [&](uint32_t rgb) {
        return std::min(contrast(rgb, colour(palette, Colour::kBg)), contrast(rgb, colour(palette, Colour::kSurface)));
      };
      CHECK(least(shifted) >= wanted);
      if (least(accent) >= wanted)
        CHECK(shifted == accent);
      else
        CHECK(least(shifted) < wanted + 1);
    });
  }
}

TEST_CASE("an accent keeps its hue") {
  const uint32_t gold = readable_accent(0xFFD700, Palette::kLight);
  CHECK((gold >> 16 & 255) > (gold >> 8 & 255));
  CHECK((gold >> 8 & 255) > (gold & 255));
}

TEST_CASE("the automatic theme follows the system, high contrast included; a chosen one does not") {
  Environment environment;
  CHECK(palette_of(Theme::kAuto, environment) == Palette::kLight);
  environment.is_dark = true;
  CHECK(palette_of(Theme::kAuto, environment) == Palette::kDark);
  environment.is_high_contrast = true;
  CHECK(palette_of(Theme::kAuto, environment) == Palette::kHighContrastDark);
  CHECK(palette_of(Theme::kSepia, environment) == Palette::kSepia);
  CHECK(palette_of(Theme::kLight, environment) == Palette::kLight);
  environment.is_dark = false;
  CHECK(palette_of(Theme::kAuto, environment) == Palette::kHighContrastLight);
  CHECK(palette_of(Theme::kDark, environment) == Palette::kDark);
}

TEST_CASE("widths fall into three classes") {
  CHECK(width_class(320) == WidthClass::kPhone);
  CHECK(width_class(599.5f) == WidthClass::kPhone);
  CHECK(width_class(600) == WidthClass::kTablet);
  CHECK(width_class(1023) == WidthClass::kTablet);
  CHECK(width_class(1024) == WidthClass::kDesktop);
}
