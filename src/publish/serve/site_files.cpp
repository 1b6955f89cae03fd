#include "publish/serve/site_files.h"

#include <algorithm>
#include <filesystem>

#include "collection/ids.h"
#include "document/sheaf_html.h"
#include "publish/compression.h"
#include "publish/content_type.h"
#include "publish/hash.h"
#include "publish/import/encoding.h"
#include "publish/serve/accept_encoding.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

// What is compressed while it is sent: fast, since somebody waits.
constexpr int kQuickBrotli = 4;
constexpr int kQuickGzip = 5;

bool is_compressible(const std::string& path, const std::string& type) {
  return type.starts_with("text/") || type.ends_with("json") || type.ends_with("xml") || type == "application/wasm" ||
         path.ends_with(".index");
}

// Hidden files (.git, the list of files) are nobody's business; .well-known is what it says.
bool is_servable(const std::string& part) {
  if (part.empty() || (part.front() == '.' && part != ".well-known")) return false;
  return part.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
}

// The decoded path below the root, without leading slash; false when no file can have it.
bool decode_path(std::string_view path, std::string& out) {
  if (path.empty() || path.front() != '/') return false;
  path.remove_prefix(1);
  while (!path.empty()) {
    const size_t slash = std::min(path.find('/'), path.size());
    const std::string part = percent_decode(path.substr(0, slash));
    if (!is_servable(part)) return false;
    out += part;
    if (slash < path.size()) out += '/';
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return true;
}

bool is_inside(const fs::path& path, const std::string& root) {
  std::error_code code;
  const std::string real = fs::canonical(path, code).string();
  return !code && (real == root || real.starts_with(root + "/") || root == "/");
}

bool names_tag(std::string_view if_none_match, const std::string& tag) {
  if (if_none_match == "*") return true;
  // Tags hold no comma, so a search finds whole tags; weak ones (W/) compare as strong here, RFC 9110 13.1.2.
  return if_none_match.find(tag) != std::string_view::npos;
}

bool is_regular(const fs::path& path) {
  std::error_code code;
  return fs::is_regular_file(path, code);
}

WebAnswer message_page(int status, const std::string& title, const std::string& sentence) {
  WebAnswer answer;
  answer.status = status;
  answer.headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-cache"}};
  answer.body =
      "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width\">\n"
      "<title>" +
      title + "</title>\n<h1>" + title + "</h1>\n<p>" + sentence + "</p>\n<p><a href=\"/\">To the front page</a></p>\n";
  return answer;
}

}  // namespace

std::string WebAnswer::header(const std::string& name) const {
  const auto found = std::find_if(headers.begin(), headers.end(), [&](const auto& one) { return one.first == name; });
  return found == headers.end() ? "" : found->second;
}

Result<SiteFiles> SiteFiles::open(const std::string& folder) {
  std::error_code code;
  const fs::path root = fs::canonical(folder, code);
  if (code) return Error{folder + ": there is no such folder; sheaf pack INPUT -o " + folder + " makes one"};
  if (!is_regular(root / "index.html"))
    return Error{folder + ": holds no site (no index.html); sheaf pack INPUT -o SITE makes one"};
  return SiteFiles(root.string());
}

// What `sheaf pack` tells hosts (site/host_files.h): the first rule, which is for every path.
std::vector<std::pair<std::string, std::string>> SiteFiles::strict_headers() const {
  std::vector<std::pair<std::string, std::string>> headers;
  const Result<std::string> file = read_file(root_ + "/_headers");
  const std::string_view text = file ? std::string_view(file.value()) : std::string_view();
  for (size_t at = text.find('\n'); at < text.size() && text.substr(at + 1).starts_with("  ");) {
    const size_t start = at + 3, end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    const size_t colon = line.find(": ");
    if (colon != std::string_view::npos) headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
    at = end;
  }
  return headers;
}

struct SiteFiles::Found {
  enum Kind { kNothing, kFile, kFolderWithoutSlash } kind = kNothing;
  std::string path;
};

SiteFiles::Found SiteFiles::find(const std::string& target) const {
  std::string below;
  if (!decode_path(target, below)) return {};
  fs::path path = below.empty() ? fs::path(root_) : fs::path(root_) / below;
  std::error_code code;
  if (!is_inside(path, root_)) return {};
  if (fs::is_directory(path, code)) {
    if (!is_regular(path / "index.html") || !is_inside(path / "index.html", root_)) return {};
    if (!target.ends_with('/')) return {Found::kFolderWithoutSlash, {}};
    path /= "index.html";
  }
  return is_regular(path) ? Found{Found::kFile, path.string()} : Found{};
}

WebAnswer SiteFiles::file_answer(const std::string& path, const WebRequest& request) const {
  const std::string type = content_type(path);
  const auto twin = [&](const char* extension) {
    return is_regular(path + extension) && is_inside(path + extension, root_);
  };
  const bool can_compress = is_compressible(path, type);
  const Encoding encoding = choose_encoding(request.accept_encoding, can_compress, can_compress);
  const bool is_brotli = encoding == Encoding::kBrotli, is_gzip = encoding == Encoding::kGzip;
  const bool has_twin = is_brotli ? twin(".br") : is_gzip && twin(".gz");

  const Result<std::string> bytes = read_file(has_twin ? path + (is_brotli ? ".br" : ".gz") : path);
  if (!bytes) return message_page(500, "This file cannot be read", escape_html(bytes.error().message));
  WebAnswer answer;
  answer.body = bytes.value();
  if (is_brotli && !has_twin) answer.body = brotli(bytes.value(), kQuickBrotli);
  if (is_gzip && !has_twin) answer.body = gzip(bytes.value(), kQuickGzip);
  const std::string tag = "\"" + content_hash(bytes.value()) + (is_brotli ? "-br\"" : is_gzip ? "-gz\"" : "\"");
  answer.headers = {{"Content-Type", type}, {"ETag", tag}};
  answer.headers.push_back(
      {"Cache-Control", has_hashed_name(path) ? "public, max-age=31536000, immutable" : "no-cache"});
  if (can_compress) answer.headers.push_back({"Vary", "Accept-Encoding"});
  if (is_brotli || is_gzip) answer.headers.push_back({"Content-Encoding", is_brotli ? "br" : "gzip"});
  if (names_tag(request.if_none_match, tag)) {
    answer.status = 304;
    answer.body.clear();
  }
  return answer;
}

WebAnswer SiteFiles::answer(const WebRequest& request) const {
  const size_t query = std::min(request.target.find_first_of("?#"), request.target.size());
  const std::string path = request.target.substr(0, query);
  WebAnswer answer;
  if (request.method != "GET" && request.method != "HEAD") {
    answer = message_page(405, "Not possible here", "This preview only gives files out.");
    answer.headers.push_back({"Allow", "GET, HEAD"});
  } else {
    const Found found = find(path);
    if (found.kind == Found::kFile) {
      answer = file_answer(found.path, request);
    } else if (found.kind == Found::kFolderWithoutSlash) {
      answer = message_page(301, "Moved", "This page's address ends in a slash.");
      answer.headers.push_back({"Location", path + "/" + request.target.substr(query)});
    } else {
      answer = message_page(404, "There is no such page",
                            "Nothing stands at " + escape_html(path.substr(0, 200)) + " on this site.");
    }
  }
  for (auto& header : strict_headers()) answer.headers.push_back(std::move(header));
  return answer;
}

}  // namespace sheaf
