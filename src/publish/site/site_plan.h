// What a site will hold, before a byte is written: categories in the owner's order, each category's articles in theirs, the
// entries of lists, the front page's choice, shards and list pages with their paths. Pure: the same input, the same plan.
#pragma once

#include <string>
#include <vector>

#include "document/result.h"
#include "publish/join/imported.h"

namespace sheaf {

struct DataFile {
  std::string path;  // lists/<hash>.json, articles/<hash>.json
  std::string bytes;
};

struct SitePlan {
  Manifest manifest;               // complete
  std::string hosts;               // origins that may steer a frame of the site and hear of what is read, with spaces
  std::vector<Article> articles;   // in source order, block ids given
  std::vector<ListEntry> entries;  // parallel to `articles`
  std::vector<std::vector<size_t>>
      category_members;               // parallel to manifest.categories: indexes of articles, in list order
  std::vector<Shard::Alias> aliases;  // old ids that lead somewhere and are no article's id
  std::vector<DataFile> files;
  Frames frames = Frames::kEverywhere;
  std::vector<std::string> notes;  // for the owner: what in the configuration had no or another effect
};

// Errors: nothing to publish, an address or accent that cannot be read, an id that cannot be a folder's name.
Result<SitePlan> plan_site(Imported imported, const Config& config);

}  // namespace sheaf
