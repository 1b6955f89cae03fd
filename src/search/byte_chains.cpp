#include "search/byte_chains.h"

namespace sheaf {

void ByteChains::extend(Chain& chain) {
  chain.piece_bytes = next_size(chain.piece_bytes);
  uint8_t* const piece = new_piece(chain.piece_bytes + kLinkBytes);
  if (chain.first == nullptr) {
    chain.first = piece;
  } else {
    std::memcpy(chain.end, &piece, kLinkBytes);
  }
  chain.at = piece;
  chain.end = piece + chain.piece_bytes;
}

uint8_t* ByteChains::new_piece(uint32_t bytes) {
  if (kBlockBytes - used_bytes_ < bytes) {
    blocks_.emplace_back(new uint8_t[kBlockBytes]);  // not set to zero
    used_bytes_ = 0;
  }
  uint8_t* const piece = blocks_.back().get() + used_bytes_;
  used_bytes_ += bytes;
  return piece;
}

}  // namespace sheaf
