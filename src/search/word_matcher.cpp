#include "search/word_matcher.h"

#include <algorithm>

namespace sheaf {
namespace {

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::erase(words, "");
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

WordMatcher::WordMatcher(const MatchedWords& words) : terms_(sorted(words.terms)), prefixes_(sorted(words.prefixes)) {}

int WordMatcher::match(const TokenView& token) const {
  const auto term = std::lower_bound(terms_.begin(), terms_.end(), token.folded);
  if (term != terms_.end() && *term == token.folded) return static_cast<int>(term - terms_.begin());
  // There is one prefix, the word being typed, or none.
  for (size_t i = 0; i < prefixes_.size(); ++i) {
    if (token.folded.starts_with(prefixes_[i])) return static_cast<int>(terms_.size() + i);
  }
  return -1;
}

}  // namespace sheaf
