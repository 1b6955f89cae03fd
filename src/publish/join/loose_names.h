// What generators of docs make of paths: "/docs/guide/start" for the file "02-guide/01-start.md". Answers which one file or
// folder an address means that names none exactly.
#pragma once

#include <map>
#include <string>

namespace sheaf {

class LooseNames {
 public:
  LooseNames() = default;
  // By path below the root, as in LinkTargets.
  LooseNames(const std::map<std::string, size_t>& articles, const std::map<std::string, std::string>& folders);

  // Compared without the numbers that order names, extensions and index files. An address from the site's root may begin
  // with folders that only the site has. "": nothing is meant, or more than one.
  std::string path_of(const std::string& target, bool is_from_root) const;

 private:
  std::map<std::string, std::string> paths_;  // by loose name; "": of several
};

}  // namespace sheaf
