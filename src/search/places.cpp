#include "search/places.h"

#include <algorithm>
#include <array>

namespace sheaf {
namespace {

constexpr uint32_t kNowhere = UINT32_MAX;

// Which fields the ascending positions of an article are in.
class FieldFinder {
 public:
  explicit FieldFinder(const FieldLengths& lengths) : lengths_(&lengths), end_(lengths[0]) {}
  size_t field_of(uint32_t position) {
    while (position >= end_ && field_ + 1 < kTextFields) end_ += (*lengths_)[++field_];
    return field_;
  }

 private:
  const FieldLengths* lengths_;
  size_t field_ = 0;
  uint32_t end_ = 0;
};

}  // namespace

Places::Places(const Index& index) : index_(&index) {
  // So many occurrences of two words make at most the product of their halves in pairs.
  for (uint32_t occurrences = 0; occurrences + 1 < kKnownOccurrences; ++occurrences) {
    const uint32_t pairs = occurrences / 2 * (occurrences - occurrences / 2);
    most_near_[occurrences] = nearness(pairs, pairs);
  }
  most_near_.back() = nearness(UINT32_MAX, UINT32_MAX);
}

PlacedTerm* Places::add(const MatchedTerm& matched) {
  size_t documents = 0;
  for (const Form& form : matched.forms) documents += form.place.documents;
  const bool has_places = !matched.term.is_function_word && !matched.forms.empty() &&
                          matched.forms.size() <= kMostPlacedForms && documents <= kMostPlacedDocuments &&
                          terms_.size() < kMostNearTerms;
  if (!has_places) return nullptr;
  PlacedTerm& term = terms_.emplace_back();
  term.bit = static_cast<uint16_t>(1u << (terms_.size() - 1));
  term.position = matched.term.position;
  term.forms = matched.forms;
  term.lists.resize(matched.forms.size());
  return &term;
}

double Places::bound(uint32_t terms, uint32_t occurrences) const {
  const double most_near = most_near_[std::min(occurrences, kKnownOccurrences - 1)];
  double bound = 0, idf_before = 0;
  uint32_t count_before = 0;
  for (; terms != 0; terms &= terms - 1) {
    const PlacedTerm& term = terms_[static_cast<size_t>(std::countr_zero(terms))];
    bound += term.weight * kLeadBonus;
    bound += most_near * (idf_before + count_before * term.idf) / 2;
    idf_before += term.idf;
    ++count_before;
  }
  return bound;
}

void Places::restart() {
  readers_.clear();
  for (const PlacedTerm& term : terms_) {
    std::vector<PositionsReader>& readers = readers_.emplace_back();
    for (const PostingList& list : term.lists) readers.emplace_back(list);
  }
}

double Places::score(uint32_t document) {
  collect(document);
  return lead_score(document) + near_score();
}

void Places::collect(uint32_t document) {
  occurrences_.clear();
  for (uint32_t term = 0; term < terms_.size(); ++term) {
    for (PositionsReader& reader : readers_[term]) {
      for (const uint32_t position : reader.at(document)) occurrences_.push_back({position, term, 0});
    }
  }
  std::sort(occurrences_.begin(), occurrences_.end(), [](const Occurrence& a, const Occurrence& b) {
    return a.position != b.position ? a.position < b.position : a.term < b.term;
  });
  FieldFinder fields(index_->documents().lengths(document));
  for (Occurrence& occurrence : occurrences_) occurrence.field = fields.field_of(occurrence.position);
}

double Places::lead_score(uint32_t document) const {
  constexpr size_t kTitle = static_cast<size_t>(TextField::kTitle), kBody = static_cast<size_t>(TextField::kBody);
  const FieldLengths& lengths = index_->documents().lengths(document);
  const uint32_t body_begin = lengths[kTitle] + lengths[static_cast<size_t>(TextField::kHeadings)];
  std::array<uint32_t, kMostNearTerms> first;
  first.fill(kNowhere);
  for (const Occurrence& occurrence : occurrences_) {
    uint32_t& place = first[occurrence.term];
    if (occurrence.field == kTitle) place = 0;
    if (occurrence.field == kBody) place = std::min(place, occurrence.position - body_begin);
  }
  double score = 0;
  for (size_t term = 0; term < terms_.size(); ++term) {
    if (first[term] == kNowhere) continue;
    score += terms_[term].weight * kLeadBonus * kLeadWords / (kLeadWords + first[term]);
  }
  return score;
}

double Places::near_score() {
  const size_t count = terms_.size();
  if (count < 2) return 0;
  pair_counts_.assign(count * count, {});
  for (size_t i = 0; i < occurrences_.size(); ++i) {
    for (size_t j = i; j-- > 0 && occurrences_[i].position - occurrences_[j].position <= kNearWords;) {
      count_pair(occurrences_[j], occurrences_[i]);
    }
  }
  double score = 0;
  for (size_t a = 0; a < count; ++a) {
    for (size_t b = a + 1; b < count; ++b) {
      const PairCount& pair = pair_counts_[a * count + b];
      if (pair.near > 0) score += (terms_[a].idf + terms_[b].idf) / 2 * nearness(pair.near, pair.in_order);
    }
  }
  return score;
}

void Places::count_pair(const Occurrence& before, const Occurrence& after) {
  if (before.field != after.field || before.position == after.position || before.term == after.term) return;
  PairCount& pair = pair_counts_[std::min(before.term, after.term) * terms_.size() + std::max(before.term, after.term)];
  ++pair.near;
  const uint32_t step = after.position - before.position;
  const bool is_as_asked = terms_[before.term].position + step == terms_[after.term].position;
  if (is_as_asked && step <= kMostStep) ++pair.in_order;
}

}  // namespace sheaf
