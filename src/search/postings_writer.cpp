#include <algorithm>

#include "search/interpolative.h"
#include "search/postings.h"
#include "search/postings_format.h"

namespace sheaf {

void PostingsWriter::add(uint32_t document, const FieldCounts& counts, std::span<const uint32_t> positions,
                         uint32_t bound) {
  if (block_.size() == kPostingsInBlock) write_block(false);
  block_.push_back({document, static_cast<uint32_t>(positions.size()), bound, counts});
  positions_.insert(positions_.end(), positions.begin(), positions.end());
  ++place_.documents;
}

PostingsPlace PostingsWriter::end_word() {
  write_block(true);
  place_.postings_bytes = static_cast<uint32_t>(postings_.size()) - place_.postings_offset;
  place_.positions_bytes = static_cast<uint32_t>(positions_bytes_.size()) - place_.positions_offset;
  const PostingsPlace written = place_;
  next_document_ = 0;
  place_ = {.postings_offset = static_cast<uint32_t>(postings_.size()),
            .positions_offset = static_cast<uint32_t>(positions_bytes_.size())};
  return written;
}

void PostingsWriter::write_block(bool is_last) {
  const size_t positions_before = positions_bytes_.size();
  write_positions();
  if (!is_last) append_varint(postings_, positions_bytes_.size() - positions_before);
  BitWriter bits(postings_);
  write_documents(bits);
  write_elsewhere(bits);
  bits.align();
  block_.clear();
  positions_.clear();
}

void PostingsWriter::write_documents(BitWriter& bits) {
  uint64_t repeats = 0;
  for (const Posting& posting : block_) repeats += posting.count - 1;
  const uint32_t gaps = block_.back().document + 1 - next_document_ - static_cast<uint32_t>(block_.size());
  const int gap_parameter = rice_parameter(gaps, block_.size());
  const int count_parameter = std::min(rice_parameter(repeats, block_.size()), kMostCountParameter);
  bits.write(static_cast<uint32_t>(gap_parameter), kGapParameterBits);
  bits.write(static_cast<uint32_t>(count_parameter), kCountParameterBits);
  for (const Posting& posting : block_) {
    bits.write_rice(posting.document - next_document_, gap_parameter);
    next_document_ = posting.document + 1;
  }
  for (const Posting& posting : block_) bits.write_rice(posting.count - 1, count_parameter);
}

void PostingsWriter::write_elsewhere(BitWriter& bits) {
  const auto is_elsewhere = [](const Posting& posting) {
    return posting.fields[static_cast<size_t>(TextField::kBody)] != posting.count;
  };
  const uint32_t size = static_cast<uint32_t>(std::count_if(block_.begin(), block_.end(), is_elsewhere));
  bits.write(size > 0, 1);
  if (size == 0) return;
  bits.write(size - 1, kElsewhereSizeBits);
  const int gap_parameter = rice_parameter(block_.size() - size, size);
  uint32_t next = 0;
  for (uint32_t at = 0; at < block_.size(); ++at) {
    if (!is_elsewhere(block_[at])) continue;
    bits.write_rice(at - next, gap_parameter);
    next = at + 1;
    for (const size_t field : kElsewhereFields) bits.write(block_[at].fields[field] > 0, 1);
    for (const size_t field : kElsewhereFields) {
      if (block_[at].fields[field] > 0) bits.write_rice(block_[at].fields[field] - 1, 0);
    }
  }
}

void PostingsWriter::write_positions() {
  BitWriter bits(positions_bytes_);
  const uint32_t* positions = positions_.data();
  for (const Posting& posting : block_) {
    write_ascending(bits, positions, posting.count, posting.bound);
    positions += posting.count;
  }
  bits.align();
}

void PostingsWriter::move_to(SectionBytes& sections) {
  sections[static_cast<size_t>(Section::kPostings)] = std::move(postings_);
  sections[static_cast<size_t>(Section::kPositions)] = std::move(positions_bytes_);
}

}  // namespace sheaf
