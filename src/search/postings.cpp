#include "search/postings.h"

#include <algorithm>

namespace sheaf {
namespace {

// What a section has at a place, cut to what is there.
ByteSpan part_of(ByteSpan bytes, size_t offset, size_t length) {
  offset = std::min(offset, bytes.size());
  return bytes.subspan(offset, std::min(length, bytes.size() - offset));
}

// A place takes a bit at least, so that no spoilt number makes anyone wait or run out of memory.
uint32_t most_places(const PostingsPlace& place) {
  return static_cast<uint32_t>(std::min<uint64_t>(uint64_t{place.postings_bytes} * 8, UINT32_MAX));
}

}  // namespace

PostingsReader::PostingsReader(const SectionViews& sections, const Documents& documents, const PostingsPlace& place)
    : documents_(&documents),
      bytes_(part_of(sections[static_cast<size_t>(Section::kPostings)], place.postings_offset, place.postings_bytes)),
      is_common_(is_common(place.documents, place.occurrences)),
      bits_(bytes_),
      left_(std::min(place.occurrences, most_places(place))),
      most_documents_(std::min(place.documents, documents.size())),
      unsaid_parameter_(unsaid_parameter(place.occurrences, documents.places())) {}

CommonReader PostingsReader::common() const { return {bytes_, *documents_, most_documents_, left_}; }

bool PostingsReader::read_places() {
  size_ = std::min(left_, kPlacesInBlock);
  left_ -= size_;
  const int parameter = size_ < kPlacesInBlock ? unsaid_parameter_ : static_cast<int>(bits_.read(kParameterBits));
  bits_.read_rice(parameter, std::span(read_).first(size_));
  const uint32_t end = documents_->places();
  uint32_t next = next_, count = 0;  // not the members, which would be stored anew for each
  for (const uint32_t size = size_; count < size; ++count) {
    const uint32_t gap = read_[count];
    if (gap >= end - next) break;
    read_[count] = next + gap;
    next += gap + 1;
  }
  if (count < size_) left_ = 0;  // spoilt: what follows cannot be right
  size_ = count;
  next_ = next;
  documents_->article_places().articles_at(std::span(read_).first(size_), documents_read_.data());
  return size_ > 0;
}

void PostingsReader::add_to(DocumentSet& documents) {
  if (is_common_) {
    std::vector<uint32_t> read;
    common().read_documents(read);
    for (const uint32_t document : read) documents.insert(document);
    return;
  }
  while (read_places()) {
    for (uint32_t i = 0; i < size_; ++i) documents.insert(documents_read_[i]);
  }
}

void PostingsReader::read_with_positions(PostingList& list) {
  read(list);
  if (is_common_) common().read_positions(list);
}

void PostingsReader::read(PostingList& list) {
  list.positions.clear();
  list.elsewhere.clear();
  list.is_after_body = false;
  if (is_common_) {
    CommonReader reader = common();
    reader.read_documents(list.documents);
    reader.read_counts(list);
    return;
  }
  list.positions.reserve(left_);
  list.documents.resize(most_documents_ + 1);
  list.ends.resize(most_documents_ + 1);
  uint32_t count = 0, last = UINT32_MAX;
  bool is_after_body = false;
  while (count <= most_documents_ && read_places()) {
    const uint32_t first = static_cast<uint32_t>(list.positions.size());
    list.positions.resize(first + size_);
    for (uint32_t i = 0; i < size_ && count <= most_documents_; ++i) {
      const uint32_t document = documents_read_[i];
      const Documents::Extent& extent = documents_->extent(document);
      list.documents[count] = document;
      count += document != last;
      list.ends[count - 1] = first + i + 1;
      list.positions[first + i] = read_[i] - extent.begin;
      is_after_body |= read_[i] >= extent.body_end;
      last = document;
    }
  }
  list.documents.resize(count);
  list.ends.resize(count);
  list.is_after_body = is_after_body;
}

PostingList read_postings(const SectionViews& sections, const Documents& documents, const PostingsPlace& place) {
  PostingList list;
  PostingsReader(sections, documents, place).read_with_positions(list);
  return list;
}

void PositionsReader::move_to(uint32_t document) {
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
}

}  // namespace sheaf
