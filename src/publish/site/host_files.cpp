#include "publish/site/host_files.h"

#include <string_view>
#include <utility>

#include "publish/site/service_worker.h"
#include "publish/site/web_manifest.h"

namespace sheaf {
namespace {

constexpr char kForEver[] = "public, max-age=31536000, immutable";

std::vector<std::pair<std::string, std::string>> strict_headers(const HostRules& rules) {
  return {{"Content-Security-Policy", rules.policy + "; frame-ancestors " + rules.frame_ancestors},
          {"X-Content-Type-Options", "nosniff"},
          // Sites that articles link to learn which site sent the reader, not which article was read.
          {"Referrer-Policy", "strict-origin-when-cross-origin"},
          // A frame in a sandbox has no origin, and asks for its own files as a stranger.
          {"Access-Control-Allow-Origin", "*"}};
}

// Rules that match the same path are joined by these hosts, so each header stands in one rule for any path.
std::string headers_text(const HostRules& rules) {
  std::string out = rules.root + "*\n";
  for (const auto& [name, value] : strict_headers(rules)) out += "  " + name + ": " + value + "\n";
  const auto add = [&](const std::string& path, const std::string& header) {
    out += rules.root + path + "\n  " + header + "\n";
  };
  for (const std::string_view folder : kContentFolders)
    add(std::string(folder) + "/*", std::string("Cache-Control: ") + kForEver);
  for (const std::string& path : rules.hashed) add(path, std::string("Cache-Control: ") + kForEver);
  for (const char* path : {kWorkerPath, "collection.json"}) add(path, "Cache-Control: no-cache");
  add(kWebManifestPath, "Content-Type: application/manifest+json");
  return out;
}

std::string nginx_text(const HostRules& rules) {
  std::string folders;
  for (const std::string_view folder : kContentFolders) folders += (folders.empty() ? "" : "|") + std::string(folder);
  std::string out = "# Inside the server block of this site: include /path/to/" + std::string(kNginxPath) +
                    ";\ngzip_static on;\ngzip_vary on;\nset $sheaf_caching \"no-cache\";\nif ($uri ~ \"/(" + folders +
                    ")/[0-9a-f]+\\.|/[a-z-]+\\.[0-9a-f]{16}\\.[a-z]+$\") { set $sheaf_caching \"" + kForEver +
                    "\"; }\nadd_header Cache-Control $sheaf_caching always;\n";
  for (const auto& [name, value] : strict_headers(rules)) out += "add_header " + name + " \"" + value + "\" always;\n";
  return out;
}

}  // namespace

std::string frame_ancestors(const Config& config) {
  const Frames frames = frames_of(config);
  if (frames == Frames::kEverywhere) return "*";
  std::string out = "'self'";
  if (frames == Frames::kListed)
    for (const std::string& origin : config.embed_origins) out += " " + origin;
  return out;
}

std::string root_path(const std::string& address) {
  const size_t host = address.find("://");
  const size_t path = host == std::string::npos ? host : address.find('/', host + 3);
  return path == std::string::npos ? "/" : address.substr(path);
}

std::vector<DataFile> host_files(const HostRules& rules) {
  return {{kHeadersPath, headers_text(rules)}, {kNginxPath, nginx_text(rules)}};
}

}  // namespace sheaf
