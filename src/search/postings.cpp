#include "search/postings.h"

#include <algorithm>

#include "search/interpolative.h"
#include "search/postings_format.h"

namespace sheaf {
namespace {

// What a section has at a place, cut to what is there.
ByteSpan part_of(const SectionViews& sections, Section section, size_t offset, size_t length) {
  const ByteSpan bytes = sections[static_cast<size_t>(section)];
  offset = std::min(offset, bytes.size());
  return bytes.subspan(offset, std::min(length, bytes.size() - offset));
}

}  // namespace

PostingsReader::PostingsReader(const SectionViews& sections, const PostingsPlace& place, uint32_t document_count)
    : postings_(part_of(sections, Section::kPostings, place.postings_offset, place.postings_bytes)),
      left_(place.documents),
      document_count_(document_count) {}

bool PostingsReader::begin_block(PostingsBlock& block) {
  if (left_ == 0 || offset_ >= postings_.size()) return false;
  block.size = std::min(left_, kPostingsInBlock);
  left_ -= block.size;
  positions_offset_ = next_positions_offset_;
  if (left_ > 0) {
    ByteReader reader(postings_, offset_);
    next_positions_offset_ += reader.count(UINT32_MAX);
    offset_ = reader.offset();
  }
  return true;
}

bool PostingsReader::next(PostingsBlock& block) {
  if (!begin_block(block)) return false;
  BitReader bits(postings_.subspan(offset_));
  read_documents(bits, block);
  read_counts(bits, block);
  offset_ += bits.offset_bytes_after_alignment();
  return block.size > 0;
}

bool PostingsReader::next_documents(PostingsBlock& block) {
  if (left_ > kPostingsInBlock) return next(block);  // where the next block begins is known once this one is read
  if (!begin_block(block)) return false;
  BitReader bits(postings_.subspan(offset_));
  read_documents(bits, block);
  return block.size > 0;
}

void PostingsReader::read_documents(BitReader& bits, PostingsBlock& block) {
  const int gap_parameter = static_cast<int>(bits.read(kGapParameterBits));
  count_parameter_ = static_cast<int>(bits.read(kCountParameterBits));
  for (uint32_t i = 0; i < block.size; ++i) {
    const uint32_t gap = bits.read_rice(gap_parameter);
    if (gap >= document_count_ - next_document_) {  // spoilt: what follows cannot be right
      block.size = i;
      left_ = 0;
      return;
    }
    block.documents[i] = next_document_ + gap;
    next_document_ = block.documents[i] + 1;
  }
}

void PostingsReader::read_counts(BitReader& bits, PostingsBlock& block) {
  for (uint32_t i = 0; i < block.size; ++i) {
    block.counts[i] = block.body_counts[i] = bits.read_rice(count_parameter_) + 1;
  }
  block.elsewhere_size = 0;
  if (bits.read(1) != 0) read_elsewhere(bits, block);
}

void PostingsReader::read_elsewhere(BitReader& bits, PostingsBlock& block) {
  const uint32_t size = std::min(bits.read(kElsewhereSizeBits) + 1, block.size);
  const int gap_parameter = rice_parameter(block.size - size, size);
  uint32_t at = 0;
  for (uint32_t i = 0; i < size; ++i) {
    at += bits.read_rice(gap_parameter);
    if (at >= block.size) return;
    Elsewhere& elsewhere = block.elsewhere[block.elsewhere_size++];
    elsewhere.at = at;
    elsewhere.counts = {};
    const uint32_t fields = bits.read(static_cast<int>(kElsewhereFields.size()));
    for (size_t field = 0; field < kElsewhereFields.size(); ++field) {
      if ((fields >> field & 1) == 0) continue;
      const uint32_t count = std::min(bits.read_rice(0) + 1, block.body_counts[at]);
      elsewhere.counts[kElsewhereFields[field]] = count;
      block.body_counts[at] -= count;
    }
    ++at;
  }
}

void PostingList::add(const PostingsBlock& block, size_t positions_offset) {
  documents.insert(documents.end(), block.documents.begin(), block.documents.begin() + block.size);
  counts.insert(counts.end(), block.counts.begin(), block.counts.begin() + block.size);
  positions_offsets.push_back(static_cast<uint32_t>(positions_offset));
}

PostingList read_postings(const SectionViews& sections, const PostingsPlace& place, uint32_t document_count) {
  PostingList list;
  PostingsBlock block;
  PostingsReader reader(sections, place, document_count);
  while (reader.next(block)) list.add(block, reader.positions_offset());
  return list;
}

PositionsReader::PositionsReader(const SectionViews& sections, const Documents& documents, const PostingsPlace& place,
                                 const PostingList& list)
    : documents_(&documents),
      list_(&list),
      bytes_(part_of(sections, Section::kPositions, place.positions_offset, place.positions_bytes)) {}

std::span<const uint32_t> PositionsReader::at(uint32_t document) {
  const auto begin = list_->documents.begin() + static_cast<std::ptrdiff_t>(next_);
  const auto found = std::lower_bound(begin, list_->documents.end(), document);
  if (found == list_->documents.end() || *found != document) return {};
  read_up_to(static_cast<size_t>(found - list_->documents.begin()));
  return positions_;
}

void PositionsReader::read_up_to(size_t posting) {
  const size_t block = posting / kPostingsInBlock;
  if (next_ <= block * kPostingsInBlock) {
    next_ = block * kPostingsInBlock;
    bits_ = BitReader(bytes_.subspan(std::min<size_t>(list_->positions_offsets[block], bytes_.size())));
  }
  for (; next_ <= posting; ++next_) {
    positions_.clear();
    read_ascending(bits_, list_->counts[next_], documents_->positions(list_->documents[next_]), positions_);
  }
}

}  // namespace sheaf
