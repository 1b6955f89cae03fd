#include "search/word_matcher.h"

#include <algorithm>
#include <functional>

#include "search/sorted_insert.h"

namespace sheaf {
namespace {

std::vector<std::string> sorted(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const std::string& word : words) {
    if (!word.empty()) insert_new(out, word, std::less<>());
  }
  return out;
}

}  // namespace

WordMatcher::WordMatcher(const MatchedWords& words) : terms_(sorted(words.terms)), prefixes_(sorted(words.prefixes)) {}

int WordMatcher::match(const TokenView& token) const {
  const auto term = std::lower_bound(terms_.begin(), terms_.end(), token.folded);
  if (term != terms_.end() && *term == token.folded) return static_cast<int>(term - terms_.begin());
  // Few: what the word being typed is the beginning of.
  for (size_t i = 0; i < prefixes_.size(); ++i) {
    if (token.folded.starts_with(prefixes_[i])) return static_cast<int>(terms_.size() + i);
  }
  return -1;
}

}  // namespace sheaf
