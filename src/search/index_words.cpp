#include "search/index_words.h"

namespace sheaf {

std::string_view folded_in_index(std::string_view surface, std::string_view folded, std::string_view joined_folded,
                                 std::string_view first_part) {
  if (joined_folded.empty()) return folded;
  const bool is_contraction =
      !first_part.empty() && surface.starts_with(first_part) && surface.substr(first_part.size()).starts_with('\'');
  return is_contraction ? folded : joined_folded;
}

std::string stemmed_spelling(std::string_view surface) {
  if (surface.find_first_of("0123456789") != std::string_view::npos) return {};
  std::string spelling;
  for (const char c : surface) {
    if (std::string_view("-'_/.,&").find(c) == std::string_view::npos) spelling += c;
  }
  return spelling;
}

bool IndexWordReader::next() {
  while (has_token_ && token_.kind == TokenKind::kJoined) has_token_ = tokens_.next(token_);
  if (!has_token_) return false;
  if (token_.kind == TokenKind::kWord) {
    read_whole();
    return true;
  }
  // Given from its own bytes: asking for the next token spoils what this one shows.
  has_stem_ = token_.kind == TokenKind::kPart;
  word_ = token_;
  surface_ = token_.surface;
  folded_ = token_.folded;
  word_.surface = surface_;
  word_.folded = folded_;
  has_token_ = tokens_.next(token_);
  return true;
}

void IndexWordReader::read_whole() {
  word_ = token_;
  surface_ = token_.surface;
  folded_ = token_.folded;
  has_token_ = tokens_.next(token_);
  joined_.clear();
  if (has_token_ && token_.kind == TokenKind::kJoined) {
    joined_ = token_.folded;
    has_token_ = tokens_.next(token_);
  }
  const bool has_part = has_token_ && token_.kind == TokenKind::kPart;
  word_.surface = surface_;
  word_.folded = folded_in_index(surface_, folded_, joined_, has_part ? token_.surface : std::string_view());
  // A word with parts and no joined form is found by its parts' stems; so is one that is folded as it is.
  has_stem_ = !has_part || word_.folded.data() == joined_.data();
}

}  // namespace sheaf
