// The search index that a site ships.
#pragma once

#include <string>

#include "publish/site/site_plan.h"

namespace sheaf {

inline constexpr char kIndexExtension[] = ".index";

// The bytes of the index (search/index.h): the articles in the order of the shards, as a reader that makes it adds them.
std::string search_index(const SitePlan& plan);

}  // namespace sheaf
