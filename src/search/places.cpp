#include "search/places.h"

#include <algorithm>
#include <array>
#include <bit>

namespace sheaf {
namespace {

constexpr uint32_t kNowhere = UINT32_MAX;

}  // namespace

Places::Places(const Documents& documents) : documents_(&documents) {
  // So many occurrences of two words make at most the product of their halves in pairs.
  for (uint32_t occurrences = 0; occurrences + 1 < kKnownOccurrences; ++occurrences) {
    const uint32_t pairs = occurrences / 2 * (occurrences - occurrences / 2);
    most_near_[occurrences] = nearness(pairs, pairs);
  }
  most_near_.back() = nearness(UINT32_MAX, UINT32_MAX);
}

uint32_t Places::add_term(uint32_t position, double weight, double idf) {
  terms_.push_back({position, weight, idf});
  return static_cast<uint32_t>(terms_.size()) - 1;
}

void Places::add(uint32_t term, std::span<const uint32_t> positions) {
  for (const uint32_t position : positions) occurrences_.push_back({position, term, 0});
}

double Places::bound() const {
  const double most_near = most_near_[std::min<size_t>(occurrences_.size(), kKnownOccurrences - 1)];
  uint32_t present = 0;
  for (const Occurrence& occurrence : occurrences_) present |= 1u << occurrence.term;
  double bound = 0, idf_before = 0;
  uint32_t count_before = 0;
  for (; present != 0; present &= present - 1) {
    const Term& term = terms_[static_cast<size_t>(std::countr_zero(present))];
    bound += term.weight * kLeadBonus;
    bound += most_near * (idf_before + count_before * term.idf) / 2;
    idf_before += term.idf;
    ++count_before;
  }
  return bound;
}

double Places::score(uint32_t document) {
  sort(document);
  return lead_score(document) + near_score();
}

void Places::sort(uint32_t document) {
  std::sort(occurrences_.begin(), occurrences_.end(), [](const Occurrence& a, const Occurrence& b) {
    return a.position != b.position ? a.position < b.position : a.term < b.term;
  });
  FieldFinder fields(documents_->lengths(document));
  for (Occurrence& occurrence : occurrences_) occurrence.field = fields.field_of(occurrence.position);
}

double Places::lead_score(uint32_t document) const {
  constexpr size_t kTitle = static_cast<size_t>(TextField::kTitle), kBody = static_cast<size_t>(TextField::kBody);
  const FieldLengths& lengths = documents_->lengths(document);
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
