// What a search answers: plain values, made by search/search.h and shown by views and the command line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.h"

namespace sheaf {

// Bytes of the text that it stands beside, whole characters.
struct TextRange {
  uint32_t offset_bytes = 0, length_bytes = 0;
  bool operator==(const TextRange&) const = default;
};

inline size_t end_of(const TextRange& range) { return size_t{range.offset_bytes} + range.length_bytes; }

// A passage of an article's plain text in one line, "…" where something was left out; `marks` in order, apart.
struct Excerpt {
  std::string text;
  std::vector<TextRange> marks;
};

// An article that was found. What a row shows without the article itself; an excerpt needs its text (search/excerpts.h).
struct Hit {
  ArticleId id;
  std::string title;
  std::vector<TextRange> title_marks;
  double score = 0;  // comparable within one answer only
};

// Articles of the present answer that have this value; `value` is what the query's field takes: a category's id, a tag, an
// author's name, a year.
struct FacetCount {
  std::string value;
  int count = 0;
  bool operator==(const FacetCount&) const = default;
};

// The most frequent first.
struct Facets {
  std::vector<FacetCount> categories, tags, authors, years;
};

enum class Sort : uint8_t { kRelevance, kDate, kTitle, kRating };
inline constexpr std::string_view kSortNames[] = {"relevance", "date", "title",
                                                  "rating"};  // in addresses, for programs
inline std::optional<Sort> sort_named(std::string_view name) {
  const auto found = std::find(std::begin(kSortNames), std::end(kSortNames), name);
  if (found == std::end(kSortNames)) return {};
  return static_cast<Sort>(found - std::begin(kSortNames));
}

struct Results {
  std::vector<Hit> hits;  // the page that was asked for
  int total = 0;          // articles that match
  Facets facets;
  // The words that were searched instead, when some were nowhere as typed (without phrases and fields); "": as typed.
  std::string corrected;
  // How the words of the query stood in the articles, folded, to mark them: whole words, and beginnings of words.
  std::vector<std::string> matched_terms, matched_prefixes;
};

// Something to search for, offered while typing.
struct Suggestion {
  std::string text;
  bool is_title = false;  // an article's title: `id` is the article
  ArticleId id;
};

}  // namespace sheaf
