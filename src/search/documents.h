// What the index knows of each article besides its words: id, title, lengths, date, rating, and the values it is counted
// under (facets). Articles are numbered in the order they were added. The writer makes the sections, Documents reads them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/article_places.h"
#include "search/sections.h"
#include "search/string_table.h"

namespace sheaf {

// Where in an article a word stands. An article's positions count on through its fields in this order.
enum class TextField : uint8_t { kTitle, kHeadings, kBody, kTags, kCategory };
inline constexpr size_t kTextFields = 5;
using FieldLengths = std::array<uint32_t, kTextFields>;
inline constexpr uint32_t kMostPositions = 1 << 22;  // of an article; what is longer is indexed up to there
inline constexpr uint32_t kMostPlaces = 1u << 31;    // of a collection, likewise

enum class Facet : uint8_t { kCategory, kTag, kAuthor };
inline constexpr size_t kFacets = 3;

// The year of a date of the proleptic Gregorian calendar, given in days since 1970-01-01.
int year_of(int32_t days);

struct DocumentRecord {
  std::string_view id, title;
  FieldLengths lengths{};  // in positions
  std::optional<int32_t> published_days;
  std::optional<double> rating;
  bool has_image = false;
  std::array<std::vector<uint32_t>, kFacets> values;  // numbers of the facet's values, ascending
};

class DocumentsWriter {
 public:
  void add(const DocumentRecord& record);
  uint32_t count() const { return count_; }
  const std::vector<FieldLengths>& lengths() const { return lengths_; }
  std::vector<uint32_t> ends() const;  // of the articles' places
  // kSummary is begun here, the dictionary's part follows.
  void write(SectionBytes& sections) const;

 private:
  void write_lengths(std::vector<uint8_t>& out) const;

  uint32_t count_ = 0;
  std::array<uint64_t, kTextFields> total_lengths_{};
  StringTableWriter ids_, titles_;
  std::vector<FieldLengths> lengths_;
  std::vector<uint8_t> dates_, ratings_, pictures_;
  bool has_dates_ = false, has_ratings_ = false, has_pictures_ = false;
  std::array<std::vector<uint8_t>, kFacets> facet_lists_;
  std::array<bool, kFacets> has_values_{};
};

class Documents {
 public:
  // False when the sections do not hold together. `summary` moves past what is read of it.
  bool open(const SectionViews& sections, ByteReader& summary);

  uint32_t size() const { return count_; }
  std::string_view id(uint32_t document) const { return ids_.at(document); }
  std::string_view title(uint32_t document) const { return titles_.at(document); }
  const StringTable& titles() const { return titles_; }
  const FieldLengths& lengths(uint32_t document) const { return lengths_[document]; }

  // Every word of the collection has a place: articles stand one behind another in it, each as long as its positions.
  // Side by side, for postings ask for all of it: where an article begins and ends, and where its body does.
  struct Extent {
    uint32_t begin, body_begin, body_end, end;
  };
  const Extent& extent(uint32_t document) const { return extents_[document]; }
  uint32_t places() const { return extents_.empty() ? 0 : extents_.back().end; }  // of all articles
  const ArticlePlaces& article_places() const { return article_places_; }

  uint64_t total_length(TextField field) const { return total_lengths_[static_cast<size_t>(field)]; }
  double average_length(TextField field) const;  // 0 for a field that no article has

  struct Properties {
    int32_t published_days = kUnknownDate;
    int64_t rating_thousandths = kNoRating;
    bool has_image = false;
    int16_t year = 0;  // of the date
  };
  static constexpr int32_t kUnknownDate = INT32_MIN;
  static constexpr int64_t kNoRating = INT64_MIN;
  const Properties& properties(uint32_t document) const { return properties_[document]; }
  bool has_dates() const { return has_dates_; }  // any article does

  const StringTable& values(Facet facet) const { return values_[static_cast<size_t>(facet)]; }
  const StringTable& category_titles() const { return category_titles_; }
  std::span<const uint32_t> values_of(Facet facet, uint32_t document) const {
    const std::vector<uint32_t>& ends = list_ends_[static_cast<size_t>(facet)];
    const uint32_t begin = document == 0 ? 0 : ends[document - 1];
    return {lists_[static_cast<size_t>(facet)].data() + begin, ends[document] - begin};
  }

 private:
  bool open_lengths(ByteSpan section);
  bool set_places();
  bool open_properties(ByteSpan section);
  bool open_values(ByteSpan section);
  bool open_lists(ByteSpan section);

  uint32_t count_ = 0;
  bool has_dates_ = false;
  std::array<uint64_t, kTextFields> total_lengths_{};
  StringTable ids_, titles_, category_titles_;
  std::array<StringTable, kFacets> values_;
  std::vector<FieldLengths> lengths_;
  std::vector<Extent> extents_;
  ArticlePlaces article_places_;
  std::vector<Properties> properties_;
  std::array<std::vector<uint32_t>, kFacets> list_ends_, lists_;
};

// Which fields the ascending positions of an article are in.
class FieldFinder {
 public:
  explicit FieldFinder(const FieldLengths& lengths) : lengths_(&lengths), end_(lengths[0]) {}
  size_t field_of(uint32_t position) {
    while (position >= end_ && field_ + 1 < kTextFields) end_ += (*lengths_)[++field_];
    return field_;
  }

 private:
  const FieldLengths* lengths_;
  size_t field_ = 0;
  uint32_t end_ = 0;
};

using FieldCounts = std::array<uint32_t, kTextFields>;
FieldCounts field_counts(const FieldLengths& lengths, std::span<const uint32_t> positions);

}  // namespace sheaf
