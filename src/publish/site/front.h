// What the front page shows first: what the owner featured, else the newest, else the best rated, else the first.
#pragma once

#include <string>
#include <vector>

#include "collection/collection.h"
#include "publish/config.h"

namespace sheaf {

inline constexpr size_t kFrontEntries = 8;

struct Front {
  std::string kind;  // as Manifest::front_kind
  std::vector<size_t> members;
};

Front choose_front(const std::vector<Article>& articles, const std::vector<Shard::Alias>& aliases, const Config& config,
                   std::vector<std::string>& notes);

// More than half of them have a date: a list is then read by date.
bool are_dated(const std::vector<Article>& articles, const std::vector<size_t>& members);
// The undated come last; equal days go by time of day, then by the given order.
std::vector<size_t> newest_first(const std::vector<Article>& articles, std::vector<size_t> members);

}  // namespace sheaf
