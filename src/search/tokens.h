// Text to the tokens that are indexed and searched. One code for both, so that what is written finds itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/results.h"

namespace sheaf {

enum class TokenKind : uint8_t {
  kWord,       // a word as UAX 29 parts them, with words of symbols kept whole: c++, .net, node.js, me@example.org, 3.14
  kPart,       // of a compound, each at a position of its own: node, js of node.js; wi, fi of wi-fi
  kJoined,     // of a compound without what joins it, at its first part's position: wifi of wi-fi
  kPair,       // two neighbouring characters of a script without spaces, at the first one's position
  kCharacter,  // one of them
};

struct Token {
  TokenKind kind = TokenKind::kWord;
  std::string surface;    // lower case, compatibility forms and width folded, diacritics kept (café, straße)
  std::string folded;     // without diacritics, ligatures, Arabic letter forms … (cafe, strasse); equal to surface for most
  uint32_t position = 0;  // counts words; grows along the text
  TextRange where;        // in the text
};

// Calls `visit` for each token of `text`, in order of position.
template <typename Visit>
void each_token(std::string_view text, Visit visit);
std::vector<Token> tokens_of(std::string_view text);

}  // namespace sheaf
