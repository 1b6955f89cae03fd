// Many short texts by number, used in place: lengths and bytes in blocks of sixteen, and where each block begins.
#pragma once

#include <string_view>
#include <vector>

#include "search/bytes.h"

namespace sheaf {

inline constexpr uint32_t kStringsInBlock = 16;

class StringTableWriter {
 public:
  void add(std::string_view text);
  // count, offsets, blocks; appended to `out`
  void write(std::vector<uint8_t>& out) const;

 private:
  uint32_t count_ = 0;
  std::vector<uint32_t> offsets_;
  std::vector<uint8_t> blocks_;
};

class StringTable {
 public:
  StringTable() = default;
  // Reads a table at `reader`, which moves past it. False when the bytes are none.
  bool open(ByteReader& reader, ByteSpan section);

  uint32_t size() const { return count_; }
  std::string_view at(uint32_t number) const;  // "" past the end
  // Calls `visit(number, text)` for each, in order; much quicker than at().
  template <typename Visit>
  void each(Visit visit) const {
    ByteReader reader(blocks_.bytes);
    for (uint32_t number = 0; number < count_ && reader.is_ok(); ++number) visit(number, reader.text(reader.varint()));
  }

 private:
  uint32_t count_ = 0;
  ByteBlocks blocks_;
};

}  // namespace sheaf
