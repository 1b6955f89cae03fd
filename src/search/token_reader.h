// Reads the tokens of a text one after another (search/tokens.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/token_buffer.h"
#include "search/tokens.h"
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

 private:
  void skip_separators();
  bool read_plain_word(TokenView& token);
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

template <typename Visit>
void each_token(std::string_view text, Visit visit) {
  TokenReader reader(text);
  for (TokenView token; reader.next(token);) visit(static_cast<const TokenView&>(token));
}

}  // namespace sheaf
