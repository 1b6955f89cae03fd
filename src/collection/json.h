// JSON in, checked values out, and back. Read by our own SAX handler over nlohmann_json: no JSON DOM, no exceptions, depth
// at most 64. A wrong type, a missing field or truncated text gives an Error naming `file`, line, column, what was found
// and what was wanted; unknown fields are ignored; invalid UTF-8 is repaired with U+FFFD and counted.
#pragma once

#include <string>
#include <string_view>

#include "collection/collection.h"
#include "document/result.h"

namespace sheaf {

struct JsonReport {
  int replaced_utf8 = 0;
  int refused_addresses = 0;  // of authors, sources and images: javascript:, data: and the like; left out
};

// collection.json. A format_version above kFormatVersion is an Error that says that the site is newer than this program
// and that a reload fetches the new one.
Result<Manifest> read_manifest(std::string_view json, std::string_view file, JsonReport* report = nullptr);
Result<ListPage> read_list_page(std::string_view json, std::string_view file, JsonReport* report = nullptr);
// A shard, or any JSON Feed 1.1 (items with content_html in Sheaf HTML or anything wilder, or content_text).
// Items with one id twice are an Error naming both places.
Result<Shard> read_shard(std::string_view json, std::string_view file, JsonReport* report = nullptr);

std::string write_manifest(const Manifest& manifest);
std::string write_list_page(const ListPage& page);
// The same form as a JSON Feed's items, in an object {"version", "items"}; one item a line, so that diffs can be read.
std::string write_shard(const Shard& shard);
// A JSON Feed 1.1 with `_sheaf`: `next_url` "" leaves it out. `article_url(id)` is the site's own address of an article.
struct FeedInfo {
  std::string feed_url, next_url;
};
std::string write_feed(const Manifest& manifest, const std::vector<Article>& articles, const FeedInfo& info);

// `text` as a JSON string with quotes.
std::string json_string(std::string_view text);

}  // namespace sheaf
