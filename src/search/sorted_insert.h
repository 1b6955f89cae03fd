// Sorted vectors of few values, each put in its place as it comes: std::sort or std::stable_sort would be three times as much
// program in the reader.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace sheaf {

// Behind those that it does not come before.
template <typename Value, typename IsBefore>
void insert_in_order(std::vector<Value>& sorted, Value value, IsBefore is_before) {
  sorted.insert(std::upper_bound(sorted.begin(), sorted.end(), value, is_before), std::move(value));
}

// Unless there is one that stands at the same place already.
template <typename Value, typename IsBefore>
void insert_new(std::vector<Value>& sorted, Value value, IsBefore is_before) {
  const auto place = std::lower_bound(sorted.begin(), sorted.end(), value, is_before);
  if (place == sorted.end() || is_before(value, *place)) sorted.insert(place, std::move(value));
}

}  // namespace sheaf
