// What a static host answers for the files of a site: types, compressed twins, entity tags, caching, the strict headers. It
// knows nothing of sockets; serve.h does. Reads the folder anew for every request, so a re-pack shows at once.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/result.h"

namespace sheaf {

struct WebRequest {
  std::string method = "GET";
  std::string target;  // as it stands in the request line, still percent-encoded
  std::string accept_encoding, if_none_match;
};

struct WebAnswer {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;  // without Content-Length
  std::string body;                                          // the one of a GET, for HEAD too

  std::string header(const std::string& name) const;  // "" if there is none
};

class SiteFiles {
 public:
  // Error when the folder holds no index.html.
  static Result<SiteFiles> open(const std::string& folder);

  WebAnswer answer(const WebRequest& request) const;

 private:
  struct Found;
  explicit SiteFiles(std::string root) : root_(std::move(root)) {}
  Found find(const std::string& target) const;
  std::vector<std::pair<std::string, std::string>> strict_headers() const;
  WebAnswer file_answer(const std::string& path, const WebRequest& request) const;

  std::string root_;  // canonical
};

}  // namespace sheaf
