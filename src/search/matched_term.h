// A word of a query with what was found for it.
#pragma once

#include <vector>

#include "search/forms.h"
#include "search/query_terms.h"

namespace sheaf {

struct MatchedTerm {
  QueryTerm term;
  std::vector<Form> forms;
  std::vector<Form> completions;  // words that only begin as typed; they count where no form stands
  double weight = 0;              // 0: it is nowhere
  double idf = 0;
};

}  // namespace sheaf
