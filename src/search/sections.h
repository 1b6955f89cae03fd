// How the index file is parted: a head that names, places and checksums the sections, then the sections. All of it
// little-endian. A reader may fetch the head first and then only what it needs of the sections: each has its own checksum.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "document/result.h"
#include "search/bytes.h"

namespace sheaf {

inline constexpr uint32_t kIndexVersion = 5;

enum class Section : uint8_t {
  kSummary,           // counts, lengths in all, languages
  kIds,               // of articles; string table, as the next ones
  kTitles,            // of articles
  kLengths,           // of articles' fields
  kProperties,        // date, rating, picture
  kFacetValues,       // categories, tags, authors
  kFacetLists,        // which of them articles have
  kDictionary,        // words, sorted, front-coded in blocks
  kDictionaryPlaces,  // where its blocks begin, here and in the next one
  kPostings,          // where words stand
  kStems,             // words in the order of their stems, by language
  kBeginnings,        // what words that begin alike come to, where there are very many
};
inline constexpr size_t kSectionCount = 12;

using SectionBytes = std::array<std::vector<uint8_t>, kSectionCount>;
using SectionViews = std::array<ByteSpan, kSectionCount>;

// FNV-1a over 64-bit words: one changed word always changes it, and it costs 0.3 ms a megabyte in WebAssembly.
uint64_t checksum_of(ByteSpan bytes);

std::vector<uint8_t> join_sections(const SectionBytes& sections);
// Every checksum is compared. The views are into `bytes`.
Result<SectionViews> part_sections(ByteSpan bytes);

}  // namespace sheaf
