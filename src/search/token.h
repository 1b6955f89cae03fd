// What is indexed and searched: a word, a part of one, a pair of characters. search/tokens.h makes them of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/results.h"

namespace sheaf {

enum class TokenKind : uint8_t {
  kWord,  // letters and digits with what joins them, and words of symbols: c++, .net, node.js, me@example.org, 3.14
  kPart,  // of a word, where it stands in it: node, js of node.js; wi, fi of wi-fi; dog of dog's; 학교 of 학교에서
  kJoined,     // of a word without what joins it, at the word's position: wifi of wi-fi, dont of don't, 1000 of 1,000
  kPair,       // two neighbouring characters of a script without spaces, at the first one's position
  kCharacter,  // one of them
};

// Surface and folded form are at most kMaxTokenBytes long: longer words are known by their beginning.
inline constexpr size_t kMaxTokenBytes = 120;

// Good until the next one is asked for.
struct TokenView {
  TokenKind kind = TokenKind::kWord;
  std::string_view surface;  // lower case, compatibility forms and width folded, marks composed and kept (café, straße)
  std::string_view
      folded;  // without marks, ligatures, Arabic letter forms … (cafe, strasse); equal to surface for most
  uint32_t position = 0;  // counts words; a word with parts takes as many positions as it has parts at different ones
  TextRange where;        // in the text, whole characters
};

// The same to keep.
struct Token {
  TokenKind kind = TokenKind::kWord;
  std::string surface, folded;
  uint32_t position = 0;
  TextRange where;

  Token() = default;
  explicit Token(const TokenView& view)
      : kind(view.kind), surface(view.surface), folded(view.folded), position(view.position), where(view.where) {}
};

}  // namespace sheaf
