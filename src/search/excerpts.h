// The passage of an article that shows why it was found, and where a query's words stand in a text.
#pragma once

#include <string_view>
#include <vector>

#include "search/results.h"

namespace sheaf {

// How the words of an answer stood in the articles (Results): whole words, and beginnings of words; folded.
struct MatchedWords {
  std::vector<std::string> terms, prefixes;
};

std::vector<TextRange> marks_in(std::string_view text, const MatchedWords& words);
// About `max_words` words around where most of the different words stand, whole words.
Excerpt excerpt(std::string_view text, const MatchedWords& words, int max_words = 40);

}  // namespace sheaf
