// Reads a shard of articles, which is a JSON Feed with `_sheaf`, or any JSON Feed (https://www.jsonfeed.org/version/1.1/).
#include "collection/ids.h"
#include "collection/json.h"
#include "collection/json_excerpt.h"
#include "collection/json_text.h"
#include "collection/json_values.h"
#include "document/plain_text.h"
#include "document/sheaf_html.h"

namespace sheaf {
namespace {

// An item as the text has it.
struct Item {
  size_t offset_bytes = 0;
  ArticleId id;
  std::string url, external_url, title, content_html, content_text, summary, image, language;
  Date published, modified;
  std::vector<Author> authors;
  std::optional<Author> author;  // JSON Feed 1.0
  std::vector<std::string> tags;
  // in `_sheaf`:
  std::vector<CategoryId> categories;
  std::vector<ArticleId> aliases;
  std::optional<double> rating;
  bool is_title_made_up = false;
  std::string licence;
  ArticleId moved_to;  // not empty: the item is an old id, and this is where its article is now
};

struct Feed {
  int version = kFormatVersion;
  std::string language;
  std::vector<Author> authors;
  std::optional<Author> author;
  std::vector<Item> items;
};

constexpr Field kAuthorFields[] = {
    field<&Author::name>("name"),
    field<&Author::url, kLink>("url"),
};

}  // namespace

template <>
inline constexpr Shape kShape<Author> = object_shape("an author", kAuthorFields);

namespace {

constexpr Field kItemExtensionFields[] = {
    field<&Item::categories>("categories"), field<&Item::aliases>("aliases"),
    field<&Item::rating>("rating"),         field<&Item::is_title_made_up>("title_made_up"),
    field<&Item::licence>("licence"),       field<&Item::moved_to>("moved_to"),
};
constexpr Shape kItemExtension = object_shape("an object", kItemExtensionFields);

constexpr Field kItemFields[] = {
    required<&Item::id>("id"),
    field<&Item::url, kLink>("url"),
    field<&Item::external_url, kLink>("external_url"),
    field<&Item::title>("title"),
    field<&Item::content_html>("content_html"),
    field<&Item::content_text>("content_text"),
    field<&Item::summary>("summary"),
    field<&Item::image, kImage>("image"),
    field<&Item::published>("date_published"),
    field<&Item::modified>("date_modified"),
    field<&Item::authors>("authors"),
    field<&Item::author>("author"),
    field<&Item::tags>("tags"),
    field<&Item::language>("language"),
    part<kItemExtension>("_sheaf"),
};

}  // namespace

template <>
inline constexpr Shape kShape<Item> = object_shape("an item", kItemFields);

namespace {

constexpr Field kFeedExtensionFields[] = {field<&Feed::version, kVersion>("version")};
constexpr Shape kFeedExtension = object_shape("an object", kFeedExtensionFields);

constexpr Field kFeedFields[] = {
    part<kFeedExtension>("_sheaf"), field<&Feed::language>("language"), field<&Feed::authors>("authors"),
    field<&Feed::author>("author"), required<&Feed::items>("items"),
};

}  // namespace

template <>
inline constexpr Shape kShape<Feed> = object_shape("a JSON Feed", kFeedFields);

namespace {

std::vector<Author> authors_of(std::vector<Author> authors, std::optional<Author> author) {
  if (authors.empty() && author) authors.push_back(std::move(*author));
  return authors;
}

void make_up_title(Article& article) {
  article.title = made_up_title(article.body);
  if (article.title.empty()) article.title = article.id.value;
  article.is_title_made_up = true;
}

Article article_from(Item item, const Feed& feed) {
  Article article;
  article.id = std::move(item.id);
  article.aliases = std::move(item.aliases);
  article.body = item.content_html.empty() ? read_plain_text(item.content_text) : read_sheaf_html(item.content_html);
  article.title = std::move(item.title);
  article.is_title_made_up = item.is_title_made_up;
  if (article.title.empty()) make_up_title(article);
  article.language = item.language.empty() ? feed.language : std::move(item.language);
  article.summary = std::move(item.summary);
  article.published = std::move(item.published);
  article.modified = std::move(item.modified);
  article.authors = authors_of(std::move(item.authors), std::move(item.author));
  if (article.authors.empty()) article.authors = authors_of(feed.authors, feed.author);
  article.tags = std::move(item.tags);
  article.categories = std::move(item.categories);
  article.source_url = item.url.empty() ? std::move(item.external_url) : std::move(item.url);
  article.licence = std::move(item.licence);
  article.image = std::move(item.image);
  article.rating = item.rating;
  return article;
}

std::optional<Error> refuse_repeated_ids(const JsonText& text, const std::vector<Item>& items) {
  std::vector<std::string_view> ids;
  for (const Item& item : items) ids.push_back(item.id.value);
  const auto repeated = find_repeated_id(ids);
  if (!repeated) return std::nullopt;
  const size_t first = repeated->first, second = repeated->second;
  return text.error_at(items[second].offset_bytes,
                       "items[" + std::to_string(second) + "] has the id " + quoted_start(ids[second]) +
                           ", which items[" + std::to_string(first) + "] at " + text.place(items[first].offset_bytes) +
                           " has too; every item needs its own");
}

}  // namespace

Result<Shard> read_shard(std::string_view json, std::string_view file, JsonReport* report) {
  const JsonText text(json, file, report);
  Feed feed;
  if (auto error = text.read(feed)) return *error;
  if (auto error = refuse_repeated_ids(text, feed.items)) return *error;
  Shard shard;
  for (Item& item : feed.items) {
    if (item.moved_to.value.empty())
      shard.articles.push_back(article_from(std::move(item), feed));
    else
      shard.aliases.push_back({std::move(item.id), std::move(item.moved_to)});
  }
  return shard;
}

}  // namespace sheaf
