// One word of a text with what it is put together from: `node.js`, `don't`, `wi-fi`, `#tag`, `c++`, `me@example.org`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/results.h"

namespace sheaf {

// Letters and digits between joiners; `begin` and `end` are bytes of ScannedWord::surface.
struct WordPart {
  uint32_t begin = 0, end = 0;
  TextRange where;
  char joiner = 0;  // before it: ' - . , @ _ & +; 0 before the first one
  bool is_number = true;
  bool is_aligned = true;  // each character takes as many bytes in the surface form as in the text
};

struct ScannedWord {
  std::string surface;  // affixes and joiners included
  std::vector<WordPart> parts;
  TextRange where;
  bool has_affix = false;  // #, @ or . before it, +, ++ or # behind it
};

// Whether a word may begin with the symbol at `offset`.
bool is_word_prefix(std::string_view text, size_t offset);
// Reads the word that begins at `offset` (a character of words, or is_word_prefix) into `word`, whose buffers are used again,
// and returns where it ends.
size_t scan_word(std::string_view text, size_t offset, ScannedWord& word);

}  // namespace sheaf
