// What the words of a query find: their forms in the dictionary and, for words that are nowhere, what else they may mean.
#pragma once

#include <string>
#include <vector>

#include "search/forms.h"
#include "search/index.h"
#include "search/term_scores.h"

namespace sheaf {

// The query's words with their forms. Words of one stem group are one, and neighbours are looked up joined too.
std::vector<MatchedTerm> match_terms(const Index& index, FormFinder& finder, const Query& query);

// Stand in for a word that is nowhere, the likeliest first.
struct Substitutes {
  std::vector<Form> forms;
  std::string corrected;  // the likeliest of them; "": parts of words, which correct nothing
};

// Misspelt words; if there are none, words with it inside.
Substitutes substitutes_for(const Index& index, const QueryTerm& term);
// Words that many edits away.
Substitutes respellings_of(const Index& index, const QueryTerm& term, int edits);

}  // namespace sheaf
