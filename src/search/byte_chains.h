// Many byte sequences that grow by turns, in one block of memory: each a chain of pieces, every piece twice as long as the
// one before it up to 1 kB.
#pragma once

#include <cstdint>
#include <vector>

#include "search/bytes.h"

namespace sheaf {

class ByteChains {
 public:
  struct Chain {
    uint32_t first = 0, at = 0, end = 0;  // of the first piece, of the next byte, of the bytes of the present piece
    uint32_t piece_bytes = 0;
  };

  void append_varint(Chain& chain, uint64_t value) {
    for (; value >= 0x80; value >>= 7) append(chain, static_cast<uint8_t>(value | 0x80));
    append(chain, static_cast<uint8_t>(value));
  }
  // All bytes of a chain, in order.
  void copy(const Chain& chain, std::vector<uint8_t>& out) const;

 private:
  void append(Chain& chain, uint8_t byte) {
    if (chain.at == chain.end) extend(chain);
    bytes_[chain.at++] = byte;
  }
  void extend(Chain& chain);

  std::vector<uint8_t> bytes_;
};

}  // namespace sheaf
