// .sheaf-files.json: what `sheaf pack` wrote into a site, path by path with a hash of the bytes. Only what it lists is ever
// overwritten or removed.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "document/result.h"

namespace sheaf {

inline constexpr char kFileListName[] = ".sheaf-files.json";

struct FileList {
  // What the compressed twins depend on besides the file itself; twins of another packer are made anew.
  std::string compression;
  std::map<std::string, std::string> files;  // path below the site's root -> content_hash
};

// Paths that lead out of the site are an Error: a list is not trusted to name files elsewhere.
Result<FileList> read_file_list(std::string_view json, const std::string& file);
std::string write_file_list(const FileList& list);

// Relative, without "." or "..", without empty parts.
bool is_path_inside(std::string_view path);

}  // namespace sheaf
