#include "layout/joining.h"

#include "document/scalar_ranges.h"
#include "document/utf8.h"

namespace sheaf {
namespace {

// Joining_Type R: joined to the letter before alone.
constexpr ScalarRange kRightJoining[] = {
    {0x622, 0x625}, {0x627, 0x627}, {0x629, 0x629}, {0x62F, 0x632}, {0x648, 0x648}, {0x671, 0x673}, {0x675, 0x677},
    {0x688, 0x699}, {0x6C0, 0x6C0}, {0x6C3, 0x6CB}, {0x6CD, 0x6CD}, {0x6CF, 0x6CF}, {0x6D2, 0x6D3}, {0x6D5, 0x6D5},
    {0x6EE, 0x6EF}, {0x710, 0x710}, {0x715, 0x719}, {0x71E, 0x71E}, {0x728, 0x728}, {0x72A, 0x72A}, {0x72C, 0x72C},
    {0x72F, 0x72F}, {0x74D, 0x74D}, {0x759, 0x75B}, {0x76B, 0x76C}, {0x771, 0x771}, {0x773, 0x774}, {0x778, 0x779},
    {0x8AA, 0x8AC}, {0x8AE, 0x8AE}, {0x8B1, 0x8B2}, {0x8B9, 0x8B9}};
// Joining_Type D and C.
constexpr ScalarRange kDualJoining[] = {
    {0x620, 0x620}, {0x626, 0x626}, {0x628, 0x628}, {0x62A, 0x62E}, {0x633, 0x647}, {0x649, 0x64A}, {0x66E, 0x66F},
    {0x678, 0x687}, {0x69A, 0x6BF}, {0x6C1, 0x6C2}, {0x6CC, 0x6CC}, {0x6CE, 0x6CE}, {0x6D0, 0x6D1}, {0x6FA, 0x6FC},
    {0x6FF, 0x6FF}, {0x712, 0x714}, {0x71A, 0x71D}, {0x71F, 0x727}, {0x729, 0x729}, {0x72B, 0x72B}, {0x72D, 0x72E},
    {0x74E, 0x758}, {0x75C, 0x76A}, {0x76D, 0x770}, {0x772, 0x772}, {0x775, 0x777}, {0x77A, 0x77F}, {0x7CA, 0x7EA},
    {0x7FA, 0x7FA}, {0x8A0, 0x8A9}, {0x8AF, 0x8B0}, {0x8B3, 0x8B8}, {0x8BA, 0x8C8}};
// Joining_Type T: marks.
constexpr ScalarRange kTransparent[] = {{0x300, 0x36F}, {0x610, 0x61A}, {0x64B, 0x65F}, {0x670, 0x670}, {0x6D6, 0x6DC},
                                        {0x6DF, 0x6E4}, {0x6E7, 0x6E8}, {0x6EA, 0x6ED}, {0x70F, 0x70F}, {0x711, 0x711},
                                        {0x730, 0x74A}, {0x7EB, 0x7F3}, {0x8CA, 0x8E1}, {0x8E3, 0x8FF}};

// The scalar before or after a place, marks passed over; 0 at an end of the text.
char32_t letter_before(const std::vector<Span>& spans, int span, int byte) {
  while (span >= 0) {
    const std::string& text = spans[static_cast<size_t>(span)].text;
    if (byte > 0) {
      size_t begin = previous_utf8(text, static_cast<size_t>(byte));
      byte = static_cast<int>(begin);
      const char32_t scalar = decode_utf8(text, begin);
      if (!is_in(kTransparent, scalar)) return scalar;
    } else if (--span >= 0) {
      byte = static_cast<int>(spans[static_cast<size_t>(span)].text.size());
    }
  }
  return 0;
}

char32_t letter_after(const std::vector<Span>& spans, int span, int byte) {
  for (size_t offset = static_cast<size_t>(byte); span < static_cast<int>(spans.size()); span++, offset = 0) {
    const std::string& text = spans[static_cast<size_t>(span)].text;
    while (offset < text.size()) {
      const char32_t scalar = decode_utf8(text, offset);
      if (!is_in(kTransparent, scalar)) return scalar;
    }
  }
  return 0;
}

}  // namespace

bool joins_letter_before(char32_t scalar) { return is_in(kDualJoining, scalar) || is_in(kRightJoining, scalar); }
bool joins_letter_after(char32_t scalar) { return is_in(kDualJoining, scalar); }

bool joins_at(const std::vector<Span>& spans, int span, int byte) {
  return joins_letter_before(letter_after(spans, span, byte)) && joins_letter_after(letter_before(spans, span, byte));
}

}  // namespace sheaf
