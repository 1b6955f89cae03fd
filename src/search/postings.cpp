#include "search/postings.h"

#include <algorithm>

namespace sheaf {
namespace {

// What a section has at a place, cut to what is there.
ByteSpan part_of(ByteSpan bytes, size_t offset, size_t length) {
  offset = std::min(offset, bytes.size());
  return bytes.subspan(offset, std::min(length, bytes.size() - offset));
}

}  // namespace

PostingsReader::PostingsReader(const SectionViews& sections, const Documents& documents, const PostingsPlace& place)
    : documents_(&documents),
      bits_(part_of(sections[static_cast<size_t>(Section::kPostings)], place.postings_offset, place.postings_bytes)),
      left_(place.occurrences),
      unsaid_parameter_(unsaid_parameter(place.occurrences, documents.places())) {}

bool PostingsReader::read_places() {
  at_ = 0;
  size_ = std::min(left_, kPlacesInBlock);
  left_ -= size_;
  const int parameter = size_ < kPlacesInBlock ? unsaid_parameter_ : static_cast<int>(bits_.read(kParameterBits));
  bits_.read_rice(parameter, std::span(read_).first(size_));
  const uint32_t end = documents_->places();
  for (uint32_t i = 0; i < size_; ++i) {
    const uint32_t gap = read_[i];
    if (gap >= end - next_) {  // spoilt: what follows cannot be right
      size_ = i;
      left_ = 0;
      break;
    }
    read_[i] = next_ + gap;
    next_ = read_[i] + 1;
  }
  return size_ > 0;
}

bool PostingsReader::next(PostingsBlock& block, PostingList* list) {
  block.size = block.elsewhere_size = 0;
  while (block.size < kPostingsInBlock && has_place()) read_posting(block, list);
  return block.size > 0;
}

void PostingsReader::read_posting(PostingsBlock& block, PostingList* list) {
  const uint32_t document = documents_->document_at(read_[at_]);
  const uint32_t begin = documents_->begin_of(document), end = documents_->end_of(document);
  const Documents::Body body = documents_->body_of(document);
  uint32_t count = 0, body_count = 0;
  do {
    const uint32_t first = at_;
    uint32_t at = first, in_body = 0;
    for (; at < size_ && read_[at] < end; ++at) in_body += read_[at] - body.begin < body.length;
    at_ = at;
    count += at - first;
    body_count += in_body;
    if (in_body < at - first) add_elsewhere(block, document, first);
    for (uint32_t i = first; list != nullptr && i < at; ++i) list->positions.push_back(read_[i] - begin);
  } while (at_ == size_ && read_places() && read_[0] < end);
  block.documents[block.size] = document;
  block.counts[block.size] = count;
  block.body_counts[block.size] = body_count;
  ++block.size;
  if (list == nullptr) return;
  list->documents.push_back(document);
  list->ends.push_back(static_cast<uint32_t>(list->positions.size()));
}

// Of what was read from `first` on.
void PostingsReader::add_elsewhere(PostingsBlock& block, uint32_t document, uint32_t first) const {
  const bool is_known = block.elsewhere_size > 0 && block.elsewhere[block.elsewhere_size - 1].at == block.size;
  if (!is_known) block.elsewhere[block.elsewhere_size++] = {block.size, {}};
  FieldCounts& counts = block.elsewhere[block.elsewhere_size - 1].counts;
  const FieldLengths& lengths = documents_->lengths(document);
  size_t field = 0;
  uint32_t end = documents_->begin_of(document) + lengths[0];
  for (uint32_t i = first; i < at_; ++i) {
    while (read_[i] >= end && field + 1 < kTextFields) end += lengths[++field];
    if (field != static_cast<size_t>(TextField::kBody)) ++counts[field];
  }
}

bool PostingsReader::next_documents(PostingsBlock& block) {
  block.size = 0;
  while (block.size < kPostingsInBlock && has_place()) {
    const uint32_t document = documents_->document_at(read_[at_]);
    const uint32_t end = documents_->end_of(document);
    do {
      while (at_ < size_ && read_[at_] < end) ++at_;
    } while (at_ == size_ && read_places() && read_[0] < end);
    block.documents[block.size++] = document;
  }
  return block.size > 0;
}

PostingList read_postings(const SectionViews& sections, const Documents& documents, const PostingsPlace& place) {
  PostingList list;
  PostingsBlock block;
  PostingsReader reader(sections, documents, place);
  while (reader.next(block, &list)) {
  }
  return list;
}

std::span<const uint32_t> PositionsReader::at(uint32_t document) {
  // Steps of growing width, then halving what they leave.
  const std::vector<uint32_t>& documents = list_->documents;
  size_t end = next_;
  for (size_t step = 1; end < documents.size() && documents[end] < document; step *= 2) {
    next_ = end + 1;
    end = std::min(documents.size(), end + step);
  }
  const auto begin = documents.begin();
  next_ = static_cast<size_t>(
      std::lower_bound(begin + static_cast<std::ptrdiff_t>(next_), begin + static_cast<std::ptrdiff_t>(end), document) -
      begin);
  if (next_ == documents.size() || documents[next_] != document) return {};
  const uint32_t first = next_ == 0 ? 0 : list_->ends[next_ - 1];
  return std::span(list_->positions).subspan(first, list_->ends[next_] - first);
}

}  // namespace sheaf
