#include "publish/site/shards.h"

#include <algorithm>

#include "document/sheaf_html.h"
#include "publish/hash.h"

namespace sheaf {
namespace {

struct Entry {
  const ArticleId* id;
  const Article* article;  // else
  const Shard::Alias* alias;
};

constexpr size_t kBytesBesideBody = 200;  // of an entry: keys, title, dates; a rough figure is enough

size_t size_of(const Entry& entry) {
  return kBytesBesideBody + (entry.article ? write_sheaf_html(entry.article->body).size() : 0);
}

}  // namespace

bool begins_shard(const ArticleId& id, size_t bytes) {
  return hash_fraction(id.value) < static_cast<double>(bytes) / kMeanShardBytes;
}

std::vector<Shard> make_shards(const std::vector<Article>& articles, const std::vector<Shard::Alias>& aliases) {
  std::vector<Entry> entries;
  for (const Article& article : articles) entries.push_back({&article.id, &article, nullptr});
  for (const Shard::Alias& alias : aliases) entries.push_back({&alias.from, nullptr, &alias});
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return *a.id < *b.id; });

  std::vector<Shard> shards;
  for (const Entry& entry : entries) {
    if (shards.empty() || begins_shard(*entry.id, size_of(entry))) shards.emplace_back();
    if (entry.article) shards.back().articles.push_back(*entry.article);
    if (entry.alias) shards.back().aliases.push_back(*entry.alias);
  }
  return shards;
}

ArticleId first_id(const Shard& shard) {
  if (shard.articles.empty()) return shard.aliases.front().from;
  if (shard.aliases.empty()) return shard.articles.front().id;
  return std::min(shard.articles.front().id, shard.aliases.front().from);
}

}  // namespace sheaf
