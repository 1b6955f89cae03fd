// A word of a query with what was found for it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "search/forms.h"
#include "search/query_terms.h"

namespace sheaf {

struct MatchedTerm {
  QueryTerm term;
  std::vector<Form> forms;
  // Words that only begin as typed; they count where no form stands. The first `scored_completions` are the most frequent
  // ones and are scored; articles that have only others are found, behind the rest.
  std::vector<Form> completions;
  size_t scored_completions = 0;
  std::string typed_beginning;    // "": none; what the completions begin with, folded
  std::vector<Form> substitutes;  // for a word that has neither, the likeliest first
  double weight = 0;              // 0: it is nowhere
  double idf = 0;

  std::span<const Form> scored() const { return std::span(completions).first(scored_completions); }
  std::span<const Form> unscored() const { return std::span(completions).subspan(scored_completions); }
  bool is_there() const { return !forms.empty() || !completions.empty(); }
};

}  // namespace sheaf
