#include "search/byte_chains.h"

#include <algorithm>
#include <cstring>

namespace sheaf {
namespace {

constexpr uint32_t kFirstPieceBytes = 12, kMostPieceBytes = 1024;
constexpr uint32_t kLinkBytes = 4;  // behind a piece: where the next one begins

uint32_t next_size(uint32_t piece_bytes) {
  return piece_bytes == 0 ? kFirstPieceBytes : std::min(2 * piece_bytes, kMostPieceBytes);
}

}  // namespace

void ByteChains::extend(Chain& chain) {
  const uint32_t piece = static_cast<uint32_t>(bytes_.size());
  const bool is_first = chain.piece_bytes == 0;
  if (is_first) chain.first = piece;
  if (!is_first) std::memcpy(bytes_.data() + chain.end, &piece, kLinkBytes);
  chain.piece_bytes = next_size(chain.piece_bytes);
  bytes_.resize(bytes_.size() + chain.piece_bytes + kLinkBytes);
  chain.at = piece;
  chain.end = piece + chain.piece_bytes;
}

void ByteChains::copy(const Chain& chain, std::vector<uint8_t>& out) const {
  uint32_t piece = chain.first;
  for (uint32_t size = next_size(0); chain.piece_bytes > 0; size = next_size(size)) {
    const bool is_last = chain.end == piece + size;
    const uint8_t* begin = bytes_.data() + piece;
    out.insert(out.end(), begin, is_last ? bytes_.data() + chain.at : begin + size);
    if (is_last) return;
    std::memcpy(&piece, begin + size, kLinkBytes);
  }
}

}  // namespace sheaf
