// Many byte sequences that grow by turns, in one block of memory: each a chain of pieces, every piece twice as long as the
// one before it up to 1 kB.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
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
  // The numbers of a chain, in order.
  template <typename Visit>
  void each_varint(const Chain& chain, const Visit& visit) const {
    uint64_t value = 0;
    int shift = 0;
    each_piece(chain, [&](const uint8_t* begin, const uint8_t* end) {
      for (; begin != end; ++begin) {
        value |= uint64_t{*begin & 0x7fu} << shift;
        shift += 7;
        if (*begin >= 0x80) continue;
        visit(value);
        value = 0;
        shift = 0;
      }
    });
  }

 private:
  static constexpr uint32_t kFirstPieceBytes = 12, kMostPieceBytes = 1024;
  static constexpr uint32_t kLinkBytes = 4;  // behind a piece: where the next one begins
  static uint32_t next_size(uint32_t piece_bytes) {
    return piece_bytes == 0 ? kFirstPieceBytes : std::min(2 * piece_bytes, kMostPieceBytes);
  }
  template <typename Visit>
  void each_piece(const Chain& chain, const Visit& visit) const {
    uint32_t piece = chain.first;
    for (uint32_t size = next_size(0); chain.piece_bytes > 0; size = next_size(size)) {
      const bool is_last = chain.end == piece + size;
      const uint8_t* begin = bytes_.data() + piece;
      visit(begin, is_last ? bytes_.data() + chain.at : begin + size);
      if (is_last) return;
      std::memcpy(&piece, begin + size, kLinkBytes);
    }
  }

  void append(Chain& chain, uint8_t byte) {
    if (chain.at == chain.end) extend(chain);
    bytes_[chain.at++] = byte;
  }
  void extend(Chain& chain);

  std::vector<uint8_t> bytes_;
};

}  // namespace sheaf
