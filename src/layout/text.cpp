#include "layout/text.h"

#include <algorithm>

#include "document/utf8.h"
#include "layout/break_opportunities.h"

namespace sheaf {
namespace {

// Controls that turn the order of characters around without a right-to-left letter being there.
bool turns_direction(char32_t scalar) {
  return scalar == 0x061C || scalar == 0x200F || scalar == 0x202B || scalar == 0x202E || scalar == 0x2067;
}

bool needs_browser(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (static_cast<unsigned char>(text[offset]) < 0x80) {
      offset++;
      continue;
    }
    const char32_t scalar = decode_utf8(text, offset);
    if (scalar < 0x0590) continue;
    if (is_right_to_left(scalar) || turns_direction(scalar) || needs_dictionary(scalar)) return true;
  }
  return false;
}

}  // namespace

float FixedMeasure::width_px(std::string_view text, const Font& font, std::string_view) {
  int halves = 0;
  for (size_t offset = 0; offset < text.size();) {
    halves += is_unspaced_script(decode_utf8(text, offset)) ? 2 : 1;
  }
  return static_cast<float>(halves) * font.size_px / 2;
}

Font font_of(const Font& base, uint8_t marks) {
  Font font = base;
  if (marks & kStrong) font.weight = std::max(font.weight, 600);
  if (marks & kEm) font.is_italic = true;
  if ((marks & kCode) && base.face != Face::kMono) {
    font.face = Face::kMono;
    font.size_px *= 0.875f;
  }
  if (marks & (kSub | kSup)) font.size_px *= 0.75f;
  return font;
}

bool needs_browser(const std::vector<Span>& spans) {
  for (const Span& span : spans) {
    if (span.is_image() || needs_browser(span.text)) return true;
  }
  return false;
}

}  // namespace sheaf
