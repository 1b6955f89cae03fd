// Writes the feed: what leaves the site and is read elsewhere, so its addresses are those of pages.
#include "collection/dates.h"
#include "collection/ids.h"
#include "collection/json.h"
#include "collection/json_items.h"
#include "document/sheaf_html.h"

namespace sheaf {
namespace {

// "#/a/x~b" -> "a/x/#b-b", "#/c/x?page=2" -> "c/x/2/", the pages' own addresses; what has no page stays a place in the
// reader.
std::string page_of(std::string_view route) {
  std::string_view id = route.substr(std::min<size_t>(route.size(), 4));
  const bool is_article = route.starts_with("#/a/");
  if (id.empty() || !(is_article || route.starts_with("#/c/"))) return route == "#/" ? "" : std::string(route);
  const size_t mark = id.find(is_article ? '~' : '?');
  const std::string_view rest = mark == id.npos ? std::string_view() : id.substr(mark + 1);
  id = id.substr(0, mark);
  std::string page = std::string(route.substr(2, 2)) + percent_encode(percent_decode(id)) + "/";
  if (is_article && !rest.empty()) page += "#b-" + std::string(rest);
  if (rest.starts_with("page=")) page += std::string(rest.substr(5)) + "/";
  return page;
}

bool is_of_this_site(std::string_view address) {
  const size_t end = address.find_first_of(":/?#");
  return !address.empty() && (end == address.npos || address[end] != ':');
}

// `home_url` ends in '/', or is empty: then addresses are relative to the feed, which stands at the site's root.
std::string outside_address(std::string_view address, const std::string& home_url) {
  if (!is_of_this_site(address)) return std::string(address);
  return home_url + (address.starts_with("#/") ? page_of(address) : std::string(address));
}

void move_outside(Block& block, const std::string& home_url) {
  block.image.source = outside_address(block.image.source, home_url);
  for (Span& span : block.spans) {
    span.href = outside_address(span.href, home_url);
    span.image.source = outside_address(span.image.source, home_url);
  }
  for (Block& child : block.children) move_outside(child, home_url);
}

std::string feed_item(const Article& article, const std::string& home_url) {
  Document body = article.body;
  for (Block& block : body.blocks) move_outside(block, home_url);
  JsonObject json;
  json.text("id", article.id.value).text("url", home_url + page_of("#/a/" + percent_encode(article.id.value)));
  json.text("external_url", article.source_url);
  if (!article.is_title_made_up) json.text("title", article.title);
  json.json("content_html",
            json_string(write_sheaf_html(body)));  // JSON Feed wants it even when there is nothing in it
  json.text("summary", article.summary).text("image", outside_address(article.image, home_url));
  if (article.published.is_known()) json.text("date_published", full_iso(article.published));
  if (article.modified.is_known()) json.text("date_modified", full_iso(article.modified));
  json.list("authors", article.authors, author_json).texts("tags", article.tags).text("language", article.language);
  return json.object("_sheaf", item_extension(article)).str();
}

}  // namespace

std::string write_feed(const Manifest& manifest, const std::vector<Article>& articles, const FeedInfo& info) {
  std::string home_url = manifest.home_url;
  if (!home_url.empty() && home_url.back() != '/') home_url += '/';
  return JsonObject()
             .text("version", kJsonFeedVersion)
             .json("title", json_string(manifest.title))
             .text("home_page_url", home_url)
             .text("feed_url", info.feed_url)
             .text("next_url", info.next_url)
             .text("description", manifest.description)
             .text("language", manifest.language)
             .object("_sheaf", feed_extension().text("licence", manifest.licence))
             .lines("items", articles, [&](const Article& article) { return feed_item(article, home_url); })
             .str() +
         "\n";
}

}  // namespace sheaf
