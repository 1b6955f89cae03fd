// Sets of scalars as sorted ranges.
#pragma once

#include <algorithm>
#include <cstddef>

namespace sheaf {

struct ScalarRange {
  char32_t first, last;
};

template <size_t kSize>
bool is_in(const ScalarRange (&ranges)[kSize], char32_t scalar) {
  const ScalarRange* found =
      std::lower_bound(ranges, ranges + kSize, scalar, [](ScalarRange r, char32_t s) { return r.last < s; });
  return found != ranges + kSize && found->first <= scalar;
}

}  // namespace sheaf
