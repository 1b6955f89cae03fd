// Reads the tokens of a text one after another; search/tokens.h is the door to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/token.h"
#include "search/token_buffer.h"
#include "search/word_scanner.h"

namespace sheaf {

class TokenReader {
 public:
  // `text` must outlive the reader; it need not be well-formed.
  explicit TokenReader(std::string_view text) : text_(text) {}
  // Another text, with the buffers of the one before.
  void restart(std::string_view text);
  // False at the end of the text.
  bool next(TokenView& token);
  // Whether more tokens of the word that next() gave one of are to come.
  bool has_more_of_word() const { return given_ < tokens_.size(); }

 private:
  void skip_separators();
  bool read_plain_word(TokenView& token);
  std::string_view lower_case(std::string_view word);  // of ASCII, in surface_
  void read_word();
  void read_unspaced();
  void read_symbol();

  std::string_view text_;
  size_t at_ = 0;
  uint32_t position_ = 0;
  std::string surface_, folded_;
  ScannedWord word_;
  TokenBuffer tokens_;  // read but not yet given
  size_t given_ = 0;
};

}  // namespace sheaf
