// Where an answer's words stand in a text.
#pragma once

#include <string_view>
#include <vector>

#include "search/results.h"
#include "search/word_matcher.h"

namespace sheaf {

// Whole words, in order, apart.
std::vector<TextRange> marks_in(std::string_view text, const WordMatcher& matcher);
// Adds the mark of a token that comes after those of `marks`: a word, its parts and the pairs of a run overlap or touch.
void add_mark(std::vector<TextRange>& marks, const TextRange& where);

}  // namespace sheaf
