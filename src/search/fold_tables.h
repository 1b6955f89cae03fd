// What search/fold.cpp looks up; made by web/fold-tables.mjs. Everything is sorted by its first value.
#pragma once

#include <cstddef>
#include <cstdint>

#include "document/scalar_ranges.h"

namespace sheaf::fold_tables {

// Every `step`-th character from `first` to `last` becomes the one `delta` further.
struct CharacterRun {
  char32_t first, last;
  uint8_t step;
  int32_t delta;
};

// `from` becomes `first` and `second`; 0: nothing.
struct CharacterPair {
  char16_t from, first, second;
};

// Lower case and compatibility forms.
extern const CharacterRun kSurfaceRuns[];
extern const size_t kSurfaceRunCount;
extern const CharacterPair kSurfacePairs[];
extern const size_t kSurfacePairCount;

// Letters with marks taken apart, letters written otherwise; what they become may be found here again. Beyond kFoldPairCount
// stand those that are composed but never taken apart: й is no и.
extern const CharacterPair kFoldPairs[];
extern const size_t kFoldPairCount;
// Which of kFoldPairs are compositions, sorted by `second`, then by `first`.
extern const uint16_t kCompositions[];
extern const size_t kCompositionCount;
// The digit 0 of each script; nine more follow it.
extern const char16_t kZeros[];
extern const size_t kZeroCount;
extern const ScalarRange kDroppedMarks[];
extern const size_t kDroppedMarkCount;

}  // namespace sheaf::fold_tables
