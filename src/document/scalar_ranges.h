// Sets of scalars as sorted ranges.
#pragma once

#include <algorithm>
#include <span>

namespace sheaf {

struct ScalarRange {
  char32_t first, last;
};

inline bool is_in(std::span<const ScalarRange> ranges, char32_t scalar) {
  const auto found =
      std::lower_bound(ranges.begin(), ranges.end(), scalar, [](ScalarRange r, char32_t s) { return r.last < s; });
  return found != ranges.end() && found->first <= scalar;
}

}  // namespace sheaf
