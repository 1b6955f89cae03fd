// Finds the words of an answer again in a text: to mark them and to choose what is shown of an article.
// Made once for an answer and used for many texts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/token.h"

namespace sheaf {

// How the words of an answer stood in the articles (Results): whole words, and beginnings of words; folded.
struct MatchedWords {
  std::vector<std::string> terms, prefixes;
};

class WordMatcher {
 public:
  WordMatcher(const MatchedWords& words);  // implicit: one is as good as the other

  // Which of the words a token is, or -1: the whole words come first, sorted, the prefixes after them.
  int match(const TokenView& token) const;
  int word_count() const { return static_cast<int>(terms_.size() + prefixes_.size()); }

 private:
  std::vector<std::string> terms_, prefixes_;
};

}  // namespace sheaf
