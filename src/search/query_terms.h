// What a query asks of the words of the articles: its words as spellings to look up, each once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "search/query.h"

namespace sheaf {

struct Spelling {
  std::string surface, folded;
  bool operator==(const Spelling&) const = default;
};

struct QueryTerm {
  struct Alternative {
    Spelling spelling;
    bool is_prefix = false;
  };
  Spelling typed;
  std::vector<Alternative> alternatives;  // the same word written in one: wifi for both parts of wi-fi
  bool is_prefix = false;
  bool is_function_word = false;
  uint32_t times = 1;
  uint32_t position = 0;  // in the query, counted in words
  size_t word = 0;        // the place among Query::words that it comes from
  static constexpr size_t kNoWord = SIZE_MAX;
};

// A spelling that a word of a query is looked up by.
struct SpelledToken {
  Spelling spelling;
  uint32_t position = 0;  // behind the beginning of the word
};
using IsKnown = std::function<bool(const Spelling&)>;

// In order of position: a compound by its parts, a run of characters by its pairs, any other word as it is. What stands for
// more than its parts (node.js, c++) is looked up by them only when it is not known itself.
std::vector<SpelledToken> spelled_tokens(const QueryWord& word, const IsKnown& is_known);
// Positions that a word of a query takes.
uint32_t positions_of(const QueryWord& word);

// Of the query's words, phrases and `title:` values.
std::vector<QueryTerm> query_terms(const Query& query, const IsKnown& is_known);

}  // namespace sheaf
