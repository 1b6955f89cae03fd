// What the writer and the reader of postings agree on. The articles of a collection stand one behind another, so that every
// word of it has one number, its place. A list is the ascending places of a word: Rice-coded gaps, in blocks of 128 that
// begin with the code's parameter; what is left over behind the last whole block has the parameter of a word that stands
// anywhere as likely as anywhere else, which needs no saying: most words are rare.
// Common words (the, and) would have to be read place by place for every score, so theirs are told apart: the bytes of two
// streams, then three of them, each in blocks of 128 articles but the last. The articles: Rice-coded gaps, blocks beginning
// with the parameter. How often: Rice codes likewise; then how many of these are not in the body, likewise; then, two bits
// each, in which field those are.
// The positions in each article: Rice-coded gaps, with a parameter that its length and the count tell.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "search/bits.h"
#include "search/documents.h"

namespace sheaf {

inline constexpr uint32_t kPlacesInBlock = 128;
inline constexpr int kParameterBits = 5;

// Of gaps between `occurrences` among `places`, when nothing else is known.
inline int unsaid_parameter(uint32_t occurrences, uint32_t places) {
  return rice_parameter(places - (occurrences < places ? occurrences : places), occurrences);
}

inline constexpr uint32_t kLeastCommonDocuments = 20'000;
inline constexpr uint32_t kArticlesInBlock = 128;
inline bool is_common(uint32_t documents, uint32_t occurrences) {
  return documents > kLeastCommonDocuments && occurrences / 2 >= documents;
}

// The fields that are not the body, by the number that two bits hold.
inline constexpr std::array<TextField, 4> kFieldsElsewhere = {TextField::kTitle, TextField::kHeadings, TextField::kTags,
                                                              TextField::kCategory};

}  // namespace sheaf
