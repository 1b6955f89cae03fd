// Many byte sequences that grow by turns: each a chain of pieces, every piece twice as long as the one before it up to 1 kB.
// They lie in blocks of memory that never move, so that growing copies nothing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

namespace sheaf {

class ByteChains {
 public:
  struct Chain {
    uint8_t* first = nullptr;               // the first piece
    uint8_t *at = nullptr, *end = nullptr;  // the next byte, the end of the present piece
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
  static constexpr uint32_t kLinkBytes = sizeof(uint8_t*);  // behind a piece: the next one
  static constexpr uint32_t kBlockBytes = 1 << 16;
  static uint32_t next_size(uint32_t piece_bytes) {
    return piece_bytes == 0 ? kFirstPieceBytes : std::min(2 * piece_bytes, kMostPieceBytes);
  }
  template <typename Visit>
  void each_piece(const Chain& chain, const Visit& visit) const {
    const uint8_t* piece = chain.first;
    for (uint32_t size = next_size(0); piece != nullptr; size = next_size(size)) {
      const bool is_last = chain.end == piece + size;
      visit(piece, is_last ? chain.at : piece + size);
      if (is_last) return;
      std::memcpy(&piece, piece + size, kLinkBytes);
    }
  }

  void append(Chain& chain, uint8_t byte) {
    if (chain.at == chain.end) extend(chain);
    *chain.at++ = byte;
  }
  void extend(Chain& chain);
  uint8_t* new_piece(uint32_t bytes);

  std::vector<std::unique_ptr<uint8_t[]>> blocks_;
  uint32_t used_bytes_ = kBlockBytes;  // of the last block
};

}  // namespace sheaf
