// The tree of categories in the order of a site: the owner's first, then the source's, parents before children, empty
// branches left out.
#pragma once

#include <string>
#include <vector>

#include "collection/collection.h"
#include "publish/config.h"

namespace sheaf {

// `count` of each category is set from `articles`. A parent that is not there or closes a circle is dropped. `notes` says what
// the configuration names and nothing has.
std::vector<Category> ordered_categories(std::vector<Category> categories, const std::vector<Article>& articles,
                                         const Config& config, std::vector<std::string>& notes);

}  // namespace sheaf
