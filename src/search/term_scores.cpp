#include "search/term_scores.h"

#include <algorithm>

namespace sheaf {

TermScores::TermScores(const Index& index)
    : index_(&index),
      occurrences_(index),
      completions_(index),
      documents_(index.documents().size()),
      entries_(new Entry[index.documents().size()]) {}

void TermScores::add_score(uint32_t document, double score, double weight, uint32_t bit) {
  Entry& entry = entries_[document];
  if (documents_.insert_new(document)) entry = {};
  entry.score += score;
  entry.matched_weight += weight;
  entry.terms |= bit;
}

void TermScores::add(MatchedTerm& matched, double share, uint32_t bit) {
  occurrences_.clear();
  // A word that is nowhere itself is what its beginning leads to.
  const std::vector<Form>& forms = matched.forms.empty() ? matched.completions : matched.forms;
  for (const Form& form : forms) occurrences_.add(form);
  const uint32_t documents = occurrences_.documents().size();
  if (documents == 0) return;
  matched.idf = word_weight(documents, index_->documents().size());
  matched.weight = matched.idf * share * repeat_weight(matched.term.times);
  total_weight_ += matched.weight;
  occurrences_.documents().each([&](uint32_t document) {
    const Occurrences::Entry& found = occurrences_.at(document);
    const double score = saturated(found.frequency) + (found.is_as_typed ? kExactBonus : 0) +
                         (found.is_in_title ? kTitleBonus : 0);
    add_score(document, matched.weight * score, matched.weight, bit);
  });
  if (!matched.forms.empty()) add_completions(matched);
}

void TermScores::add_completions(const MatchedTerm& matched) {
  if (matched.completions.empty()) return;
  completions_.clear();
  for (const Form& form : matched.completions) completions_.add(form);
  completions_.documents().each([&](uint32_t document) {
    if (occurrences_.documents().has(document)) return;
    const double score = kCompletionShare * saturated(completions_.at(document).frequency);
    add_score(document, matched.weight * score, matched.weight, 0);
  });
}

void TermScores::add_instead(MatchedTerm& matched, const std::vector<Form>& candidates, double share) {
  std::vector<double> best(index_->documents().size());
  DocumentSet found(index_->documents().size());
  for (const Form& candidate : candidates) {
    occurrences_.clear();
    Form whole = candidate;
    whole.share = 1;
    occurrences_.add(whole);
    const double idf = word_weight(occurrences_.documents().size(), index_->documents().size());
    const double weight = idf * candidate.share * share;
    matched.weight = std::max(matched.weight, weight);
    occurrences_.documents().each([&](uint32_t document) {
      found.insert(document);
      best[document] = std::max(best[document], weight * saturated(occurrences_.at(document).frequency));
    });
  }
  total_weight_ += matched.weight;
  found.each([&](uint32_t document) { add_score(document, best[document], matched.weight, 0); });
}

double TermScores::coverage(uint32_t document) const {
  return 1 - kCoverageShare + kCoverageShare * (entries_[document].matched_weight / total_weight_);
}

}  // namespace sheaf
