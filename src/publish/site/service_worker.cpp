#include "publish/site/service_worker.h"

#include <algorithm>
#include <iterator>

#include "collection/json_writer.h"
#include "publish/hash.h"

namespace sheaf {
namespace {

constexpr char kWorkerStart[] = "const sheafSite = ";

std::string file_json(const OfflineFile& file) {
  return "[" + json_string(file.path) + "," + std::to_string(file.bytes) + "," + json_string(file.hash) + "]";
}

std::string version_of(const std::vector<OfflineFile>& files) {
  std::string all;
  for (const OfflineFile& file : files) all += file.path + " " + file.hash + "\n";
  return content_hash(all);
}

}  // namespace

bool is_article_file(std::string_view path) {
  const bool is_below = std::any_of(
      std::begin(kContentFolders), std::end(kContentFolders),
      [&](std::string_view folder) { return path.starts_with(folder) && path.substr(folder.size()).starts_with('/'); });
  return is_below && !path.ends_with(".br") && !path.ends_with(".gz");
}

bool is_service_worker(std::string_view bytes) { return bytes.starts_with(kWorkerStart); }

std::string service_worker(const OfflineSite& site, std::string_view code) {
  JsonObject reader, collection, whole;
  reader.text("version", version_of(site.reader)).text("page", site.page).lines("files", site.reader, file_json);
  collection.text("version", site.collection_version).lines("files", site.articles, file_json);
  whole.object("reader", reader).object("collection", collection);
  return std::string(kWorkerStart) + whole.str() + ";\n" + std::string(code);
}

}  // namespace sheaf
