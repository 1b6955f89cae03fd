#include "layout/bidi.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "document/utf8.h"

extern "C" {
#include <SheenBidi/SheenBidi.h>
}

namespace sheaf {
namespace {

template <auto kRelease>
struct Release {
  template <typename T>
  void operator()(T* held) const {
    kRelease(held);
  }
};
using Algorithm = std::unique_ptr<const _SBAlgorithm, Release<SBAlgorithmRelease>>;
using Paragraph = std::unique_ptr<const _SBParagraph, Release<SBParagraphRelease>>;
using VisualLine = std::unique_ptr<const _SBLine, Release<SBLineRelease>>;

// Controls that turn the order of characters around without a right-to-left letter being there.
bool turns_direction(char32_t scalar) {
  return scalar == 0x061C || scalar == 0x200F || scalar == 0x202B || scalar == 0x202E || scalar == 0x2067;
}

// One paragraph's levels into `levels`; answers where the next paragraph begins. Out of memory leaves the base level.
size_t add_paragraph(const Algorithm& algorithm, size_t begin, size_t end, SBLevel base, std::vector<uint8_t>& levels) {
  const Paragraph paragraph(SBAlgorithmCreateParagraph(algorithm.get(), begin, end - begin, base));
  if (!paragraph) return end;
  const size_t bytes = SBParagraphGetLength(paragraph.get());
  const VisualLine line(SBParagraphCreateLine(paragraph.get(), begin, bytes));
  if (!line) return begin + bytes;
  const SBRun* runs = SBLineGetRunsPtr(line.get());
  for (SBUInteger i = 0; i < SBLineGetRunCount(line.get()); i++) {
    std::fill_n(levels.begin() + static_cast<std::ptrdiff_t>(runs[i].offset), runs[i].length, runs[i].level);
  }
  return begin + bytes;
}

}  // namespace

bool has_right_to_left(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (static_cast<unsigned char>(text[offset]) < 0xD6) {  // U+0580 begins with 0xD6
      offset++;
      continue;
    }
    const char32_t scalar = decode_utf8(text, offset);
    if (is_right_to_left(scalar) || turns_direction(scalar)) return true;
  }
  return false;
}

std::vector<uint8_t> bidi_levels(std::string_view text, bool is_right_to_left) {
  const SBLevel base = is_right_to_left ? 1 : 0;
  std::vector<uint8_t> levels(text.size(), base);
  const SBCodepointSequence sequence = {SBStringEncodingUTF8, text.data(), text.size()};
  const Algorithm algorithm(text.empty() ? nullptr : SBAlgorithmCreate(&sequence));
  if (!algorithm) return levels;
  for (size_t begin = 0; begin < text.size();) {
    begin = std::max(begin + 1, add_paragraph(algorithm, begin, text.size(), base, levels));
  }
  return levels;
}

std::vector<int> visual_order(std::span<const uint8_t> levels) {
  std::vector<int> order(levels.size());
  std::iota(order.begin(), order.end(), 0);
  if (levels.empty()) return order;
  uint8_t lowest_odd = UINT8_MAX;
  for (const uint8_t level : levels) {
    if (level % 2 == 1) lowest_odd = std::min(lowest_odd, level);
  }
  for (uint8_t level = *std::max_element(levels.begin(), levels.end()); level >= lowest_odd; level--) {
    const auto is_reversed = [&](int item) { return levels[static_cast<size_t>(item)] >= level; };
    for (auto first = order.begin(); first != order.end();) {
      first = std::find_if(first, order.end(), is_reversed);
      const auto last = std::find_if_not(first, order.end(), is_reversed);
      std::reverse(first, last);
      first = last;
    }
  }
  return order;
}

}  // namespace sheaf
