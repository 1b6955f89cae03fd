// What a word that is nowhere may have meant: words spelt much like it, or words with it inside.
#pragma once

#include <string>
#include <vector>

#include "search/forms.h"
#include "search/index.h"

namespace sheaf {

// The likeliest first; their shares are what they count beside a word as typed.
struct Substitutes {
  std::vector<Form> forms;
  std::string corrected;  // the likeliest of them; "": parts of words, which correct nothing
};

// Words that many edits away. No function words but where there are no others: every short word is near one.
Substitutes respellings_of(const Index& index, const QueryTerm& term, int edits);
// The nearest there are.
Substitutes nearest_respellings(const Index& index, const QueryTerm& term);
// The most frequent first.
Substitutes words_around(const Index& index, const QueryTerm& term);

}  // namespace sheaf
