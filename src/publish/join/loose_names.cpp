#include "publish/join/loose_names.h"

#include <algorithm>
#include <string_view>

#include "publish/import/article_file.h"
#include "publish/import/link_paths.h"
#include "publish/import/natural_order.h"

namespace sheaf {
namespace {

// "02-guide/01-start.md" to "guide/start", "02-guide/index.md" to "guide".
std::string loose_name(const std::string& path) {
  const FileKind kind = kind_of_file(path);
  const bool is_text = kind == FileKind::kMarkdown || kind == FileKind::kHtml || kind == FileKind::kText;
  const std::string bare = is_text ? without_extension(path) : path;
  std::string name;
  for (std::string_view rest = bare; !rest.empty();) {
    const size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool is_index = rest.empty() && (part == "index" || part == "_index" || part == "README");
    if (!is_index) name += (name.empty() ? "" : "/") + std::string(part.substr(order_number_bytes(part)));
  }
  return name;
}

}  // namespace

LooseNames::LooseNames(const std::map<std::string, size_t>& articles,
                       const std::map<std::string, std::string>& folders) {
  const auto add = [](std::map<std::string, std::string>& paths, const std::string& path) {
    const auto [it, is_new] = paths.try_emplace(loose_name(path), path);
    if (!is_new) it->second.clear();
  };
  std::map<std::string, std::string> folder_paths;
  for (const auto& [path, article] : articles) add(paths_, path);
  for (const auto& [path, category] : folders) add(folder_paths, path);
  paths_.merge(folder_paths);  // an index stands for its folder
}

std::string LooseNames::path_of(const std::string& target, bool is_from_root) const {
  for (std::string name = loose_name(target); !name.empty();) {
    if (const auto it = paths_.find(name); it != paths_.end()) return it->second;
    const size_t slash = name.find('/');
    if (!is_from_root || slash == std::string::npos) break;
    name.erase(0, slash + 1);
  }
  return {};
}

}  // namespace sheaf
