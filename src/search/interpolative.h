// Ascending numbers below a bound as binary interpolative code (Moffat & Stuiver 2000): the middle one first, in as few bits
// as its neighbours leave it. For positions of a word in an article it is within 2 % of what chance allows; varints take
// a third more. It is read one number after another only, so it serves what is seldom read.
#pragma once

#include <cstdint>
#include <vector>

#include "search/bits.h"

namespace sheaf {

// `values` strictly ascending, all below `bound`.
void write_ascending(BitWriter& bits, const uint32_t* values, size_t count, uint32_t bound);
// Appends `count` numbers, at most `bound` of them. They are strictly ascending and below `bound` whatever the bits say.
void read_ascending(BitReader& bits, size_t count, uint32_t bound, std::vector<uint32_t>& out);

}  // namespace sheaf
