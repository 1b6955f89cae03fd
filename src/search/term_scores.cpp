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
  set_weight(matched, occurrences_.document_frequency());
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
    const float score = static_cast<float>(kCompletion) * saturated(occurrences_.at(document).frequency);
    add_score(document, weight * score, weight);
  });
  DocumentSet others = documents_with(*index_, {first_left, matched.completions.end()});
  others.remove(occurrences_.documents());
  others.remove(with_word);
  others.each([&](uint32_t document) { add_score(document, 0, 0); });
}

void TermScores::add_instead(MatchedTerm& matched, const std::vector<Form>& candidates) {
  std::vector<float> scores(index_->documents().size());
  DocumentSet found(index_->documents().size());
  uint32_t most_documents = 0;
  for (size_t rank = 0; rank < candidates.size(); ++rank) {
    raise(scores, found, candidates[rank], rank);
    most_documents = std::max(most_documents, candidates[rank].place.documents);
  }
  // That of the most frequent one for all: by its own, the rarest spelling would win.
  set_weight(matched, most_documents);
  found.each([&](uint32_t document) {
    const float weight = static_cast<float>(matched.weight);
    add_score(document, weight * scores[document], weight);
  });
}

void TermScores::raise(std::vector<float>& scores, DocumentSet& found, const Form& candidate, size_t rank) {
  constexpr size_t kBest = 10;
  constexpr float kMost = static_cast<float>(kSaturation + 1), kRoundStep = 0.05f, kRankStep = 0.0001f, kOthers = 0.4f;
  const float share = static_cast<float>(candidate.share);
  occurrences_.clear();
  occurrences_.add({candidate.word, candidate.place, 1, false}, nullptr);
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
                      const Occurrences::Entry &x = occurrences_.at(a), &y = occurrences_.at(b);
                      const int body = Occurrences::kInBody;
                      if (((x.places ^ y.places) & body) != 0) return (x.places & body) != 0;
                      return x.frequency != y.frequency ? x.frequency > y.frequency : a < b;
                    });
  for (size_t round = 0; round < count; ++round) {
    const float part = 1 - kRoundStep * static_cast<float>(round) - kRankStep * static_cast<float>(rank);
    scores[best[round]] = std::max(scores[best[round]], share * kMost * part);
  }
}

}  // namespace sheaf
