#include "search/bytes.h"

namespace sheaf {

void append_u32(std::vector<uint8_t>& out, uint32_t value) {
  for (int i = 0; i < 4; ++i) out.push_back(static_cast<uint8_t>(value >> (8 * i)));
}

void append_u64(std::vector<uint8_t>& out, uint64_t value) {
  for (int i = 0; i < 8; ++i) out.push_back(static_cast<uint8_t>(value >> (8 * i)));
}

void append_text(std::vector<uint8_t>& out, std::string_view text) { out.insert(out.end(), text.begin(), text.end()); }

uint64_t beginning_of(std::string_view text) {
  uint64_t beginning = 0;
  for (size_t i = 0; i < 8; ++i) beginning = beginning << 8 | (i < text.size() ? static_cast<uint8_t>(text[i]) : 0);
  return beginning;
}

void ByteReader::fail() {
  is_ok_ = false;
  at_ = bytes_.size();
}

uint64_t ByteReader::long_varint() {
  uint64_t value = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    if (at_ >= bytes_.size()) break;
    const uint8_t byte = bytes_[at_++];
    value |= uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) return value;
  }
  fail();
  return 0;
}

uint32_t ByteReader::count(uint64_t most) {
  const uint64_t value = varint();
  if (value <= most) return static_cast<uint32_t>(value);
  fail();
  return 0;
}

uint32_t ByteReader::u32() {
  if (at_ > bytes_.size() || bytes_.size() - at_ < 4) {
    fail();
    return 0;
  }
  at_ += 4;
  return u32_at(bytes_.data() + at_ - 4);
}

bool ByteBlocks::open(ByteReader& reader, ByteSpan section, size_t block_count) {
  const uint32_t size = reader.count(section.size());
  const size_t at = reader.offset(), offsets_size = block_count * 4;
  reader.text(offsets_size);
  reader.text(size);
  if (!reader.is_ok()) return false;
  offsets = section.subspan(at, offsets_size);
  bytes = section.subspan(at + offsets_size, size);
  return true;
}

}  // namespace sheaf
