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
  constexpr std::string_view kJoiners = "-'_/.,&";
  std::string spelling(surface);
  size_t size = 0;
  for (const char c : surface) {
    if (c >= '0' && c <= '9') return {};
    // Nearly all characters are letters, which are told without a look through the joiners.
    const bool is_joiner = c >= 0 && c < 'a' && kJoiners.find(c) != std::string_view::npos;
    if (!is_joiner) spelling[size++] = c;
  }
  spelling.resize(size);
  return spelling;
}

bool IndexWordReader::next() {
  if (!has_token_) look_ahead();
  while (has_token_ && token_.kind == TokenKind::kJoined) look_ahead();
  if (!has_token_) return false;
  has_token_ = false;
  has_stem_ = token_.kind == TokenKind::kWord || token_.kind == TokenKind::kPart;
  if (token_.kind == TokenKind::kWord && tokens_.has_more_of_word()) {
    read_whole();
  } else {
    word_ = token_;  // as nearly all are: nothing is copied
  }
  return true;
}

// Asking for the next token spoils what this one shows.
void IndexWordReader::keep_word() {
  word_ = token_;
  surface_ = token_.surface;
  folded_ = token_.folded;
  word_.surface = surface_;
  word_.folded = folded_;
}

void IndexWordReader::read_whole() {
  keep_word();
  joined_.clear();
  if (look_ahead() && token_.kind == TokenKind::kJoined) {
    joined_ = token_.folded;
    look_ahead();
  }
  const bool has_part = has_token_ && token_.kind == TokenKind::kPart;
  word_.folded = folded_in_index(surface_, folded_, joined_, has_part ? token_.surface : std::string_view());
  // A word with parts and no joined form is found by its parts' stems; so is one that is folded as it is.
  has_stem_ = !has_part || word_.folded.data() == joined_.data();
}

}  // namespace sheaf
