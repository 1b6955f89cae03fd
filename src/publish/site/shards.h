// Where one shard of articles ends and the next begins. Each article decides by itself, from its id and size alone, whether
// it begins a shard; so one new, changed or removed article changes at most two shards, whatever stands around it.
#pragma once

#include <vector>

#include "collection/collection.h"

namespace sheaf {

// An article begins a shard with a chance of its bytes in this many. Shards then are 64 KiB on average, and the one that
// holds an article someone wants is 128 KiB on average (large shards hold more articles).
inline constexpr double kMeanShardBytes = 64 * 1024;

bool begins_shard(const ArticleId& id, size_t bytes);

// Every article and every alias, in the order of their ids (bytes), cut at the borders. Articles are copied.
std::vector<Shard> make_shards(const std::vector<Article>& articles, const std::vector<Shard::Alias>& aliases);
// The smallest id in it.
ArticleId first_id(const Shard& shard);

}  // namespace sheaf
