#include "search/query_terms.h"

#include <algorithm>

#include "search/function_words.h"
#include "search/index_words.h"

namespace sheaf {
namespace {

const Token* first_of(const QueryWord& word, TokenKind kind) {
  const auto found =
      std::find_if(word.tokens.begin(), word.tokens.end(), [&](const Token& token) { return token.kind == kind; });
  return found == word.tokens.end() ? nullptr : &*found;
}

std::vector<SpelledToken> all_of(const QueryWord& word, TokenKind kind) {
  std::vector<SpelledToken> found;
  for (const Token& token : word.tokens) {
    if (token.kind != kind) continue;
    found.push_back({{token.surface, token.folded}, token.position - word.tokens.front().position});
  }
  return found;
}

// me@example.org, node.js, 3.14, c++: more than their parts, which say little.
bool is_symbolic(std::string_view surface) { return surface.find_first_of("@.+#/_:&") != std::string_view::npos; }

Spelling whole_spelling(const QueryWord& word, const Token& whole) {
  const Token *joined = first_of(word, TokenKind::kJoined), *part = first_of(word, TokenKind::kPart);
  return {whole.surface,
          std::string(folded_in_index(whole.surface, whole.folded, joined ? joined->folded : std::string_view(),
                                      part ? part->surface : std::string_view()))};
}

}  // namespace

std::vector<SpelledToken> spelled_tokens(const QueryWord& word, const IsKnown& is_known) {
  const Token* whole = first_of(word, TokenKind::kWord);
  if (whole == nullptr) {
    std::vector<SpelledToken> pairs = all_of(word, TokenKind::kPair);
    return pairs.empty() ? all_of(word, TokenKind::kCharacter) : pairs;
  }
  const Spelling spelling = whole_spelling(word, *whole);
  std::vector<SpelledToken> parts = all_of(word, TokenKind::kPart);
  if (parts.empty() || (is_symbolic(whole->surface) && is_known(spelling))) return {{spelling, 0}};
  return parts;
}

uint32_t positions_of(const QueryWord& word) {
  uint32_t last = 0;
  for (const Token& token : word.tokens) last = std::max(last, token.position - word.tokens.front().position);
  return last + 1;
}

namespace {

class TermList {
 public:
  explicit TermList(const IsKnown& is_known) : is_known_(is_known) {}

  void add_word(const QueryWord& word, size_t place) {
    const std::vector<SpelledToken> tokens = spelled_tokens(word, is_known_);
    const Token* joined = first_of(word, TokenKind::kJoined);
    for (size_t i = 0; i < tokens.size(); ++i) {
      QueryTerm term;
      term.typed = tokens[i].spelling;
      term.word = place;
      term.position = position_ + tokens[i].position;
      term.is_prefix = word.is_prefix && i + 1 == tokens.size();
      term.is_function_word = is_function_word(term.typed.folded);
      if (joined != nullptr && tokens.size() > 1) {
        term.alternatives.push_back({{joined->surface, joined->folded}, word.is_prefix});
      }
      add(std::move(term));
    }
    position_ += positions_of(word);
  }
  std::vector<QueryTerm> take() { return std::move(terms_); }

 private:
  void add(QueryTerm term) {
    const auto same =
        std::find_if(terms_.begin(), terms_.end(), [&](const QueryTerm& other) { return other.typed == term.typed; });
    if (same == terms_.end()) {
      terms_.push_back(std::move(term));
      return;
    }
    ++same->times;
    same->is_prefix = same->is_prefix && term.is_prefix;
    same->alternatives.insert(same->alternatives.end(), term.alternatives.begin(), term.alternatives.end());
  }

  const IsKnown& is_known_;
  std::vector<QueryTerm> terms_;
  uint32_t position_ = 0;
};

}  // namespace

std::vector<QueryTerm> query_terms(const Query& query, const IsKnown& is_known) {
  TermList list(is_known);
  for (size_t place = 0; place < query.words.size(); ++place) list.add_word(query.words[place], place);
  for (const QueryPhrase& phrase : query.phrases) {
    for (const QueryWord& word : phrase.words) list.add_word(word, QueryTerm::kNoWord);
  }
  for (const FieldValue& field : query.fields) {
    if (field.field != QueryField::kTitle || field.is_excluded) continue;
    std::vector<QueryWord> words = query_words(field.value);
    if (!words.empty()) words.back().is_prefix = field.is_prefix;
    for (const QueryWord& word : words) list.add_word(word, QueryTerm::kNoWord);
  }
  return list.take();
}

}  // namespace sheaf
