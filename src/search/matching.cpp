#include "search/matching.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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
  if (into.completions.empty()) {
    into.completions = from.completions;
    into.scored_completions = from.scored_completions;
  }
}

// One letter may begin a tenth of all words: to score them all would take 20 ms on 50,000 articles, to find them 3 ms.
size_t put_frequent_first(std::vector<Form>& completions) {
  constexpr uint64_t kScoredPostings = 50'000;
  constexpr size_t kScoredWords = 256;
  const auto postings_of = [](uint64_t sum, const Form& form) { return sum + form.place.documents; };
  if (std::accumulate(completions.begin(), completions.end(), uint64_t{0}, postings_of) <= kScoredPostings) {
    return completions.size();
  }
  const auto end = completions.begin() + static_cast<std::ptrdiff_t>(std::min(kScoredWords, completions.size()));
  std::partial_sort(completions.begin(), end, completions.end(), [](const Form& a, const Form& b) {
    return a.place.documents != b.place.documents ? a.place.documents > b.place.documents : a.word < b.word;
  });
  uint64_t postings = 0;
  const auto first_left = std::find_if(completions.begin(), end, [&](const Form& form) {
    postings += form.place.documents;
    return postings > kScoredPostings;
  });
  return std::max<size_t>(1, static_cast<size_t>(first_left - completions.begin()));
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
constexpr double kOneEdit = 0.5, kTwoEdits = 0.35, kOtherFirstLetter = 0.8, kInside = 0.2;
constexpr size_t kMostRespellings = 256;

// How likely a word was meant, up to a factor: by how it was misspelt and how frequent it is (a noisy channel, as Kernighan,
// Church & Gale 1990). Frequency counts by its root only: what people look for is rarer than what they write.
double likelihood(const Respelling& respelling) {
  // Of the ways to misspell a word, few leave out a letter or swap two, 25 times as many put in some letter or another.
  constexpr double kEasy = 1, kHard = 1.0 / 5, kFirstLetter = 1.0 / 3;
  const bool is_easy = respelling.kind == EditKind::kLeftOut || respelling.kind == EditKind::kSwapped;
  return (is_easy ? kEasy : kHard) * (respelling.has_same_first ? 1 : kFirstLetter) *
         std::sqrt(std::sqrt(static_cast<double>(respelling.place.documents)));
}

double share_of(const Respelling& respelling) {
  return (respelling.edits == 1 ? kOneEdit : kTwoEdits) * (respelling.has_same_first ? 1 : kOtherFirstLetter);
}

Substitutes from_respellings(const Index& index, std::vector<Respelling> found) {
  Substitutes substitutes;
  if (found.empty()) return substitutes;
  std::sort(found.begin(), found.end(), [](const Respelling& a, const Respelling& b) {
    const double x = likelihood(a), y = likelihood(b);
    return x != y ? x > y : a.word < b.word;
  });
  if (found.size() > kMostRespellings) found.resize(kMostRespellings);
  for (const Respelling& respelling : found) {
    substitutes.forms.push_back({respelling.word, respelling.place, share_of(respelling), false});
  }
  substitutes.corrected = DictionaryCursor(index.dictionary(), found.front().word).surface();
  return substitutes;
}

}  // namespace

std::vector<MatchedTerm> match_terms(const Index& index, FormFinder& finder, const Query& query) {
  std::vector<QueryTerm> terms = query_terms(query, [&](const Spelling& spelling) { return finder.is_known(spelling); });
  add_joined_neighbours(index, terms);
  std::vector<MatchedTerm> matched;
  for (QueryTerm& term : terms) {
    MatchedTerm next;
    next.forms = finder.forms_of(term);
    if (term.is_prefix) {
      next.completions = finder.completions_of(term.typed.folded, next.forms);
      next.scored_completions = put_frequent_first(next.completions);
    }
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
  for (Form& form : inside.forms) form.share = kInside;
  return inside;
}

}  // namespace sheaf
