#include "collection/collection.h"

#include <algorithm>

#include "document/utf8.h"

namespace sheaf {
namespace {}  // namespace

const Category* find_category(const Manifest& manifest, const CategoryId& id) {
  const auto found = std::find_if(manifest.categories.begin(), manifest.categories.end(),
                                  [&](const Category& category) { return category.id == id; });
  return found == manifest.categories.end() ? nullptr : &*found;
}

std::vector<const Category*> children_of(const Manifest& manifest, const CategoryId& parent) {
  std::vector<const Category*> children;
  for (const Category& category : manifest.categories)
    if (category.parent == parent && category.id != parent) children.push_back(&category);
  return children;
}

std::vector<const Category*> path_to(const Manifest& manifest, const CategoryId& id) {
  std::vector<const Category*> path;
  const Category* at = find_category(manifest, id);
  while (at != nullptr && std::find(path.begin(), path.end(), at) == path.end()) {
    path.push_back(at);
    at = at->parent.value.empty() ? nullptr : find_category(manifest, at->parent);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

const ShardRef* shard_of(const Manifest& manifest, const ArticleId& id) {
  if (manifest.shards.empty()) return nullptr;
  const auto after =
      std::upper_bound(manifest.shards.begin(), manifest.shards.end(), id,
                       [](const ArticleId& wanted, const ShardRef& shard) { return wanted < shard.first; });
  return after == manifest.shards.begin() ? &manifest.shards.front() : &*(after - 1);
}

const Article* find_article(const Shard& shard, const ArticleId& id) {
  const auto found = std::find_if(shard.articles.begin(), shard.articles.end(),
                                  [&](const Article& article) { return article.id == id; });
  return found == shard.articles.end() ? nullptr : &*found;
}

int reading_minutes(const Document& body) {
  constexpr int kWordsPerMinute = 220;
  return std::max(1, (count_words(body) + kWordsPerMinute / 2) / kWordsPerMinute);
}

std::string made_up_title(const Document& body) {
  constexpr int kTitleWords = 8;
  const std::string text = plain_text(body);
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    if (has_letter_or_digit(line)) return first_words(line, kTitleWords);
    at = end + 1;
  }
  return first_words(text, kTitleWords);
}

std::string_view below_title(const ListEntry& entry, std::string_view words) {
  std::string_view title = entry.title;
  if (title.ends_with(kTitleCut)) title.remove_suffix(kTitleCut.size());
  if (entry.is_title_made_up && words.starts_with(title)) words.remove_prefix(title.size());
  const size_t begin = words.find_first_not_of(" \n");
  return begin == std::string_view::npos ? std::string_view() : words.substr(begin);
}

std::string excerpt_of(std::string_view text) {
  constexpr int kExcerptWords = 40;
  return first_words(text, kExcerptWords);
}

ListEntry list_entry(const Article& article) {
  ListEntry entry;
  entry.id = article.id;
  entry.title = article.title;
  entry.is_title_made_up = article.is_title_made_up;
  entry.excerpt = excerpt_of(article.summary);
  if (entry.excerpt.empty()) entry.excerpt = excerpt_of(plain_text(article.body));
  entry.published = article.published;
  entry.minutes = reading_minutes(article.body);
  entry.tags = article.tags;
  entry.language = article.language;
  if (count_words(article.body) <= kWholeWords) entry.body = article.body;
  return entry;
}

}  // namespace sheaf
