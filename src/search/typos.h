// Words of the dictionary that a misspelt word may have meant.
#pragma once

#include <string_view>
#include <vector>

#include "search/dictionary.h"

namespace sheaf {

// How one edit made what was typed of what was meant.
enum class EditKind : uint8_t { kLeftOut, kSwapped, kPutIn, kReplaced };

struct Respelling {
  uint32_t word = 0;  // in the dictionary
  PostingsPlace place;
  int edits = 0;
  EditKind kind = EditKind::kReplaced;  // of the only edit; as replaced when there are two
  bool has_same_first = false;          // letter
};

// How many edits a folded word may be away from what was meant: 0 below three letters and for words with digits, 2 from seven.
int most_edits(std::string_view folded);

// Words within that many edits: a letter more, less, other, or two neighbours in the wrong order (optimal string alignment).
// `is_prefix`: words that begin with something within them. In order of the dictionary.
std::vector<Respelling> respellings(const Dictionary& dictionary, std::string_view folded, int edits, bool is_prefix);

}  // namespace sheaf
