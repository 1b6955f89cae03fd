// What a query asks of the words of the articles: its words as spellings to look up, each once.
#pragma once

#include <string>
#include <vector>

#include "search/query.h"

namespace sheaf {

struct Spelling {
  std::string surface, folded;
  bool operator==(const Spelling&) const = default;
};

struct QueryTerm {
  Spelling typed;
  std::vector<Spelling> alternatives;  // the same word written otherwise: wifi for both parts of wi-fi
  bool is_prefix = false;
  bool is_function_word = false;
  uint32_t times = 1;
  size_t word = 0;  // the place among Query::words that it comes from
  static constexpr size_t kNoWord = SIZE_MAX;
};

// The spellings that a word of a query is looked up by, in the order of their positions: a compound by its parts, a run of
// characters by its pairs, any other word as it is.
std::vector<const Token*> main_tokens(const QueryWord& word);

// Of the query's words, phrases and `title:` values.
std::vector<QueryTerm> query_terms(const Query& query);

}  // namespace sheaf
