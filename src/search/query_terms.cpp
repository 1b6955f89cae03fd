#include "search/query_terms.h"

#include <algorithm>

#include "search/function_words.h"

namespace sheaf {
namespace {

const Token* first_of(const QueryWord& word, TokenKind kind) {
  const auto found =
      std::find_if(word.tokens.begin(), word.tokens.end(), [&](const Token& token) { return token.kind == kind; });
  return found == word.tokens.end() ? nullptr : &*found;
}

std::vector<const Token*> all_of(const QueryWord& word, TokenKind kind) {
  std::vector<const Token*> found;
  for (const Token& token : word.tokens) {
    if (token.kind == kind) found.push_back(&token);
  }
  return found;
}

// me@example.org, node.js, 3.14, c++: more than their parts, which say little.
bool is_symbolic(std::string_view surface) { return surface.find_first_of("@.+#/_:&") != std::string_view::npos; }

}  // namespace

std::vector<const Token*> main_tokens(const QueryWord& word) {
  const Token* whole = first_of(word, TokenKind::kWord);
  if (whole == nullptr) {
    std::vector<const Token*> pairs = all_of(word, TokenKind::kPair);
    return pairs.empty() ? all_of(word, TokenKind::kCharacter) : pairs;
  }
  std::vector<const Token*> parts = all_of(word, TokenKind::kPart);
  if (parts.empty() || is_symbolic(whole->surface)) return {whole};
  return parts;
}

namespace {

class TermList {
 public:
  void add_word(const QueryWord& word, size_t place) {
    const std::vector<const Token*> tokens = main_tokens(word);
    const Token* joined = first_of(word, TokenKind::kJoined);
    for (const Token* token : tokens) {
      QueryTerm term;
      term.typed = {token->surface, token->folded};
      term.word = place;
      term.is_prefix = word.is_prefix && token == tokens.back();
      term.is_function_word = is_function_word(token->folded);
      if (joined != nullptr) term.alternatives.push_back({joined->surface, joined->folded});
      add(std::move(term));
    }
  }
  std::vector<QueryTerm> take() { return std::move(terms_); }

 private:
  void add(QueryTerm term) {
    const auto same = std::find_if(terms_.begin(), terms_.end(),
                                   [&](const QueryTerm& other) { return other.typed == term.typed; });
    if (same == terms_.end()) {
      terms_.push_back(std::move(term));
      return;
    }
    ++same->times;
    same->is_prefix = same->is_prefix && term.is_prefix;
    same->alternatives.insert(same->alternatives.end(), term.alternatives.begin(), term.alternatives.end());
  }

  std::vector<QueryTerm> terms_;
};

}  // namespace

std::vector<QueryTerm> query_terms(const Query& query) {
  TermList list;
  for (size_t place = 0; place < query.words.size(); ++place) list.add_word(query.words[place], place);
  for (const QueryPhrase& phrase : query.phrases) {
    for (const QueryWord& word : phrase.words) list.add_word(word, QueryTerm::kNoWord);
  }
  return list.take();
}

}  // namespace sheaf
