// The last few files of a kind, the latest used last. For reader/loading.h only.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "reader/state.h"

namespace sheaf {

inline constexpr size_t kKeptFiles = 4;  // list pages, and as many shards

// Moves what it finds to the end: pointers got before are void.
template <typename T>
const T* find_kept(std::vector<Kept<T>>& kept, const std::string& path) {
  for (size_t i = 0; i < kept.size(); ++i) {
    if (kept[i].path != path) continue;
    std::rotate(kept.begin() + static_cast<std::ptrdiff_t>(i), kept.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                kept.end());
    return &kept.back().content;
  }
  return nullptr;
}

template <typename T>
void keep(std::vector<Kept<T>>& kept, const std::string& path, T content) {
  std::erase_if(kept, [&](const Kept<T>& one) { return one.path == path; });
  if (kept.size() >= kKeptFiles) kept.erase(kept.begin());
  kept.push_back({path, std::move(content)});
}

}  // namespace sheaf
