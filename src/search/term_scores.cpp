#include "search/term_scores.h"

#include <algorithm>

namespace sheaf {

TermScores::TermScores(const Index& index)
    : index_(&index),
      occurrences_(index),
      documents_(index.documents().size()),
      entries_(new Entry[index.documents().size()]) {}

void TermScores::add_score(uint32_t document, double score, double weight, uint32_t bit) {
  Entry& entry = entries_[document];
  if (documents_.insert_new(document)) {
    entry = {score, weight, bit};
  } else {
    entry.score += score;
    entry.matched_weight += weight;
    entry.terms |= bit;
  }
}

void TermScores::add(MatchedTerm& matched, uint32_t bit) {
  // A word that is nowhere itself is what its beginning leads to.
  const bool is_beginning = matched.forms.empty();
  occurrences_.clear();
  for (const Form& form : is_beginning ? matched.completions : matched.forms) occurrences_.add(form);
  const uint32_t documents = occurrences_.document_frequency();
  if (documents == 0) return;
  matched.idf = word_weight(documents, index_->documents().size());
  matched.weight = matched.idf * repeat_weight(matched.term.times);
  total_weight_ += matched.weight;
  const double level = is_beginning ? kCompletion : 1;
  occurrences_.documents().each([&](uint32_t document) {
    const Occurrences::Entry& found = occurrences_.at(document);
    const double score = level * saturated(found.frequency) + (found.is_as_typed ? kExactBonus : 0);
    add_score(document, matched.weight * score, matched.weight, bit);
  });
  if (!is_beginning && !matched.completions.empty()) add_completions(matched);
}

void TermScores::add_completions(const MatchedTerm& matched) {
  const DocumentSet with_word = occurrences_.documents();
  occurrences_.clear();
  for (const Form& form : matched.completions) occurrences_.add(form);
  occurrences_.documents().each([&](uint32_t document) {
    if (with_word.has(document)) return;
    const double score = kCompletion * saturated(occurrences_.at(document).frequency);
    add_score(document, matched.weight * score, matched.weight, 0);
  });
}

void TermScores::add_instead(MatchedTerm& matched, const std::vector<Form>& candidates) {
  std::vector<double> scores(index_->documents().size());
  DocumentSet found(index_->documents().size());
  uint32_t most_documents = 0;
  for (size_t rank = 0; rank < candidates.size(); ++rank) {
    raise(scores, found, candidates[rank], rank);
    most_documents = std::max(most_documents, candidates[rank].place.documents);
  }
  // That of the most frequent one for all: by its own, the rarest spelling would win.
  matched.idf = word_weight(most_documents, index_->documents().size());
  matched.weight = matched.idf * repeat_weight(matched.term.times);
  total_weight_ += matched.weight;
  found.each([&](uint32_t document) {
    add_score(document, matched.weight * scores[document], matched.weight, 0);
  });
}

void TermScores::raise(std::vector<double>& scores, DocumentSet& found, const Form& candidate, size_t rank) {
  constexpr size_t kBest = 10;
  constexpr double kMost = kSaturation + 1, kRoundStep = 0.05, kRankStep = 0.0001, kOthers = 0.4;
  occurrences_.clear();
  occurrences_.add({candidate.word, candidate.place, 1, false});
  std::vector<uint32_t> best;
  occurrences_.documents().each([&](uint32_t document) {
    found.insert(document);
    best.push_back(document);
    const double score = candidate.share * kOthers * saturated(occurrences_.at(document).frequency);
    scores[document] = std::max(scores[document], score);
  });
  const size_t count = std::min(kBest, best.size());
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(),
                    [&](uint32_t a, uint32_t b) {
                      const double x = occurrences_.at(a).frequency, y = occurrences_.at(b).frequency;
                      return x != y ? x > y : a < b;
                    });
  for (size_t round = 0; round < count; ++round) {
    const double part = 1 - kRoundStep * static_cast<double>(round) - kRankStep * static_cast<double>(rank);
    scores[best[round]] = std::max(scores[best[round]], candidate.share * kMost * part);
  }
}

}  // namespace sheaf
