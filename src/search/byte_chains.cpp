#include "search/byte_chains.h"

namespace sheaf {

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

}  // namespace sheaf
