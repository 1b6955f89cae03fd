// What files and their items have in common in shards, in lists and in the feed.
#pragma once

#include "collection/collection.h"
#include "collection/json_writer.h"

namespace sheaf {

inline constexpr char kJsonFeedVersion[] = "https://jsonfeed.org/version/1.1";

std::string author_json(const Author& author);
JsonObject item_extension(const Article& article);  // `_sheaf` of an item
JsonObject feed_extension();                        // `_sheaf` of the file: its format

}  // namespace sheaf
