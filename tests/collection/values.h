// Values for the tests of this folder: made at random from a seed, and compared by what they would show.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "collection/collection.h"
#include "collection/dates.h"
#include "document/sheaf_html.h"

namespace sheaf {

inline bool operator==(const Date& a, const Date& b) { return a.iso == b.iso && a.days == b.days; }
inline bool operator==(const Author& a, const Author& b) { return a.name == b.name && a.url == b.url; }
inline bool operator==(const FooterLink& a, const FooterLink& b) { return a.title == b.title && a.url == b.url; }
inline bool operator==(const ShardRef& a, const ShardRef& b) { return a.first == b.first && a.path == b.path; }
inline bool operator==(const SearchFile& a, const SearchFile& b) {
  return a.path == b.path && a.size_bytes == b.size_bytes;
}
inline bool operator==(const Shard::Alias& a, const Shard::Alias& b) { return a.from == b.from && a.to == b.to; }
inline bool operator==(const Category& a, const Category& b) {
  return a.id == b.id && a.title == b.title && a.parent == b.parent && a.count == b.count &&
         a.list_pages == b.list_pages;
}
inline bool operator==(const Article& a, const Article& b) {
  return a.id == b.id && a.aliases == b.aliases && a.title == b.title && a.is_title_made_up == b.is_title_made_up &&
         a.body == b.body && a.language == b.language && a.summary == b.summary && a.published == b.published &&
         a.modified == b.modified && a.authors == b.authors && a.tags == b.tags && a.categories == b.categories &&
         a.source_url == b.source_url && a.licence == b.licence && a.image == b.image && a.rating == b.rating;
}
inline bool operator==(const ListEntry& a, const ListEntry& b) {
  return a.id == b.id && a.title == b.title && a.is_title_made_up == b.is_title_made_up && a.excerpt == b.excerpt &&
         a.published == b.published && a.minutes == b.minutes && a.tags == b.tags && a.language == b.language &&
         a.body == b.body;
}
inline bool operator==(const ListPage& a, const ListPage& b) { return a.entries == b.entries; }
inline bool operator==(const Shard& a, const Shard& b) { return a.articles == b.articles && a.aliases == b.aliases; }
inline bool operator==(const Manifest& a, const Manifest& b) {
  return a.format_version == b.format_version && a.title == b.title && a.description == b.description &&
         a.language == b.language && a.home_url == b.home_url && a.licence == b.licence &&
         a.footer_links == b.footer_links && a.accent_light == b.accent_light && a.accent_dark == b.accent_dark &&
         a.article_count == b.article_count && a.categories == b.categories && a.shards == b.shards &&
         a.search == b.search && a.front == b.front && a.front_kind == b.front_kind;
}

// The same values from the same seed, on every machine.
class Random {
 public:
  explicit Random(uint32_t seed) : state_(seed) {}

  int below(int limit) {
    state_ = state_ * 1664525 + 1013904223;
    return static_cast<int>((state_ >> 8) % static_cast<uint32_t>(limit));
  }
  bool coin() { return below(2) == 1; }

  std::string text(int most) {
    static const std::vector<std::string> kParts = {"word",   " ",    "\"",  "\\",    "/", "\n",   "\t",
                                                    "\x01",   "\x7f", "<b>", "&amp;", "é", "漢字", "😀",
                                                    "\u2028", "'",    "{",   "]",     ",", "null", "0"};
    std::string out;
    for (int i = below(most + 1); i > 0; --i)
      out += kParts[static_cast<size_t>(below(static_cast<int>(kParts.size())))];
    return out;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> out;
    for (int i = below(4); i > 0; --i) out.push_back(text(5));
    return out;
  }
  Date date() {
    static const std::vector<std::string> kDates = {"2024", "1969-12", "2024-02-29", "2024-05-06T23:30:00-02:00",
                                                    "0001-01-01"};
    return coin() ? Date{} : *date_from_iso(kDates[static_cast<size_t>(below(5))]);
  }
  std::string address() { return coin() ? "" : "https://example.org/" + std::to_string(below(1000)) + "?q=é&x#y"; }

