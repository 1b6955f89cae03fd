// The texts of articles that may be found, in memory: what rows and excerpts are made of. Owned by SearchDesk.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reader/state.h"

namespace sheaf {

class FoundTexts {
 public:
  // `most` of them are kept, and the oldest go first; 0: all.
  explicit FoundTexts(size_t most) : most_(most) {}

  void add(const Article& article);
  bool has(const ArticleId& id) const { return texts_.contains(id.value); }
  // What can be said of an article whose text is not here is its title.
  FoundArticle row(const Hit& hit, const WordMatcher& matcher) const;
  // Different ones, by chance.
  std::vector<ListEntry> sample(size_t count, uint64_t random) const;

 private:
  struct Text {
    ListEntry entry;  // without body and excerpt
    std::string words;
  };
  static ListEntry offer(const Text& text);

  std::unordered_map<std::string, Text> texts_;
  std::deque<std::string> order_;  // as they were added
  size_t most_;
};

}  // namespace sheaf
