#include "search/documents.h"

#include <algorithm>

namespace sheaf {
namespace {

ByteSpan section_of(const SectionViews& sections, Section section) { return sections[static_cast<size_t>(section)]; }

bool open_table(StringTable& table, ByteSpan section) {
  ByteReader reader(section);
  return table.open(reader, section) && reader.is_at_end();
}

}  // namespace

// Howard Hinnant, chrono-compatible low-level date algorithms: years that begin in March, so that leap days come last.
int year_of(int32_t days) {
  const int64_t shifted = int64_t{days} + 719468;
  const int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int64_t day_of_era = shifted - era * 146097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  constexpr int kLastOfDecember =
      305;  // the year changes between the 306th and the 307th day after the 29th of February
  return static_cast<int>(year_of_era + era * 400 + (day_of_year > kLastOfDecember ? 1 : 0));
}

bool Documents::open(const SectionViews& sections, ByteReader& summary) {
  // An article takes at least its lengths' bytes, so a count beyond the section's size is a lie told before memory is taken.
  count_ = summary.count(section_of(sections, Section::kLengths).size());
  for (uint64_t& length : total_lengths_) length = summary.varint();
  return summary.is_ok() && open_table(ids_, section_of(sections, Section::kIds)) && ids_.size() == count_ &&
         open_table(titles_, section_of(sections, Section::kTitles)) && titles_.size() == count_ &&
         open_lengths(section_of(sections, Section::kLengths)) &&
         open_properties(section_of(sections, Section::kProperties)) &&
         open_values(section_of(sections, Section::kFacetValues)) &&
         open_lists(section_of(sections, Section::kFacetLists));
}

bool Documents::open_lengths(ByteSpan section) {
  ByteReader reader(section);
  lengths_.resize(count_);
  positions_.resize(count_);
  std::array<uint64_t, kTextFields> totals{};
  for (uint32_t document = 0; document < count_; ++document) {
    uint64_t positions = 0;
    for (size_t field = 0; field < kTextFields; ++field) {
      lengths_[document][field] = reader.count(kMostPositions);
      positions += lengths_[document][field];
      totals[field] += lengths_[document][field];
    }
    if (positions > kMostPositions) return false;
    positions_[document] = static_cast<uint32_t>(positions);
  }
  return reader.is_ok() && reader.is_at_end() && totals == total_lengths_;
}

bool Documents::open_properties(ByteSpan section) {
  ByteReader reader(section);
  properties_.resize(count_);
  for (Properties& properties : properties_) {
    if (const uint64_t days = reader.count(UINT32_MAX)) {
      properties.published_days = static_cast<int32_t>(unzigzag(days - 1));
      properties.year = static_cast<int16_t>(std::clamp(year_of(properties.published_days), -9999, 9999));
      has_dates_ = true;
    }
    if (const uint64_t rating = reader.varint()) properties.rating_thousandths = unzigzag(rating - 1);
    properties.has_image = reader.varint() != 0;
  }
  return reader.is_ok() && reader.is_at_end();
}

bool Documents::open_values(ByteSpan section) {
  ByteReader reader(section);
  for (StringTable& table : values_) {
    if (!table.open(reader, section)) return false;
  }
  return category_titles_.open(reader, section) && reader.is_at_end() &&
         category_titles_.size() == values(Facet::kCategory).size();
}

bool Documents::open_lists(ByteSpan section) {
  ByteReader reader(section);
  for (uint32_t document = 0; document < count_; ++document) {
    for (size_t facet = 0; facet < kFacets; ++facet) {
      const uint32_t values = values_[facet].size();
      uint64_t next = 0;
      for (uint32_t left = reader.count(values); left > 0; --left) {
        const uint64_t value = next + reader.varint();
        if (value >= values) return false;
        lists_[facet].push_back(static_cast<uint32_t>(value));
        next = value + 1;
      }
      list_ends_[facet].push_back(static_cast<uint32_t>(lists_[facet].size()));
    }
  }
  return reader.is_ok() && reader.is_at_end();
}

double Documents::average_length(TextField field) const {
  return count_ == 0 ? 0 : static_cast<double>(total_length(field)) / count_;
}

std::span<const uint32_t> Documents::values_of(Facet facet, uint32_t document) const {
  const size_t i = static_cast<size_t>(facet);
  const uint32_t begin = document == 0 ? 0 : list_ends_[i][document - 1];
  return std::span(lists_[i]).subspan(begin, list_ends_[i][document] - begin);
}

}  // namespace sheaf
