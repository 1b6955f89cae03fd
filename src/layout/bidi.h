// Bidirectional order by UAX #9 (SheenBidi): which way each part of a line runs, and what stands where on it. Nothing is kept.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sheaf {

// Is there anything whose order or direction differs from plain left-to-right text? A quick look, before the algorithm.
bool has_right_to_left(std::string_view text);

// The embedding level of every byte of `text`, which is laid out as one line or broken into lines later: white space at its
// end has the base level (rules P to L1). Odd levels run from right to left.
std::vector<uint8_t> bidi_levels(std::string_view text, bool is_right_to_left);

// Rule L2: the indices of items with these levels, from the left end of the line to its right end.
std::vector<int> visual_order(std::span<const uint8_t> levels);

}  // namespace sheaf
