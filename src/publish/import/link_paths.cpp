#include "publish/import/link_paths.h"

#include <algorithm>
#include <cctype>

#include "collection/ids.h"
#include "document/utf8.h"
#include "publish/make_ids.h"

namespace sheaf {
namespace {

// "a/../b/./c" to "b/c"; nothing when it leads out of the root.
std::optional<std::string> normal_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  std::string result;
  for (std::string_view part : parts) result += (result.empty() ? "" : "/") + std::string(part);
  return result;
}

}  // namespace

bool is_http_address(std::string_view address) {
  return address.starts_with("http://") || address.starts_with("https://");
}

bool has_scheme(std::string_view address) {
  const size_t colon = address.find(':');
  if (colon == std::string_view::npos || colon == 0 || !std::isalpha(static_cast<unsigned char>(address[0])))
    return false;
  return std::all_of(address.begin(), address.begin() + static_cast<long>(colon),
                     [](unsigned char c) { return std::isalnum(c) || c == '+' || c == '-' || c == '.'; });
}

std::string folder_of_path(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string without_extension(const std::string& path) {
  const size_t dot = path.rfind('.');
  return dot == std::string::npos || path.find('/', dot) != std::string::npos ? path : path.substr(0, dot);
}

std::string heading_anchor(std::string_view text) {
  const std::string lower = normalized(text);
  std::string anchor;
  for (size_t i = 0; i < lower.size();) {
    const size_t start = i;
    const char32_t c = decode_utf8(lower, i);
    if (c == ' ' || c == '\n') {
      anchor += '-';
    } else if (c == '-' || c == '_' || is_letter_or_digit(c)) {
      anchor += lower.substr(start, i - start);
    }
  }
  return anchor;
}

std::optional<std::string> local_path(const std::string& from, std::string_view address) {
  const std::string path = percent_decode(address.substr(0, address.find('?')));
  return normal_path((path.starts_with("/") ? "" : folder_of_path(from)) + "/" + path);
}

std::vector<std::string> possible_files(const std::string& target) {
  const std::string stem = without_extension(target);
  const std::string folder = target.empty() ? "" : target + "/";
  return {target,
          target + ".md",
          target + ".html",
          stem + ".md",
          stem + ".markdown",
          stem + ".html",
          folder + "index.md",
          folder + "index.html",
          folder + "README.md",
          stem == "index" ? "README.md" : target};
}

std::string absolute_address(const std::string& base, const std::string& address) {
  const size_t host = base.find("://");
  if (host == std::string::npos) return address;
  const size_t path = std::min(base.find('/', host + 3), base.size());
  if (address.starts_with("//")) return base.substr(0, host + 1) + address;
  if (address.starts_with("/")) return base.substr(0, path) + address;
  const std::string own = base.substr(path, base.find_first_of("?#", path) - path);
  const std::optional<std::string> joined = normal_path(folder_of_path(own) + "/" + address);
  return joined ? base.substr(0, path) + "/" + *joined + (address.ends_with("/") ? "/" : "") : address;
}

}  // namespace sheaf
