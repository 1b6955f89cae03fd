// What the writer and the reader of postings agree on. The articles of a collection stand one behind another, so that every
// word of it has one number, its place. A list is the ascending places of a word: Rice-coded gaps, in blocks of 128 that
// begin with the code's parameter; what is left over behind the last whole block has the parameter of a word that stands
// anywhere as likely as anywhere else, which needs no saying: most words are rare.
#pragma once

#include <cstddef>
#include <cstdint>

#include "search/bits.h"

namespace sheaf {

inline constexpr uint32_t kPlacesInBlock = 128;
inline constexpr int kParameterBits = 5;

// Of gaps between `occurrences` among `places`, when nothing else is known.
inline int unsaid_parameter(uint32_t occurrences, uint32_t places) {
  return rice_parameter(places - (occurrences < places ? occurrences : places), occurrences);
}

}  // namespace sheaf
