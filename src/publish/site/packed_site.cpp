#include "publish/site/packed_site.h"

#include <filesystem>

#include "collection/ids.h"
#include "collection/json.h"
#include "publish/import/encoding.h"
#include "search/index_builder.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

constexpr char kManifest[] = "collection.json";
constexpr char kPackAgain[] = "; packing the site again puts it right";

bool is_file(const std::string& path) {
  std::error_code code;
  return fs::is_regular_file(path, code);
}

}  // namespace

Result<PackedSite> PackedSite::open(const std::string& folder) {
  std::error_code code;
  if (!fs::is_directory(folder, code))
    return Error{folder + ": there is no such folder; sheaf pack INPUT -o " + folder + " makes one"};
  const std::string path = folder + "/" + kManifest;
  if (!is_file(path))
    return Error{folder + ": holds no site (no " + kManifest + "); sheaf pack INPUT -o SITE makes one"};
  const Result<std::string> json = read_file(path);
  if (!json) return json.error();
  Result<Manifest> manifest = read_manifest(json.value(), path);
  if (!manifest) return manifest.error();
  return PackedSite(folder, std::move(manifest.value()));
}

Result<Index> PackedSite::index() {
  if (manifest_.search) return shipped_index(*manifest_.search);
  IndexBuilder builder(manifest_.language, manifest_.categories);
  for (const ShardRef& ref : manifest_.shards) {
    const Result<const Shard*> found = shard(ref);
    if (!found) return found.error();
    for (const Article& article : found.value()->articles) builder.add(article);
  }
  return builder.finished_index();
}

Result<Index> PackedSite::shipped_index(const SearchFile& file) const {
  const std::string path = folder_ + "/" + file.path;
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error();
  if (bytes.value().size() != static_cast<size_t>(file.size_bytes)) {
    return Error{path + ": has " + std::to_string(bytes.value().size()) + " bytes, " + kManifest + " says " +
                 std::to_string(file.size_bytes) + kPackAgain};
  }
  Result<Index> index = Index::open({bytes.value().begin(), bytes.value().end()});
  if (!index) return Error{path + ": " + index.error().message + kPackAgain};
  return index;
}

Result<const Article*> PackedSite::article(const ArticleId& id) {
  const ShardRef* ref = shard_of(manifest_, id);
  if (!ref) return nullptr;
  const Result<const Shard*> found = shard(*ref);
  if (!found) return found.error();
  return find_article(*found.value(), id);
}

Result<const Shard*> PackedSite::shard(const ShardRef& ref) {
  const auto known = shards_.find(ref.path);
  if (known != shards_.end()) return &known->second;
  const std::string path = folder_ + "/" + ref.path;
  const Result<std::string> json = read_file(path);
  if (!json) return json.error();
  Result<Shard> read = read_shard(json.value(), path);
  if (!read) return read.error();
  return &shards_.emplace(ref.path, std::move(read.value())).first->second;
}

std::string PackedSite::address(const ArticleId& id) const {
  const bool has_page = is_file(folder_ + "/a/" + id.value + "/index.html");
  return (has_page ? "a/" : "#/a/") + percent_encode(id.value) + (has_page ? "/" : "");
}

}  // namespace sheaf
