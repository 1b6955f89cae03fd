// The search itself: a query against an index gives ranked articles, counts and what to search instead.
#pragma once

#include <string_view>
#include <vector>

#include "search/index.h"
#include "search/query.h"
#include "search/results.h"

namespace sheaf {

struct SearchOptions {
  int offset = 0;  // the first hit asked for
  int limit = 10;
  Sort sort = Sort::kRelevance;
  bool is_exact = false;     // nothing misspelt and nothing inside words
  bool is_corrected = true;  // when nothing has the words as typed, others may be searched instead (Results::corrected)
};

Results search(const Index& index, const Query& query, const SearchOptions& options);
// Titles and terms that go on from what was typed.
std::vector<Suggestion> suggest(const Index& index, std::string_view typed, int limit);

}  // namespace sheaf
