// Whatever is written and typed: tokens stand in their text, a query is read and changed, an excerpt is a line of its text.
#include <cstdint>
#include <string>
#include <string_view>

#include "document/utf8.h"
#include "fuzz/rules.h"
#include "search/excerpts.h"
#include "search/query.h"
#include "search/query_syntax.h"
#include "search/stem.h"
#include "search/tokens.h"

using namespace sheaf;

namespace {

void require(bool is_true, const char* rule) { test::require_none(is_true ? "" : rule); }

bool begins_character(std::string_view text, size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void check_range(std::string_view text, const TextRange& range) {
  const size_t end = size_t{range.offset_bytes} + range.length_bytes;
  require(range.length_bytes > 0 && end <= text.size(), "a range stands in its text");
  require(begins_character(text, range.offset_bytes) && begins_character(text, end), "a range is of whole characters");
}

void check_marks(std::string_view text, const std::vector<TextRange>& marks) {
  size_t at = 0;
  for (const TextRange& mark : marks) {
    check_range(text, mark);
    require(mark.offset_bytes >= at, "marks are in order and apart");
    at = mark.offset_bytes + mark.length_bytes;
  }
}

void check_tokens(std::string_view text) {
  static Stemmer stemmer("en");
  uint32_t word_position = 0;
  each_token(text, [&](const TokenView& token) {
    check_range(text, token.where);
    require(!token.surface.empty() && !token.folded.empty(), "a token is something");
    require(token.surface.size() <= kMaxTokenBytes && token.folded.size() <= kMaxTokenBytes, "a token is not long");
    require(token.position >= word_position, "positions grow");
    if (token.kind == TokenKind::kWord) word_position = token.position;
    stemmer.stem(token.surface);
  });
}

MatchedWords words_of(const Query& query) {
  MatchedWords words;
  for (const QueryWord& word : query.words) {
    for (const Token& token : word.tokens) (word.is_prefix ? words.prefixes : words.terms).push_back(token.folded);
  }
  return words;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string input(reinterpret_cast<const char*>(data), size);
  for (const Token& token : tokens_of(input))
    require(token.where.offset_bytes < input.size(), "a token stands in its text");
  repair_utf8(input);
  const size_t middle = std::min(input.find('\n'), input.size());
  const std::string typed = input.substr(0, middle), text = input.substr(std::min(middle + 1, input.size()));
  check_tokens(text);
  const MatchedWords words = words_of(read_query(typed, true));
  check_marks(text, marks_in(text, words));
  const Excerpt found = excerpt(text, words, 5);
  require(found.text.size() <= kMostExcerptBytes + 6, "an excerpt is not long");
  require(found.text.find('\n') == std::string::npos, "an excerpt is one line");
  check_marks(found.text, found.marks);
  const std::string with = with_field(typed, QueryField::kTag, text);
  require(text.empty() || has_field(with, QueryField::kTag, text), "a field that was put in is there");
  require(!has_field(without_field(with, QueryField::kTag, text), QueryField::kTag, text), "a field taken out is gone");
  return 0;
}
