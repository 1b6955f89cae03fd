// sw.js: the worker's code (web/offline/worker) behind the list of what a site is made of, so that a browser that was here
// once can open the site again without a connection. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

// The name never changes: a browser asks for the one it knows.
inline constexpr char kWorkerPath[] = "sw.js";
// In the page without an article: the worker puts in the site's path and the version of the articles it gives out.
inline constexpr char kRootMark[] = "{sheaf-root}";
inline constexpr char kCollectionMark[] = "{sheaf-collection}";

struct OfflineFile {
  std::string path;  // below the site's root
  size_t bytes = 0;  // on the way: compressed with brotli where it has a twin
  std::string hash;  // content_hash
};

struct OfflineSite {
  std::string page;                 // one of `reader`: the page without an article
  std::vector<OfflineFile> reader;  // of one version, kept whole or not at all
  std::string collection_version;   // content_hash of collection.json
  std::vector<OfflineFile> articles;
};

// Where files are named by their content and kept apart from the reader.
inline constexpr std::string_view kContentFolders[] = {"articles", "lists", "search", "images"};
// In one of these folders, but no compressed twin.
bool is_article_file(std::string_view path);
// Of any version of ours.
bool is_service_worker(std::string_view bytes);
std::string service_worker(const OfflineSite& site, std::string_view code);

}  // namespace sheaf
