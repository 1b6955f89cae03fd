// The passage of an article that shows why it was found, and where a query's words stand in a text.
#pragma once

#include <string_view>
#include <vector>

#include "search/results.h"
#include "search/word_matcher.h"

namespace sheaf {

// Whole words, in order, apart.
std::vector<TextRange> marks_in(std::string_view text, const WordMatcher& matcher);
// About `max_words` words (search/passage.h) in one line, at most kMostExcerptBytes.
Excerpt excerpt(std::string_view text, const WordMatcher& matcher, int max_words = 40);

inline constexpr size_t kMostExcerptBytes = 2000;

}  // namespace sheaf
