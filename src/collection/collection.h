// A collection as checked values: what the manifest, a category's list pages and the shards of articles say.
// JSON comes in and goes out by collection/json_*.h; nothing here knows about files or addresses on the network.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace sheaf {

inline constexpr int kFormatVersion = 1;  // of `_sheaf`; an older reader asks for a reload when a site says more

struct ArticleId {
  std::string value;
  bool operator==(const ArticleId&) const = default;
  bool operator<(const ArticleId& other) const { return value < other.value; }
};
struct CategoryId {
  std::string value;
  bool operator==(const CategoryId&) const = default;
  bool operator<(const CategoryId& other) const { return value < other.value; }
};

// `iso` as it was given if it is a date ("2024-05", "2024-05-06T07:08:09+02:00"), days since 1970-01-01 UTC for sorting.
struct Date {
  std::string iso;
  int days = 0;
  bool is_known() const { return !iso.empty(); }
};

struct Author {
  std::string name;
  std::string url;
};

struct Article {
  ArticleId id;
  std::vector<ArticleId> aliases;  // old ids that still lead here
  std::string title;
  bool is_title_made_up = false;  // from the first words: not drawn above the same words
  Document body;
  std::string language;  // BCP 47; "": as the collection
  std::string summary;
  Date published;
  Date modified;
  std::vector<Author> authors;
  std::vector<std::string> tags;
  std::vector<CategoryId> categories;  // the first is the one of the breadcrumb and of previous and next
  std::string source_url;
  std::string licence;
  std::string image;
  std::optional<double> rating;
};

// One row of a list. `body` is there when the article is short enough to stand whole in its category (kWholeWords).
inline constexpr int kWholeWords = 60;
struct ListEntry {
  ArticleId id;
  std::string title;
  bool is_title_made_up = false;
  std::string excerpt;
  Date published;
  int minutes = 0;
  std::vector<std::string> tags;
  std::string language;
  std::optional<Document> body;
};

inline constexpr int kListPageEntries = 1000;
struct ListPage {
  std::vector<ListEntry> entries;
};

struct Category {
  CategoryId id;
  std::string title;
  CategoryId parent;                    // "": top level
  int count = 0;                        // articles directly in it
  std::vector<std::string> list_pages;  // paths below the site's root, kListPageEntries entries each
};

// Articles are sorted by id (bytes); a shard holds those from `first` up to the next shard's `first`.
struct ShardRef {
  ArticleId first;
  std::string path;
};

// The search index that the packer made (search/index.h).
struct SearchFile {
  std::string path;  // named by its content
  int size_bytes = 0;
};

struct FooterLink {
  std::string title;
  std::string url;
};

struct Manifest {
  int format_version = kFormatVersion;
  std::string title;
  std::string description;
  std::string language;  // BCP 47; "" is read as "en"
  std::string home_url;  // the owner's address of this site; "": not known
  std::string licence;
  std::vector<FooterLink> footer_links;
  std::string accent_light;  // "": the theme's own; else "RRGGBB", already shifted to enough contrast
  std::string accent_dark;
  int article_count = 0;
  std::vector<Category> categories;  // parents before children, siblings in the owner's order
  std::vector<ShardRef> shards;
  std::optional<SearchFile> search;  // none: few articles; whoever searches makes an index of the shards
  std::vector<ListEntry> front;      // for the library: featured, else newest, else best rated (`front_kind`)
  std::string front_kind;            // "featured", "newest", "best_rated", ""
};

// An entry of a shard: an article, or an old id and where it went.
struct Shard {
  std::vector<Article> articles;
  struct Alias {
    ArticleId from, to;
  };
  std::vector<Alias> aliases;
};

const Category* find_category(const Manifest& manifest, const CategoryId& id);
std::vector<const Category*> children_of(const Manifest& manifest, const CategoryId& parent);
// From the top level down to the category itself. Cycles in `parent` are cut.
std::vector<const Category*> path_to(const Manifest& manifest, const CategoryId& id);
// nullptr when the collection has no shards.
const ShardRef* shard_of(const Manifest& manifest, const ArticleId& id);
const Article* find_article(const Shard& shard, const ArticleId& id);

// Reading time at 220 words a minute, at least 1.
int reading_minutes(const Document& body);
// For an article without one: the first words of its first line that has any. "" when the body has no text.
std::string made_up_title(const Document& body);
inline constexpr std::string_view kTitleCut = "…";  // ends it where the line goes on
// The first 40 words, in one line.
std::string excerpt_of(std::string_view text);
ListEntry list_entry(const Article& article);
// What of an article's words stands below its title: all of them, or what follows a title that was made of the first ones.
std::string_view below_title(const ListEntry& entry, std::string_view words);

}  // namespace sheaf
