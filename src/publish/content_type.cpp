#include "publish/content_type.h"

#include <algorithm>
#include <string_view>

namespace sheaf {
namespace {

struct Type {
  std::string_view extension, type;
};

constexpr Type kTypes[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".wasm", "application/wasm"},  // exactly this, or browsers do not compile while loading
    {".xml", "application/xml"},
    {".txt", "text/plain; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".gif", "image/gif"},
    {".webp", "image/webp"},
    {".avif", "image/avif"},
    {".ico", "image/x-icon"},
    {".pdf", "application/pdf"},
    {".webmanifest", "application/manifest+json"},
};

bool is_hash(std::string_view part) {
  constexpr size_t kShortestHash = 12;
  return part.size() >= kShortestHash && part.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

std::string content_type(const std::string& path) {
  const std::string_view name = name_of(path);
  if (name == "feed.json" || (name.starts_with("feed-") && name.ends_with(".json"))) return "application/feed+json";
  const auto* type = std::find_if(std::begin(kTypes), std::end(kTypes),
                                  [&](const Type& one) { return name.ends_with(one.extension); });
  return std::string(type == std::end(kTypes) ? "application/octet-stream" : type->type);
}

bool has_hashed_name(const std::string& path) {
  std::string_view name = name_of(path);
  while (true) {
    const size_t dot = name.find('.');
    if (dot == std::string_view::npos) return false;
    if (is_hash(name.substr(0, dot))) return true;
    name.remove_prefix(dot + 1);
  }
}

}  // namespace sheaf
