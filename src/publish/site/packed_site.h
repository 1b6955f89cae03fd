// A packed site read back from its folder, for commands that work on it. Shards are read when an article of theirs is asked
// for, and kept.
#pragma once

#include <map>
#include <string>

#include "document/result.h"
#include "search/index.h"

namespace sheaf {

class PackedSite {
 public:
  // An Error for a folder that is missing, holds no site, or one whose manifest cannot be read.
  static Result<PackedSite> open(const std::string& folder);

  const Manifest& manifest() const { return manifest_; }
  // The one that it ships, or one made of its articles.
  Result<Index> index();
  // nullptr: there is no such article.
  Result<const Article*> article(const ArticleId& id);
  // Below the site's root, percent-encoded: "a/one/", or "#/a/one" where articles have no pages.
  std::string address(const ArticleId& id) const;

 private:
  PackedSite(std::string folder, Manifest manifest) : folder_(std::move(folder)), manifest_(std::move(manifest)) {}
  Result<Index> shipped_index(const SearchFile& file) const;
  Result<const Shard*> shard(const ShardRef& ref);

  std::string folder_;
  Manifest manifest_;
  std::map<std::string, Shard> shards_;  // by path
};

}  // namespace sheaf
