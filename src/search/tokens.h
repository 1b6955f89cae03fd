// Text to the tokens that are indexed and searched. One code for both, so that what is written finds itself.
// Nothing is allocated for a token: what a TokenView shows stands in the text or in buffers that are used again.
#pragma once

#include <string_view>
#include <vector>

#include "search/token.h"
#include "search/token_reader.h"

namespace sheaf {

// Calls `visit` for each token of `text`; a word comes before its joined form and its parts, each in order of position.
template <typename Visit>
void each_token(std::string_view text, Visit visit) {
  TokenReader reader(text);
  for (TokenView token; reader.next(token);) visit(static_cast<const TokenView&>(token));
}

std::vector<Token> tokens_of(std::string_view text);

}  // namespace sheaf
