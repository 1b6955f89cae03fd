#include "search/article_scorer.h"

#include <algorithm>
#include <numeric>

namespace sheaf {
namespace {

constexpr double kRounding = 1 + 1e-5;  // scores are floats

// What more words of the query matched multiplies a score by.
float coverage(float matched_weight, float scale) {
  return static_cast<float>(1 - kCoverageShare) + scale * matched_weight;
}

float part_of_forms(float frequency, bool is_as_typed) {
  return saturated(frequency) + (is_as_typed ? static_cast<float>(kExactBonus) : 0);
}

}  // namespace

void ArticleScorer::Bound::add(const ScoredTerm& term, double part) {
  most += term.weight * part;
  matched_weight += term.weight;
  if (!term.is_placed) return;
  lead += term.weight * kLeadBonus;
  placed_idf += term.idf;
  ++placed;
}

double ArticleScorer::Bound::places() const {
  constexpr double kMostNear = kNearShare * (kNearSaturation + 1) + kInOrderShare * (kInOrderSaturation + 1);
  // Each of the placed words makes a pair with every other one, which counts the mean of their idf.
  return lead + (placed > 1 ? kMostNear * (placed - 1) * placed_idf / 2 : 0);
}

double ArticleScorer::Bound::value(double coverage_scale) const {
  return (most + places()) * (1 - kCoverageShare + coverage_scale * matched_weight) * kRounding;
}

ArticleScorer::ArticleScorer(const Index& index, const TermScores& scores)
    : index_(&index),
      terms_(scores.terms()),
      coverage_scale_(static_cast<float>(kCoverageShare / scores.total_weight())),
      places_(index.documents()),
      parts_(terms_.size()),
      prepared_(terms_.size()),
      readers_(terms_.size()),
      order_(terms_.size()),
      most_from_(terms_.size()) {
  for (const ScoredTerm& term : terms_) {
    placed_numbers_.push_back(term.is_placed ? places_.add_term(term.position, term.weight, term.idf) : 0);
  }
  std::iota(order_.begin(), order_.end(), 0);
  std::sort(order_.begin(), order_.end(), [&](uint32_t a, uint32_t b) {
    const float x = terms_[a].weight * terms_[a].most_part, y = terms_[b].weight * terms_[b].most_part;
    return x != y ? x > y : a < b;
  });
  Bound bound;
  for (size_t rank = order_.size(); rank-- > 0;) {
    const std::vector<ScoredForm>& forms = terms_[order_[rank]].forms;
    // What has no positions cannot be looked up.
    if (std::any_of(forms.begin(), forms.end(), [](const ScoredForm& form) { return form.list.has_counts_only(); })) {
      prepare(rank);
    }
    bound.add(terms_[order_[rank]], terms_[order_[rank]].most_part);
    most_from_[rank] = bound.value(coverage_scale_);
  }
}

void ArticleScorer::restart() {
  for (size_t term = 0; term < terms_.size(); ++term) {
    readers_[term].clear();
    for (const ScoredForm& form : terms_[term].forms) readers_[term].emplace_back(form.list);
  }
}

void ArticleScorer::prepare(size_t rank) {
  const uint32_t number = order_[rank];
  const ScoredTerm& term = terms_[number];
  if (parts_[number] != nullptr) return;
  parts_[number] = term.instead.data();
  if (term.forms.empty()) return;
  std::vector<float>& parts = prepared_[number] = term.instead;
  parts.resize(index_->documents().size());
  parts_[number] = parts.data();
  Occurrences occurrences(*index_);
  DocumentSet as_typed(index_->documents().size());
  for (const ScoredForm& form : term.forms) {
    occurrences.add(form.list, form.share);
    if (!form.is_as_typed) continue;
    for (const uint32_t document : form.list.documents) as_typed.insert(document);
  }
  occurrences.documents().each([&](uint32_t document) {
    parts[document] = part_of_forms(occurrences.frequency(document), as_typed.has(document));
  });
}

ArticleScorer::Bound ArticleScorer::bound_of(uint32_t document) const {
  Bound bound;
  for (size_t term = 0; term < terms_.size(); ++term) {
    if (!terms_[term].documents.has(document)) continue;
    bound.add(terms_[term], parts_[term] != nullptr ? parts_[term][document] : terms_[term].most_part);
  }
  return bound;
}

float ArticleScorer::score(uint32_t document, double least) {
  constexpr float kTooLow = -1;
  const Bound bound = bound_of(document);
  if (bound.value(coverage_scale_) < least) return kTooLow;
  float score = 0, matched_weight = 0;
  for (uint32_t term = 0; term < terms_.size(); ++term) {
    if (!terms_[term].documents.has(document)) continue;
    const float part = part_of(term, document);
    if (part == ScoredTerm::kTellsNothing) continue;
    score += terms_[term].weight * part;
    matched_weight += terms_[term].weight;
  }
  const float factor = coverage(matched_weight, coverage_scale_);
  if ((score + bound.places()) * factor * kRounding < least) return kTooLow;
  collect_places(document);
  if ((score + places_.bound()) * factor * kRounding < least) return kTooLow;
  return (score + static_cast<float>(places_.score(document))) * factor;
}

float ArticleScorer::part_of(uint32_t number, uint32_t document) {
  if (parts_[number] != nullptr) return parts_[number][document];
  const ScoredTerm& term = terms_[number];
  float frequency = 0;
  bool is_there = false, is_as_typed = false;
  for (size_t i = 0; i < term.forms.size(); ++i) {
    const std::span<const uint32_t> positions = readers_[number][i].at(document);
    if (positions.empty()) continue;
    is_there = true;
    is_as_typed |= term.forms[i].is_as_typed;
    add_frequency(*index_, document, positions, term.forms[i].share, frequency);
  }
  if (is_there) return part_of_forms(frequency, is_as_typed);
  return term.instead.empty() ? ScoredTerm::kTellsNothing : term.instead[document];
}

void ArticleScorer::collect_places(uint32_t document) {
  places_.begin();
  for (size_t term = 0; term < terms_.size(); ++term) {
    if (!terms_[term].is_placed || !terms_[term].documents.has(document)) continue;
    for (PositionsReader& reader : readers_[term]) places_.add(placed_numbers_[term], reader.at(document));
  }
}

}  // namespace sheaf
