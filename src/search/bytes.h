// Bytes of the index file: numbers as LEB128 or as fixed little-endian words. Reading is total: past the end numbers are 0
// and `is_ok` says so.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace sheaf {

using ByteSpan = std::span<const uint8_t>;

inline void append_varint(std::vector<uint8_t>& out, uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<uint8_t>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<uint8_t>(value));
}
void append_u32(std::vector<uint8_t>& out, uint32_t value);
void append_u64(std::vector<uint8_t>& out, uint64_t value);
void append_text(std::vector<uint8_t>& out, std::string_view text);

inline uint32_t u32_at(const uint8_t* bytes) {
  uint32_t value = 0;
  std::memcpy(&value, bytes, 4);
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap32(value);
  return value;
}
inline uint64_t u64_at(const uint8_t* bytes) {
  uint64_t value = 0;
  std::memcpy(&value, bytes, 8);
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
  return value;
}

// The first eight bytes of a text as a number: of two texts whose numbers differ, the lesser number is of the lesser text.
uint64_t beginning_of(std::string_view text);

// Small negative numbers as small ones: 0, -1, 1, -2 … as 0, 1, 2, 3 …
inline uint64_t zigzag(int64_t value) {
  return (static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63);
}
inline int64_t unzigzag(uint64_t value) { return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1); }

class ByteReader {
 public:
  explicit ByteReader(ByteSpan bytes, size_t offset = 0) : bytes_(bytes), at_(offset) {}

  uint8_t byte() { return at_ < bytes_.size() ? bytes_[at_++] : static_cast<uint8_t>(long_varint()); }
  uint64_t varint() {
    if (at_ < bytes_.size() && bytes_[at_] < 0x80) return bytes_[at_++];
    return long_varint();
  }
  // A varint that counts something there can be at most `most` of.
  uint32_t count(uint64_t most);
  uint32_t u32();
  std::string_view text(uint64_t length) {
    if (at_ > bytes_.size() || bytes_.size() - at_ < length) {
      fail();
      return {};
    }
    const std::string_view text(reinterpret_cast<const char*>(bytes_.data()) + at_, static_cast<size_t>(length));
    at_ += text.size();
    return text;
  }
  bool is_ok() const { return is_ok_; }
  bool is_at_end() const { return at_ >= bytes_.size(); }
  size_t offset() const { return at_; }

 private:
  uint64_t long_varint();
  void fail();

  ByteSpan bytes_;
  size_t at_ = 0;
  bool is_ok_ = true;
};

// Blocks of bytes one after another, and before them where each begins.
struct ByteBlocks {
  ByteSpan offsets, bytes;

  // Reads how many bytes the blocks have, then both, at `reader`, which moves past them. False when the bytes are none.
  bool open(ByteReader& reader, ByteSpan section, size_t block_count);
  size_t offset(size_t block) const { return u32_at(offsets.data() + block * 4); }
};

}  // namespace sheaf
