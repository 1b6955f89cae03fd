// The passage of an article that shows why it was found.
#pragma once

#include <string_view>

#include "search/marks.h"
#include "search/results.h"
#include "search/word_matcher.h"

namespace sheaf {

// About `max_words` words (search/passage.h) in one line, at most kMostExcerptBytes.
Excerpt excerpt(std::string_view text, const WordMatcher& matcher, int max_words = 40);

inline constexpr size_t kMostExcerptBytes = 3000;

}  // namespace sheaf
