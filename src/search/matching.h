// What the words of a query find: their forms in the dictionary.
#pragma once

#include <vector>

#include "search/forms.h"
#include "search/index.h"
#include "search/matched_term.h"

namespace sheaf {

// The query's words with their forms. Words of one stem group are one, and neighbours are looked up joined too.
std::vector<MatchedTerm> match_terms(const Index& index, FormFinder& finder, const Query& query);

}  // namespace sheaf
