// Words of the dictionary that a misspelt word may have meant.
#pragma once

#include <string_view>
#include <vector>

#include "search/dictionary.h"

namespace sheaf {

struct Respelling {
  uint32_t word = 0;  // in the dictionary
  PostingsPlace place;
  int edits = 0;
  bool has_same_first = false;  // letter
};

// How many edits a folded word may be away from what was meant: 0 below three letters and for words with digits, 2 from seven.
int most_edits(std::string_view folded);

// Words within that many edits: a letter more, less, other, or two neighbours in the wrong order (optimal string alignment).
// `is_prefix`: words that begin with something within them. In order of the dictionary.
std::vector<Respelling> respellings(const Dictionary& dictionary, std::string_view folded, int edits, bool is_prefix);

}  // namespace sheaf
