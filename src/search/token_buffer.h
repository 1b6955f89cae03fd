// The tokens of one word, kept in buffers that are used again for the next one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/token.h"

namespace sheaf {

class TokenBuffer {
 public:
  void clear();
  // `surface` may not stand in this buffer.
  void add(TokenKind kind, std::string_view surface, uint32_t position, TextRange where);
  // With a folded form that is not what fold.h makes of it.
  void add(TokenKind kind, std::string_view surface, std::string_view folded, uint32_t position, TextRange where);

  size_t size() const { return tokens_.size(); }
  TokenView operator[](size_t i) const;
  TokenView back() const { return (*this)[size() - 1]; }

 private:
  struct Entry {
    TokenKind kind;
    uint32_t position;
    TextRange where;
    size_t surface, surface_bytes, folded, folded_bytes;  // in bytes_
  };

  std::string bytes_, fold_;
  std::vector<Entry> tokens_;
};

// The beginning of `text`, whole characters, at most kMaxTokenBytes.
std::string_view cut_token(std::string_view text);

}  // namespace sheaf
