#include "search/term_scores.h"

#include <algorithm>

#include "search/phrases.h"

namespace sheaf {

TermScores::TermScores(const Index& index)
    : index_(&index),
      occurrences_(index),
      documents_(index.documents().size()),
      entries_(new Entry[index.documents().size()]) {}

TermScores::Entry& TermScores::add_score(uint32_t document, float score, float weight) {
  Entry& entry = entries_[document];
  if (documents_.insert_new(document)) {
    entry = {score, weight, 0, 0};
  } else {
    entry.score += score;
    entry.matched_weight += weight;
  }
  return entry;
}

void TermScores::set_weight(MatchedTerm& matched, uint32_t documents) {
  matched.idf = word_weight(documents, index_->documents().size());
  matched.weight = matched.idf * repeat_weight(matched.term.times);
  total_weight_ += matched.weight;
  coverage_scale_ = static_cast<float>(kCoverageShare / total_weight_);
}

void TermScores::add(MatchedTerm& matched, PlacedTerm* placed) {
  if (matched.forms.empty()) return add_beginning(matched);
  occurrences_.clear();
  for (size_t i = 0; i < matched.forms.size(); ++i) {
    occurrences_.add(matched.forms[i], placed ? &placed->lists[i] : nullptr);
  }
  if (occurrences_.documents().is_empty()) return;
  set_weight(matched, occurrences_.document_frequency() + only_stemmed(matched));
  const float weight = static_cast<float>(matched.weight);
  const uint16_t bit = placed ? placed->bit : 0;
  occurrences_.documents().each([&](uint32_t document) {
    const Occurrences::Entry& found = occurrences_.at(document);
    const float bonus = (found.places & Occurrences::kAsTyped) != 0 ? static_cast<float>(kExactBonus) : 0;
    Entry& entry = add_score(document, weight * (saturated(found.frequency) + bonus), weight);
    if (bit == 0) return;
    entry.terms |= bit;
    entry.occurrences = static_cast<uint16_t>(std::min(entry.occurrences + found.occurrences, int{UINT16_MAX}));
  });
  if (placed != nullptr) {
    placed->weight = matched.weight;
    placed->idf = matched.idf;
  }
  if (!matched.completions.empty()) add_completions(matched, DocumentSet(occurrences_.documents()));
}

// How many articles have the word as others of its stem only, while it is typed: they tell how rare it is like the rest.
uint32_t TermScores::only_stemmed(const MatchedTerm& matched) const {
  std::vector<Form> stems;
  for (const Form& form : matched.completions) {
    if (form.level == FormLevel::kSameStem) stems.push_back(form);
  }
  if (stems.empty()) return 0;
  DocumentSet documents = documents_with(*index_, stems);
  documents.remove(occurrences_.documents());
  return documents.size();
}

// A word that is nowhere itself is what its beginning leads to.
void TermScores::add_beginning(MatchedTerm& matched) {
  if (matched.completions.empty()) return;
  set_weight(matched, documents_with(*index_, matched.completions).size());
  add_completions(matched, DocumentSet(index_->documents().size()));
}

void TermScores::add_completions(const MatchedTerm& matched, const DocumentSet& with_word) {
  const float weight = static_cast<float>(matched.weight);
  const auto first_left = matched.completions.begin() + static_cast<std::ptrdiff_t>(matched.scored_completions);
  occurrences_.clear();
  std::for_each(matched.completions.begin(), first_left, [&](const Form& form) { occurrences_.add(form); });
  occurrences_.documents().each([&](uint32_t document) {
    if (with_word.has(document)) return;
    const float score = static_cast<float>(kCompletionShare) * saturated(occurrences_.at(document).frequency);
    add_score(document, weight * score, weight);
  });
  DocumentSet others = documents_with(*index_, {first_left, matched.completions.end()});
  others.remove(occurrences_.documents());
  others.remove(with_word);
  others.each([&](uint32_t document) { add_score(document, 0, 0); });
}

void TermScores::add_instead(MatchedTerm& matched) {
  constexpr size_t kMostRanked = 256;
  std::vector<float> scores(index_->documents().size());
  const auto rest = matched.substitutes.begin() +
                    static_cast<std::ptrdiff_t>(std::min(kMostRanked, matched.substitutes.size()));
  DocumentSet found = documents_with(*index_, {rest, matched.substitutes.end()});
  uint32_t most_documents = 0;
  for (auto substitute = matched.substitutes.begin(); substitute != rest; ++substitute) {
    raise(scores, found, *substitute, static_cast<size_t>(substitute - matched.substitutes.begin()));
    most_documents = std::max(most_documents, substitute->place.documents);
  }
  // That of the most frequent one for all: by its own, the rarest spelling would win.
  set_weight(matched, most_documents);
  const float weight = static_cast<float>(matched.weight);
  found.each([&](uint32_t document) { add_score(document, weight * scores[document], weight); });
}

void TermScores::raise(std::vector<float>& scores, DocumentSet& found, const Form& substitute, size_t rank) {
  // The last of the best still stands above what any other article can have.
  constexpr size_t kBest = 10;
  constexpr float kRoundStep = 0.05f, kRankStep = 0.0001f, kOthers = 0.2f;
  const float share = static_cast<float>(substitute.share);
  occurrences_.clear();
  occurrences_.add({substitute.word, substitute.place, 1, FormLevel::kOther});
  std::vector<uint32_t> best;
  occurrences_.documents().each([&](uint32_t document) {
    found.insert(document);
    best.push_back(document);
    const float score = share * kOthers * saturated(occurrences_.at(document).frequency);
    scores[document] = std::max(scores[document], score);
  });
  const size_t count = std::min(kBest, best.size());
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(),
                    [&](uint32_t a, uint32_t b) {
                      const float x = occurrences_.at(a).frequency, y = occurrences_.at(b).frequency;
                      if (x != y) return x > y;
                      const int32_t date_a = index_->documents().properties(a).published_days;
                      const int32_t date_b = index_->documents().properties(b).published_days;
                      return date_a != date_b ? date_a > date_b : a < b;
                    });
  for (size_t round = 0; round < count; ++round) {
    const float part = 1 - kRoundStep * static_cast<float>(round) - kRankStep * static_cast<float>(rank);
    scores[best[round]] = std::max(scores[best[round]], share * part);
  }
}

}  // namespace sheaf
