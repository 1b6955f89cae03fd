#include <algorithm>

#include "search/documents.h"

namespace sheaf {
namespace {

// 0 for nothing, so that a collection without dates or ratings costs a byte each.
uint64_t optional_number(std::optional<int64_t> number) { return number ? zigzag(*number) + 1 : 0; }

std::optional<int64_t> thousandths(std::optional<double> rating) {
  constexpr double kMost = 1e12;
  if (!rating || !(*rating > -kMost && *rating < kMost)) return {};
  return static_cast<int64_t>(*rating * 1000 + (*rating < 0 ? -0.5 : 0.5));
}

}  // namespace

void DocumentsWriter::add(const DocumentRecord& record) {
  ++count_;
  ids_.add(record.id);
  titles_.add(record.title);
  for (size_t field = 0; field < kTextFields; ++field) {
    append_varint(lengths_, record.lengths[field]);
    total_lengths_[field] += record.lengths[field];
  }
  append_varint(properties_, optional_number(record.published_days));
  append_varint(properties_, optional_number(thousandths(record.rating)));
  append_varint(properties_, record.has_image);
  for (const std::vector<uint32_t>& values : record.values) {
    append_varint(facet_lists_, values.size());
    uint32_t next = 0;
    for (const uint32_t value : values) {
      append_varint(facet_lists_, value - next);
      next = value + 1;
    }
  }
}

void DocumentsWriter::write(SectionBytes& sections) const {
  const auto bytes_of = [&](Section section) -> std::vector<uint8_t>& {
    return sections[static_cast<size_t>(section)];
  };
  append_varint(bytes_of(Section::kSummary), count_);
  for (const uint64_t length : total_lengths_) append_varint(bytes_of(Section::kSummary), length);
  ids_.write(bytes_of(Section::kIds));
  titles_.write(bytes_of(Section::kTitles));
  bytes_of(Section::kLengths) = lengths_;
  bytes_of(Section::kProperties) = properties_;
  bytes_of(Section::kFacetLists) = facet_lists_;
}

}  // namespace sheaf
