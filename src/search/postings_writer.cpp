#include "search/postings.h"

namespace sheaf {

PostingsPlace PostingsWriter::add_word(std::span<const uint32_t> places, uint32_t documents) {
  PostingsPlace written{.documents = documents,
                        .occurrences = static_cast<uint32_t>(places.size()),
                        .postings_offset = static_cast<uint32_t>(postings_.size())};
  if (is_common(documents, written.occurrences)) {
    write_common(places, *lengths_, postings_);
  } else {
    add_places(places);
  }
  written.postings_bytes = static_cast<uint32_t>(postings_.size()) - written.postings_offset;
  return written;
}

void PostingsWriter::add_places(std::span<const uint32_t> places) {
  const int unsaid = unsaid_parameter(static_cast<uint32_t>(places.size()), places_);
  BitWriter bits(postings_);
  uint32_t next = 0;
  for (; places.size() >= kPlacesInBlock; places = places.subspan(kPlacesInBlock)) {
    const std::span<const uint32_t> block = places.first(kPlacesInBlock);
    const int parameter = rice_parameter(block.back() + 1 - next - kPlacesInBlock, kPlacesInBlock);
    bits.write(static_cast<uint32_t>(parameter), kParameterBits);
    next = bits.write_gaps(block, next, parameter);
  }
  bits.write_gaps(places, next, unsaid);
  bits.align();
}

}  // namespace sheaf
