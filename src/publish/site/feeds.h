// What other programs read: the feed in pages and the sitemap.
#pragma once

#include <string>
#include <vector>

#include "publish/site/site_plan.h"

namespace sheaf {

inline constexpr size_t kFeedItems = 50;

// feed.json with the newest 50 articles, feed-2.json with the next, and so on to the last article: each names its next.
std::vector<DataFile> feed_files(const SitePlan& plan);

// Every page with its absolute address; the plan's address must be known.
std::string sitemap(const SitePlan& plan, bool has_pages);

}  // namespace sheaf
