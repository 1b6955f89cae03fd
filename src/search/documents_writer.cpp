#include <algorithm>

#include "search/bits.h"
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
  lengths_.push_back(record.lengths);
  for (size_t field = 0; field < kTextFields; ++field) total_lengths_[field] += record.lengths[field];
  append_varint(dates_, optional_number(record.published_days));
  append_varint(ratings_, optional_number(thousandths(record.rating)));
  append_varint(pictures_, record.has_image);
  has_dates_ |= record.published_days.has_value();
  has_ratings_ |= record.rating.has_value();
  has_pictures_ |= record.has_image;
  for (size_t facet = 0; facet < kFacets; ++facet) {
    append_varint(facet_lists_[facet], record.values[facet].size());
    has_values_[facet] |= !record.values[facet].empty();
    uint32_t next = 0;
    for (const uint32_t value : record.values[facet]) {
      append_varint(facet_lists_[facet], value - next);
      next = value + 1;
    }
  }
}

std::vector<uint32_t> DocumentsWriter::ends() const {
  std::vector<uint32_t> ends;
  ends.reserve(lengths_.size());
  uint32_t end = 0;
  for (const FieldLengths& lengths : lengths_) {
    for (const uint32_t length : lengths) end += length;
    ends.push_back(end);
  }
  return ends;
}

// Field by field, each with the parameter of its Rice codes first.
void DocumentsWriter::write_lengths(std::vector<uint8_t>& out) const {
  for (size_t field = 0; field < kTextFields; ++field) {
    const int parameter = rice_parameter(total_lengths_[field], count_);
    append_varint(out, static_cast<uint64_t>(parameter));
    BitWriter bits(out);
    for (const FieldLengths& lengths : lengths_) bits.write_rice(lengths[field], parameter);
    bits.align();
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
  write_lengths(bytes_of(Section::kLengths));
  const auto write_column = [&](Section section, bool has_any, const std::vector<uint8_t>& column) {
    std::vector<uint8_t>& out = bytes_of(section);
    append_varint(out, has_any);
    if (has_any) out.insert(out.end(), column.begin(), column.end());
  };
  write_column(Section::kProperties, has_dates_, dates_);
  write_column(Section::kProperties, has_ratings_, ratings_);
  write_column(Section::kProperties, has_pictures_, pictures_);
  for (size_t facet = 0; facet < kFacets; ++facet) {
    write_column(Section::kFacetLists, has_values_[facet], facet_lists_[facet]);
  }
}

}  // namespace sheaf
