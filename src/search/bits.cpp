#include "search/bits.h"

namespace sheaf {

uint64_t BitReader::last_bytes(size_t at) const {
  uint64_t word = 0;
  for (size_t i = 0; at + i < bytes_.size() && i < 8; ++i) word |= uint64_t{bytes_[at + i]} << (8 * i);
  return word;
}

void BitReader::read_rice(int k, std::span<uint32_t> values) {
  const uint64_t low_bits = (uint64_t{1} << k) - 1;
  uint64_t bits = 0;
  int left = 0;  // of `bits`
  for (uint32_t& value : values) {
    int zeros = std::countr_zero(bits);
    if (zeros + k >= left) {
      bits = window();
      left = kWindowBits;
      zeros = std::countr_zero(bits);
    }
    if (zeros + k >= left) {
      value = read_long_rice(k);
      left = 0;
      continue;
    }
    value = (static_cast<uint32_t>(zeros) << k) + static_cast<uint32_t>((bits >> zeros >> 1) & low_bits);
    const int length = zeros + 1 + k;
    bits >>= length;
    left -= length;
    offset_bits_ += static_cast<size_t>(length);
  }
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
  const uint64_t scaled = (2 * sum + count) * 481 / (count * 1000);  // (mean + ½) · 2 ln φ
  return scaled == 0 ? 0 : static_cast<int>(std::bit_width(scaled)) - 1;
}

}  // namespace sheaf
