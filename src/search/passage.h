// Which part of a text shows best why it was found.
#pragma once

#include <string_view>
#include <vector>

#include "search/results.h"
#include "search/word_matcher.h"

namespace sheaf {

struct Passage {
  TextRange where;               // whole words with the punctuation that touches them
  std::vector<TextRange> marks;  // of the text, in order, apart, not only those of the passage
};

// The stretch of about `max_words` words (twice as many characters in scripts without spaces) that has most of the different
// words, then most of all of them, then comes first; from the beginning of its sentence where there is room.
Passage best_passage(std::string_view text, const WordMatcher& matcher, int max_words);

}  // namespace sheaf
