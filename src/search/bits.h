// Bits written and read one after another, lowest bit of a byte first, with the codes that postings are made of.
// Rice codes: Witten, Moffat & Bell, Managing Gigabytes (1999), 3.3. Reading is total: past the end there are only zeros,
// and no bytes, however spoilt, make a reader leave them or run without end.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "search/bytes.h"

namespace sheaf {

class BitWriter {
 public:
  explicit BitWriter(std::vector<uint8_t>& out) : out_(out) {}

  void write(uint64_t value, int width) {  // width up to 32
    pending_ |= value << count_;
    count_ += width;
    if (count_ < 32) return;
    append_u32(out_, static_cast<uint32_t>(pending_));
    pending_ >>= 32;
    count_ -= 32;
  }
  // value / 2^k in zeros and a one, then the k bits that are left.
  void write_rice(uint32_t value, int k) {
    constexpr uint32_t kMostWidth = 32;
    uint32_t zeros = value >> k;
    const uint64_t rest = value & ((uint64_t{1} << k) - 1);
    for (; zeros + 1 + static_cast<uint32_t>(k) > kMostWidth && zeros > 0;) {
      const uint32_t step = zeros < kMostWidth ? zeros : kMostWidth;
      write(0, static_cast<int>(step));
      zeros -= step;
    }
    write((rest << 1 | 1) << zeros, static_cast<int>(zeros) + 1 + k);
  }
  // Ascending numbers from `next` on, as what lies between each and the one before; what may follow the last.
  uint32_t write_gaps(std::span<const uint32_t> numbers, uint32_t next, int k) {
    for (const uint32_t number : numbers) {
      write_rice(number - next, k);
      next = number + 1;
    }
    return next;
  }
  // To the end of a byte; only what is written up to here is in `out`.
  void align() {
    for (; count_ > 0; count_ -= 8, pending_ >>= 8) out_.push_back(static_cast<uint8_t>(pending_));
    count_ = 0;
    pending_ = 0;
  }

 private:
  std::vector<uint8_t>& out_;
  uint64_t pending_ = 0;
  int count_ = 0;
};

class BitReader {
 public:
  explicit BitReader(ByteSpan bytes, size_t offset_bits = 0) : bytes_(bytes), offset_bits_(offset_bits) {}

  uint32_t read(int width) {  // width up to 32
    const uint64_t bits = window();
    offset_bits_ += static_cast<size_t>(width);
    return static_cast<uint32_t>(bits & ((uint64_t{1} << width) - 1));
  }
  uint32_t read_rice(int k) {
    const uint64_t bits = window();
    const int zeros = std::countr_zero(bits);
    if (zeros + k >= kWindowBits) return read_long_rice(k);
    offset_bits_ += static_cast<size_t>(zeros + 1 + k);
    const uint64_t rest = (bits >> zeros >> 1) & ((uint64_t{1} << k) - 1);
    return (static_cast<uint32_t>(zeros) << k) + static_cast<uint32_t>(rest);
  }
  // As many as there is room for, in a third of the time.
  void read_rice(int k, std::span<uint32_t> values);
  // Of the next byte that is whole, at most how many there are.
  size_t offset_bytes_after_alignment() const {
    const size_t offset = (offset_bits_ + 7) >> 3;
    return offset < bytes_.size() ? offset : bytes_.size();
  }
  bool is_past_end() const { return offset_bits_ > bytes_.size() * 8; }

 private:
  static constexpr int kWindowBits = 56;  // what a window holds wherever in a byte it begins

  uint64_t window() const {
    const size_t at = offset_bits_ >> 3;
    uint64_t word = 0;
    if (at + 8 <= bytes_.size()) {
      word = u64_at(bytes_.data() + at);
    } else {
      word = last_bytes(at);
    }
    return word >> (offset_bits_ & 7);
  }
  uint64_t last_bytes(size_t at) const;
  uint32_t read_long_rice(int k);

  ByteSpan bytes_;
  size_t offset_bits_ = 0;
};

// The parameter that makes the Rice codes of `count` values with that sum shortest, if they are spread as chance spreads
// them (Kiely, Selecting the Golomb parameter in Rice coding, 2004).
int rice_parameter(uint64_t sum, uint64_t count);

}  // namespace sheaf
