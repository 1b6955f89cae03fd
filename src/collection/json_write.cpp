// Writes the manifest, list pages and shards; the fields stand in the order of their tables in json_read_*.cpp.
#include "collection/json.h"
#include "collection/json_items.h"
#include "collection/json_writer.h"
#include "document/sheaf_html.h"

namespace sheaf {
namespace {

std::string entry_json(const ListEntry& entry) {
  JsonObject json;
  json.text("id", entry.id.value).text("title", entry.title).flag("title_made_up", entry.is_title_made_up);
  // A body says its excerpt itself.
  if (!entry.body || entry.excerpt != excerpt_of(plain_text(*entry.body))) json.text("excerpt", entry.excerpt);
  json.text("date_published", entry.published.iso).number("minutes", entry.minutes).texts("tags", entry.tags);
  json.text("language", entry.language);
  if (entry.body) json.json("content_html", json_string(write_sheaf_html(*entry.body)));
  return json.str();
}

std::string category_json(const Category& category) {
  return JsonObject()
      .text("id", category.id.value)
      .text("title", category.title)
      .text("parent", category.parent.value)
      .number("count", category.count)
      .texts("list_pages", category.list_pages)
      .str();
}

std::string shard_ref_json(const ShardRef& shard) {
  return JsonObject().text("first", shard.first.value).text("path", shard.path).str();
}

JsonObject search_file_json(const std::optional<SearchFile>& search) {
  JsonObject json;
  if (search) json.text("path", search->path).number("size_in_bytes", search->size_bytes);
  return json;
}

std::string footer_link_json(const FooterLink& link) {
  return JsonObject().text("title", link.title).text("url", link.url).str();
}

std::string article_json(const Article& article) {
  JsonObject json;
  json.text("id", article.id.value).text("url", article.source_url).text("title", article.title);
  json.text("content_html", write_sheaf_html(article.body));
  json.text("summary", article.summary).text("image", article.image);
  json.text("date_published", article.published.iso).text("date_modified", article.modified.iso);
  json.list("authors", article.authors, author_json).texts("tags", article.tags).text("language", article.language);
  return json.object("_sheaf", item_extension(article)).str();
}

std::string alias_json(const Shard::Alias& alias) {
  return JsonObject()
      .text("id", alias.from.value)
      .object("_sheaf", JsonObject().text("moved_to", alias.to.value))
      .str();
}

// Articles and aliases, each in their order, the smaller id first.
std::vector<std::string> items_of(const Shard& shard) {
  std::vector<std::string> items;
  auto alias = shard.aliases.begin();
  for (const Article& article : shard.articles) {
    for (; alias != shard.aliases.end() && alias->from < article.id; ++alias) items.push_back(alias_json(*alias));
    items.push_back(article_json(article));
  }
  for (; alias != shard.aliases.end(); ++alias) items.push_back(alias_json(*alias));
  return items;
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  JsonObject extension;
  extension.number("version", manifest.format_version)
      .text("licence", manifest.licence)
      .list("footer_links", manifest.footer_links, footer_link_json)
      .text("accent_light", manifest.accent_light)
      .text("accent_dark", manifest.accent_dark)
      .number("article_count", manifest.article_count)
      .lines("categories", manifest.categories, category_json)
      .lines("shards", manifest.shards, shard_ref_json)
      .object("search", search_file_json(manifest.search))
      .text("front_kind", manifest.front_kind)
      .lines("front", manifest.front, entry_json);
  return JsonObject()
             .object("_sheaf", extension)
             .text("title", manifest.title)
             .text("description", manifest.description)
             .text("language", manifest.language)
             .text("home_page_url", manifest.home_url)
             .str() +
         "\n";
}

std::string write_list_page(const ListPage& page) {
  return JsonObject().object("_sheaf", feed_extension()).lines("entries", page.entries, entry_json).str() + "\n";
}

std::string write_shard(const Shard& shard) {
  return JsonObject()
             .text("version", kJsonFeedVersion)
             .object("_sheaf", feed_extension())
             .lines("items", items_of(shard), [](const std::string& item) { return item; })
             .str() +
         "\n";
}

}  // namespace sheaf
