#include "search/documents.h"

#include <algorithm>

#include "search/bits.h"

namespace sheaf {
namespace {

constexpr uint64_t kMostLengthParameter = 31;

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
  // An article's identifier takes a byte at least, so a count beyond the section's size is a lie told before memory is taken.
  count_ = summary.count(section_of(sections, Section::kIds).size());
  for (uint64_t& length : total_lengths_) length = summary.varint();
  return summary.is_ok() && open_table(ids_, section_of(sections, Section::kIds)) && ids_.size() == count_ &&
         open_table(titles_, section_of(sections, Section::kTitles)) && titles_.size() == count_ &&
         open_lengths(section_of(sections, Section::kLengths)) &&
         open_properties(section_of(sections, Section::kProperties)) &&
         open_values(section_of(sections, Section::kFacetValues)) &&
         open_lists(section_of(sections, Section::kFacetLists));
}

bool Documents::open_lengths(ByteSpan section) {
  lengths_.resize(count_);
  ByteReader reader(section);
  for (size_t field = 0; field < kTextFields; ++field) {
    const int parameter = static_cast<int>(reader.count(kMostLengthParameter));
    BitReader bits(section, reader.offset() * 8);
    uint64_t total = 0;
    for (FieldLengths& lengths : lengths_) {
      lengths[field] = bits.read_rice(parameter);
      total += lengths[field];
    }
    if (bits.is_past_end() || total != total_lengths_[field]) return false;
    reader = ByteReader(section, bits.offset_bytes_after_alignment());
  }
  return reader.is_ok() && reader.is_at_end() && set_places();
}

bool Documents::set_places() {
  constexpr size_t kTitle = static_cast<size_t>(TextField::kTitle),
                   kHeadings = static_cast<size_t>(TextField::kHeadings);
  uint64_t end = 0;
  extents_.reserve(count_);
  std::vector<uint32_t> ends;  // closer together than the extents
  ends.reserve(count_);
  for (const FieldLengths& lengths : lengths_) {
    const uint64_t begin = end;
    for (const uint32_t length : lengths) end += length;
    if (end - begin > kMostPositions || end > kMostPlaces) return false;
    const uint32_t body_begin = static_cast<uint32_t>(begin) + lengths[kTitle] + lengths[kHeadings];
    const uint32_t body_end = body_begin + lengths[static_cast<size_t>(TextField::kBody)];
    extents_.push_back({static_cast<uint32_t>(begin), body_begin, body_end, static_cast<uint32_t>(end)});
    ends.push_back(extents_.back().end);
  }
  article_places_ = ArticlePlaces(std::move(ends));
  return true;
}

FieldCounts field_counts(const FieldLengths& lengths, std::span<const uint32_t> positions) {
  FieldCounts counts{};
  FieldFinder fields(lengths);
  for (const uint32_t position : positions) ++counts[fields.field_of(position)];
  return counts;
}

// A column for each; one that no article has anything in is a single zero.
bool Documents::open_properties(ByteSpan section) {
  ByteReader reader(section);
  properties_.resize(count_);
  has_dates_ = reader.varint() != 0;
  for (uint32_t document = 0; has_dates_ && document < count_; ++document) {
    Properties& properties = properties_[document];
    if (const uint64_t days = reader.count(UINT32_MAX)) {
      properties.published_days = static_cast<int32_t>(unzigzag(days - 1));
      properties.year = static_cast<int16_t>(std::clamp(year_of(properties.published_days), -9999, 9999));
    }
  }
  const bool has_ratings = reader.varint() != 0;
  for (uint32_t document = 0; has_ratings && document < count_; ++document) {
    if (const uint64_t rating = reader.varint()) properties_[document].rating_thousandths = unzigzag(rating - 1);
  }
  const bool has_pictures = reader.varint() != 0;
  for (uint32_t document = 0; has_pictures && document < count_; ++document) {
    properties_[document].has_image = reader.varint() != 0;
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

// Facet by facet; as above.
bool Documents::open_lists(ByteSpan section) {
  ByteReader reader(section);
  for (size_t facet = 0; facet < kFacets; ++facet) {
    const uint32_t values = values_[facet].size();
    const bool has_lists = reader.varint() != 0;
    list_ends_[facet].reserve(count_);
    for (uint32_t document = 0; document < count_; ++document) {
      uint64_t next = 0;
      for (uint32_t left = has_lists ? reader.count(values) : 0; left > 0; --left) {
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

}  // namespace sheaf
