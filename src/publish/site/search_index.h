// The search index that a site ships: where there is so much text that a browser downloads an index sooner than it makes one.
#pragma once

#include <string>

#include "publish/site/site_plan.h"

namespace sheaf {

// Of articles compressed with brotli; with less, whoever searches makes the index of them.
inline constexpr size_t kShipsIndexFromBytes = 1'000'000;
inline constexpr char kIndexExtension[] = ".index";

// The bytes of the index (search/index.h): the articles in the order of the shards, as a reader that makes it adds them.
std::string search_index(const SitePlan& plan);

}  // namespace sheaf
