#include "search/string_table.h"

namespace sheaf {

void StringTableWriter::add(std::string_view text) {
  if (count_++ % kStringsInBlock == 0) offsets_.push_back(static_cast<uint32_t>(blocks_.size()));
  append_varint(blocks_, text.size());
  append_text(blocks_, text);
}

void StringTableWriter::write(std::vector<uint8_t>& out) const {
  append_varint(out, count_);
  append_varint(out, blocks_.size());
  for (const uint32_t offset : offsets_) append_u32(out, offset);
  out.insert(out.end(), blocks_.begin(), blocks_.end());
}

bool StringTable::open(ByteReader& reader, ByteSpan section) {
  count_ = reader.count(section.size());
  return blocks_.open(reader, section, (size_t{count_} + kStringsInBlock - 1) / kStringsInBlock);
}

std::string_view StringTable::at(uint32_t number) const {
  if (number >= count_) return {};
  ByteReader reader(blocks_.bytes, blocks_.offset(number / kStringsInBlock));
  for (uint32_t skipped = number % kStringsInBlock; skipped > 0; --skipped) reader.text(reader.varint());
  return reader.text(reader.varint());
}

}  // namespace sheaf
