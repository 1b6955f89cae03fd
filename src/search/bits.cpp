#include "search/bits.h"

namespace sheaf {

uint64_t BitReader::last_bytes(size_t at) const {
  uint64_t word = 0;
  for (size_t i = 0; at + i < bytes_.size() && i < 8; ++i) word |= uint64_t{bytes_[at + i]} << (8 * i);
  return word;
}

uint32_t BitReader::read_long_rice(int k) {
  uint32_t zeros = 0;
  while (read(1) == 0) {
    if (is_past_end()) return 0;
    ++zeros;
  }
  return (zeros << k) + read(k);
}

int rice_parameter(uint64_t sum, uint64_t count) {
  if (count == 0) return 0;
  const uint64_t scaled = sum * 69 / (count * 100);
  return scaled == 0 ? 0 : static_cast<int>(std::bit_width(scaled)) - 1;
}

}  // namespace sheaf
