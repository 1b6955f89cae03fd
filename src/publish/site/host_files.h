// What hosts are told about a site: the strict headers and how long each file may be kept. `_headers` is read by Netlify,
// Cloudflare Pages and `sheaf serve`, the snippet by nginx. Pure.
#pragma once

#include <string>
#include <vector>

#include "publish/config.h"
#include "publish/site/site_plan.h"

namespace sheaf {

inline constexpr char kHeadersPath[] = "_headers";
inline constexpr char kNginxPath[] = "headers.nginx.conf";

struct HostRules {
  std::string policy;  // the pages' own Content-Security-Policy
  std::string frame_ancestors;
  std::string root;                 // the path that the site stands under: "/", "/articles/"
  std::vector<std::string> hashed;  // files of the site's root that never change under their names
};

// Who may show the site in a frame, by the owner's setting: "*", "'self'", "'self' https://example.org".
std::string frame_ancestors(const Config& config);
// "https://example.org/articles/" -> "/articles/"; "" -> "/"
std::string root_path(const std::string& address);
std::vector<DataFile> host_files(const HostRules& rules);

}  // namespace sheaf
