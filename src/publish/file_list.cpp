#include "publish/file_list.h"

#include <nlohmann/json.hpp>

#include "collection/json.h"

namespace sheaf {

bool is_path_inside(std::string_view path) {
  size_t start = 0;
  while (true) {
    const size_t end = std::min(path.find('/', start), path.size());
    const std::string_view part = path.substr(start, end - start);
    if (part.empty() || part == "." || part == ".." || part.find('\0') != std::string_view::npos) return false;
    if (end == path.size()) return true;
    start = end + 1;
  }
}

Result<FileList> read_file_list(std::string_view json, const std::string& file) {
  const Error unreadable{file + ": is not a list that sheaf pack wrote; restore it, or pack into a new folder"};
  const auto root = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!root.is_object() || !root.contains("files") || !root["files"].is_object()) return unreadable;
  FileList list;
  if (root.contains("compression") && root["compression"].is_string()) list.compression = root["compression"];
  for (const auto& [path, hash] : root["files"].items()) {
    if (!hash.is_string() || !is_path_inside(path)) return unreadable;
    list.files[path] = hash;
  }
  return list;
}

std::string write_file_list(const FileList& list) {
  std::string out = "{\"compression\":" + json_string(list.compression) + ",\n\"files\":{";
  const char* separator = "\n";
  for (const auto& [path, hash] : list.files) {
    out += separator + json_string(path) + ":" + json_string(hash);
    separator = ",\n";
  }
  return out + "}}\n";
}

}  // namespace sheaf
