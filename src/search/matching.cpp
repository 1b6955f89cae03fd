#include "search/matching.h"

#include <algorithm>

namespace sheaf {
namespace {

bool is_same_group(const MatchedTerm& a, const MatchedTerm& b) {
  return !a.forms.empty() && std::equal(a.forms.begin(), a.forms.end(), b.forms.begin(), b.forms.end(),
                                        [](const Form& x, const Form& y) { return x.word == y.word; });
}

// Both were typed, so each counts in full what it is.
void take_in(MatchedTerm& into, const MatchedTerm& from) {
  into.term.times += from.term.times;
  for (size_t i = 0; i < into.forms.size(); ++i) {
    into.forms[i].share = std::max(into.forms[i].share, from.forms[i].share);
    into.forms[i].level = std::min(into.forms[i].level, from.forms[i].level);
  }
  if (!into.completions.empty()) return;
  into.completions = from.completions;
  into.typed_beginning = from.typed_beginning;
}

// While a word is typed, others of its stem are no better than what it may become.
void move_stems(const Index& index, MatchedTerm& matched) {
  for (Form& form : matched.forms) {
    if (form.level != FormLevel::kSameStem) continue;
    const bool is_completion = folded_of(index, form.word).starts_with(matched.term.typed.folded);
    form.share = is_completion ? 1 : static_cast<float>(kSameStemShare / kCompletionShare);
    matched.completions.push_back(form);
  }
  std::erase_if(matched.forms, [](const Form& form) { return form.level == FormLevel::kSameStem; });
}

// "wi fi" is looked up as "wifi" too, for either word.
void add_joined_neighbours(const Index& index, std::vector<QueryTerm>& terms) {
  for (size_t i = 0; i + 1 < terms.size(); ++i) {
    QueryTerm &left = terms[i], &right = terms[i + 1];
    if (left.word == QueryTerm::kNoWord || right.word != left.word + 1) continue;
    if (left.is_function_word || right.is_function_word) continue;  // "a way" is not "away"
    const Spelling joined{left.typed.surface + right.typed.surface, left.typed.folded + right.typed.folded};
    const Dictionary& dictionary = index.dictionary();
    const Dictionary::Range range =
        right.is_prefix ? dictionary.with_prefix(joined.folded) : dictionary.with_folded(joined.folded);
    if (range.first == range.second) continue;
    left.alternatives.push_back({joined, right.is_prefix});
    right.alternatives.push_back({joined, right.is_prefix});
  }
}

// The words that begin as typed, as it is or joined with its neighbour: wi-f, wif.
void add_completions(const FormFinder& finder, MatchedTerm& matched) {
  const QueryTerm& term = matched.term;
  if (term.is_prefix) {
    matched.completions = finder.completions_of(term.typed.folded, matched.forms);
    matched.typed_beginning = term.typed.folded;
  }
  for (const QueryTerm::Alternative& alternative : term.alternatives) {
    if (!alternative.is_prefix) continue;
    for (const Form& form : finder.completions_of(alternative.spelling.folded, matched.forms)) {
      const auto is_same = [&](const Form& other) { return other.word == form.word; };
      if (std::none_of(matched.completions.begin(), matched.completions.end(), is_same)) {
        matched.completions.push_back(form);
      }
    }
  }
}

}  // namespace

std::vector<MatchedTerm> match_terms(const Index& index, FormFinder& finder, const Query& query) {
  std::vector<QueryTerm> terms =
      query_terms(query, [&](const Spelling& spelling) { return finder.is_known(spelling); });
  add_joined_neighbours(index, terms);
  std::vector<MatchedTerm> matched;
  for (QueryTerm& term : terms) {
    MatchedTerm next;
    next.forms = finder.forms_of(term);
    next.term = std::move(term);
    add_completions(finder, next);
    const auto same = std::find_if(matched.begin(), matched.end(),
                                   [&](const MatchedTerm& other) { return is_same_group(other, next); });
    if (same != matched.end()) {
      take_in(*same, next);
    } else {
      if (next.term.is_prefix) move_stems(index, next);
      matched.push_back(std::move(next));
    }
  }
  for (MatchedTerm& term : matched) term.scored_completions = put_frequent_first(term.completions);
  return matched;
}

}  // namespace sheaf
