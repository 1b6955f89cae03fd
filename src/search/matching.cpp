#include "search/matching.h"

#include <algorithm>
#include <tuple>

#include "search/inside_words.h"
#include "search/typos.h"

namespace sheaf {
namespace {

bool is_same_group(const MatchedTerm& a, const MatchedTerm& b) {
  return !a.forms.empty() &&
         std::equal(a.forms.begin(), a.forms.end(), b.forms.begin(), b.forms.end(),
                    [](const Form& x, const Form& y) { return x.word == y.word; });
}

// Both were typed, so each counts in full what it is.
void take_in(MatchedTerm& into, const MatchedTerm& from) {
  into.term.times += from.term.times;
  for (size_t i = 0; i < into.forms.size(); ++i) {
    into.forms[i].share = std::max(into.forms[i].share, from.forms[i].share);
    into.forms[i].is_as_typed |= from.forms[i].is_as_typed;
  }
  if (into.completions.empty()) into.completions = from.completions;
}

// "wi fi" is looked up as "wifi" too, for either word.
void add_joined_neighbours(const Index& index, std::vector<QueryTerm>& terms) {
  for (size_t i = 0; i + 1 < terms.size(); ++i) {
    QueryTerm &left = terms[i], &right = terms[i + 1];
    if (left.word == QueryTerm::kNoWord || right.word != left.word + 1) continue;
    const Spelling joined{left.typed.surface + right.typed.surface, left.typed.folded + right.typed.folded};
    const Dictionary::Range range = index.dictionary().with_folded(joined.folded);
    if (range.first == range.second) continue;
    left.alternatives.push_back(joined);
    right.alternatives.push_back(joined);
  }
}

// What a substitute counts beside a word as typed.
constexpr double kRespeltShare = 0.6, kOtherFirstLetter = 0.85, kInsideShare = 0.3;
constexpr size_t kMostRespellings = 256;

bool is_likelier(const Respelling& a, const Respelling& b) {
  const auto order = [](const Respelling& r) {
    return std::tuple(r.edits, !r.has_same_first, UINT32_MAX - r.place.documents, r.word);
  };
  return order(a) < order(b);
}

Substitutes from_respellings(const Index& index, std::vector<Respelling> found) {
  Substitutes substitutes;
  if (found.empty()) return substitutes;
  std::sort(found.begin(), found.end(), is_likelier);
  if (found.size() > kMostRespellings) found.resize(kMostRespellings);
  for (const Respelling& respelling : found) {
    double share = respelling.has_same_first ? 1 : kOtherFirstLetter;
    for (int edit = 0; edit < respelling.edits; ++edit) share *= kRespeltShare;
    substitutes.forms.push_back({respelling.word, respelling.place, share, false});
  }
  substitutes.corrected = DictionaryCursor(index.dictionary(), found.front().word).surface();
  return substitutes;
}

}  // namespace

std::vector<MatchedTerm> match_terms(const Index& index, FormFinder& finder, const Query& query) {
  std::vector<QueryTerm> terms = query_terms(query);
  add_joined_neighbours(index, terms);
  std::vector<MatchedTerm> matched;
  for (QueryTerm& term : terms) {
    MatchedTerm next;
    next.forms = finder.forms_of(term);
    if (term.is_prefix) next.completions = finder.completions_of(term.typed.folded, next.forms);
    next.term = std::move(term);
    const auto same = std::find_if(matched.begin(), matched.end(),
                                   [&](const MatchedTerm& other) { return is_same_group(other, next); });
    if (same != matched.end()) {
      take_in(*same, next);
    } else {
      matched.push_back(std::move(next));
    }
  }
  return matched;
}

Substitutes respellings_of(const Index& index, const QueryTerm& term, int edits) {
  std::vector<Respelling> found = respellings(index.dictionary(), term.typed.folded, edits, term.is_prefix);
  std::erase_if(found, [](const Respelling& respelling) { return respelling.edits == 0; });
  return from_respellings(index, std::move(found));
}

Substitutes substitutes_for(const Index& index, const QueryTerm& term) {
  const int most = most_edits(term.typed.folded);
  for (int edits = 1; edits <= most; ++edits) {
    Substitutes found = respellings_of(index, term, edits);
    if (!found.forms.empty()) return found;
  }
  Substitutes inside;
  inside.forms = words_with_inside(index.dictionary(), term.typed.folded);
  for (Form& form : inside.forms) form.share = kInsideShare;
  return inside;
}

}  // namespace sheaf
