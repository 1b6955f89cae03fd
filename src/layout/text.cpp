#include "layout/text.h"

#include <algorithm>

#include "document/utf8.h"
#include "layout/break_opportunities.h"

namespace sheaf {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD", kVisibleHyphen = "\u2010", kJoiner = "\u200D";
constexpr std::string_view kRightToLeftOverride = "\u202E", kLeftToRightOverride = "\u202D", kEndOfOverride = "\u202C";

}  // namespace

float FixedMeasure::width_px(std::string_view text, const Font& font, std::string_view) {
  int halves = 0;
  for (size_t offset = 0; offset < text.size();) {
    halves += is_unspaced_script(decode_utf8(text, offset)) ? 2 : 1;
  }
  return static_cast<float>(halves) * font.size_px / 2;
}

std::string_view shaped_text(std::string_view text, uint8_t shape, std::string& buffer) {
  if ((shape & ~kRightToLeft) == 0) return text;
  buffer.clear();
  if (shape & kTurned) buffer.append(shape & kRightToLeft ? kRightToLeftOverride : kLeftToRightOverride);
  if (shape & kJoinsBefore) buffer.append(kJoiner);
  for (size_t from = 0; from < text.size();) {
    const size_t end = std::min(text.find(kSoftHyphen, from), text.size());
    buffer.append(text.substr(from, end - from));
    from = end + kSoftHyphen.size();
  }
  if (shape & kHyphen) buffer.append(kVisibleHyphen);
  if (shape & kJoinsAfter) buffer.append(kJoiner);
  if (shape & kTurned) buffer.append(kEndOfOverride);
  return buffer;
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
  return std::any_of(spans.begin(), spans.end(), [](const Span& span) { return span.is_image(); });
}

}  // namespace sheaf
