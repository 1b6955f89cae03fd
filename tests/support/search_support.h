// Small collections to search in tests.
#pragma once

#include <string>
#include <vector>

#include "search/index_builder.h"
#include "search/search.h"

namespace sheaf::test {

inline Article article(std::string id, std::string title, std::string text) {
  Article article;
  article.id = {std::move(id)};
  article.title = std::move(title);
  Block block;
  block.spans.emplace_back();
  block.spans.back().text = std::move(text);
  article.body.blocks.push_back(std::move(block));
  return article;
}

inline Index index_of(const std::vector<Article>& articles, const std::vector<Category>& categories = {},
                      std::string_view language = "en") {
  IndexBuilder builder(language, categories);
  for (const Article& article : articles) builder.add(article);
  return builder.finished_index();
}

inline Results results_of(const Index& index, std::string_view typed, bool is_typing = false,
                          SearchOptions options = {}) {
  return search(index, read_query(typed, is_typing), options);
}

// The ids of what is found, in order, with blanks between.
inline std::string found(const Index& index, std::string_view typed, bool is_typing = false,
                         SearchOptions options = {}) {
  std::string ids;
  for (const Hit& hit : results_of(index, typed, is_typing, options).hits)
    ids += (ids.empty() ? "" : " ") + hit.id.value;
  return ids;
}

}  // namespace sheaf::test
