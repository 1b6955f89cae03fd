#include "search/marks.h"

#include <algorithm>

#include "search/tokens.h"

namespace sheaf {

void add_mark(std::vector<TextRange>& marks, const TextRange& where) {
  if (marks.empty() || where.offset_bytes > end_of(marks.back())) return marks.push_back(where);
  TextRange& last = marks.back();
  const size_t end = std::max(end_of(last), end_of(where));
  last.offset_bytes = std::min(last.offset_bytes, where.offset_bytes);
  last.length_bytes = static_cast<uint32_t>(end - last.offset_bytes);
}

std::vector<TextRange> marks_in(std::string_view text, const WordMatcher& matcher) {
  std::vector<TextRange> marks;
  if (matcher.word_count() == 0) return marks;
  each_token(text, [&](const TokenView& token) {
    if (matcher.match(token) >= 0) add_mark(marks, token.where);
  });
  return marks;
}

}  // namespace sheaf