  // As a reader gives it, so that writing and reading keep it as it is.
  Document body() {
    static const std::vector<std::string> kHtml = {
        "<p>One <em>two</em> \"three\"</p>", "<h2>Head</h2>", "<ul><li><p>a</p></li><li><p>b</p></li></ul>",
        "<pre><code>x\n\ty</code></pre>", "<p>漢字 and <a href=\"#/a/x\">link</a></p>"};
    std::string html;
    for (int i = below(6); i > 0; --i) html += kHtml[static_cast<size_t>(below(5))];
    return read_sheaf_html(html);
  }

 private:
  uint32_t state_;
};

// Ids in the order of their bytes: those of the articles 0, 1, 2 ….
inline ArticleId numbered_id(int number) {
  std::string digits = std::to_string(number);
  return {"article-" + std::string(6 - digits.size(), '0') + digits};
}

inline Article random_article(Random& random, int number) {
  Article article;
  article.id = numbered_id(number);
  for (int i = random.below(3); i > 0; --i) article.aliases.push_back({"old-" + std::to_string(i) + random.text(2)});
  article.title = "t" + random.text(6);
  article.is_title_made_up = random.coin();
  article.body = random.body();
  article.language = random.coin() ? "" : "pt-BR";
  article.summary = random.text(8);
  article.published = random.date();
  article.modified = random.date();
  for (int i = random.below(3); i > 0; --i) article.authors.push_back({random.text(3), random.address()});
  article.tags = random.texts();
  for (int i = random.below(3); i > 0; --i) article.categories.push_back({"c" + std::to_string(i)});
  article.source_url = random.address();
  article.licence = random.text(3);
  article.image = random.coin() ? "" : "images/a b.png";
  if (random.coin()) article.rating = random.below(1000) / 7.0;
  return article;
}

inline Shard random_shard(Random& random) {
  Shard shard;
  for (int i = 0, number = random.below(5); i < 12; ++i, number += 1 + random.below(3)) {
    if (random.below(4) == 0)
      shard.aliases.push_back({numbered_id(number), numbered_id(random.below(100))});
    else
      shard.articles.push_back(random_article(random, number));
  }
  return shard;
}

inline ListPage random_list_page(Random& random) {
  ListPage page;
  for (int i = random.below(10); i > 0; --i) page.entries.push_back(list_entry(random_article(random, i)));
  return page;
}

inline Manifest random_manifest(Random& random) {
  Manifest manifest;
  manifest.title = random.text(5);
  manifest.description = random.text(20);
  manifest.language = random.coin() ? "" : "ar";
  manifest.home_url = random.coin() ? "" : "https://example.org/site/";
  manifest.licence = random.text(3);
  for (int i = random.below(3); i > 0; --i) manifest.footer_links.push_back({random.text(3), random.address()});
  if (random.coin()) manifest.accent_light = "0B5A6F", manifest.accent_dark = "7CC4D6";
  manifest.article_count = random.below(100'000);
  for (int i = 0; i < random.below(8); ++i) {
    Category category{{"c-" + std::to_string(i)}, random.text(3), {}, random.below(5000), {}};
    if (i > 0 && random.coin()) category.parent = {"c-" + std::to_string(random.below(i))};
    for (int pages = random.below(3); pages > 0; --pages)
      category.list_pages.push_back("lists/" + std::to_string(pages) + ".json");
    manifest.categories.push_back(category);
  }
  for (int i = 0; i < random.below(5); ++i)
    manifest.shards.push_back({numbered_id(i), "articles/" + std::to_string(i) + ".json"});
  if (random.coin()) manifest.search = SearchFile{"search/1.index", random.below(100'000'000)};
  manifest.front = random_list_page(random).entries;
  manifest.front_kind = random.coin() ? "newest" : "";
  return manifest;
}

}  // namespace sheaf
