// What of a text's tokens stands in the dictionary, and under which spelling. A word with a joined form is folded to that:
// wi-fi to wifi, don't to dont; so a hyphen is to the search what an accent is, and no joined form is a word of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "search/tokens.h"

namespace sheaf {

// The folded form that a word has in the dictionary, by its joined form and its first part ("": it has none). We'll is not
// folded to well: before an apostrophe stands the word (a part), behind it something else.
std::string_view folded_in_index(std::string_view surface, std::string_view folded, std::string_view joined_folded,
                                 std::string_view first_part);

// The spelling whose stem a word of the dictionary is found by: without what joins it; "" for numbers, which have none.
std::string stemmed_spelling(std::string_view surface);

// One word of a text after another, as the dictionary has them, in the order of the tokens.
class IndexWordReader {
 public:
  explicit IndexWordReader(std::string_view text) : tokens_(text) { has_token_ = tokens_.next(token_); }

  bool next();
  // Until the next one:
  const TokenView& word() const { return word_; }  // folded as in the dictionary
  bool has_stem() const { return has_stem_; }      // it is found by that of stemmed_spelling() too

 private:
  void read_whole();

  TokenReader tokens_;
  TokenView token_;  // not yet given
  bool has_token_ = false;
  TokenView word_;
  bool has_stem_ = false;
  std::string surface_, folded_, joined_;
};

}  // namespace sheaf
