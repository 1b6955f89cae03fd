#include "search/article_scorer.h"

#include <algorithm>

#include "search/sorted_insert.h"

namespace sheaf {
namespace {

// What more words of the query matched multiplies a score by.
float coverage(float matched_weight, float scale) {
  return static_cast<float>(1 - kCoverageShare) + scale * matched_weight;
}

float part_of_forms(float frequency, bool is_as_typed) {
  return saturated(frequency) + (is_as_typed ? static_cast<float>(kExactBonus) : 0);
}

}  // namespace

void ArticleScorer::Bound::add(const ScoredTerm& term) {
  most += term.weight * term.most_part;
  matched_weight += term.weight;
}

void ArticleScorer::Bound::add_places(const ScoredTerm& term) {
  lead += term.weight * kLeadBonus;
  placed_idf += term.idf;
  ++placed;
}

double ArticleScorer::Bound::places() const {
  constexpr double kMostNear = kNearShare * (kNearSaturation + 1) + kInOrderShare * (kInOrderSaturation + 1);
  // Each of the placed words makes a pair with every other one, which counts the mean of their idf.
  return lead + (placed > 1 ? kMostNear * (placed - 1) * placed_idf / 2 : 0);
}

ArticleScorer::ArticleScorer(const Index& index, const TermScores& scores)
    : index_(&index),
      terms_(scores.terms()),
      coverage_scale_(static_cast<float>(kCoverageShare / scores.total_weight())),
      places_(index.documents()),
      is_prepared_(terms_.size()),
      unprepared_(terms_.size()),
      placed_(index.documents().size()),
      occurrences_(index),
      known_(new Known[index.documents().size()]),
      readers_(terms_.size()),
      most_from_(terms_.size()) {
  for (const ScoredTerm& term : terms_) {
    placed_numbers_.push_back(term.is_placed ? places_.add_term(term.position, term.weight, term.idf) : 0);
    if (term.is_placed) placed_.add(term.placed);
  }
  scores.documents().each([&](uint32_t document) { known_[document] = {0, 0}; });
  order_by_most();
  for (size_t rank = order_.size(); rank-- > 0;) {
    const ScoredTerm& term = terms_[order_[rank]];
    most_.add(term);
    if (term.is_placed) most_.add_places(term);
    most_from_[rank] = most_.value(coverage_scale_, most_.places());
  }
  most_places_ = most_.places();
  for (size_t rank = 0; rank < order_.size(); ++rank) {
    const std::vector<ScoredForm>& forms = terms_[order_[rank]].forms;
    // What has no positions cannot be looked up.
    if (std::any_of(forms.begin(), forms.end(), [](const ScoredForm& form) { return form.list.has_counts_only(); })) {
      prepare(rank);
    }
  }
}

void ArticleScorer::order_by_most() {
  const auto most = [&](uint32_t term) { return terms_[term].weight * terms_[term].most_part; };
  for (uint32_t term = 0; term < terms_.size(); ++term) {
    insert_in_order(order_, term, [&](uint32_t a, uint32_t b) { return most(a) > most(b); });
  }
}

void ArticleScorer::restart() {
  for (size_t term = 0; term < terms_.size(); ++term) {
    readers_[term].clear();
    for (const ScoredForm& form : terms_[term].forms) readers_[term].emplace_back(form.list);
  }
}

void ArticleScorer::prepare_all() {
  for (size_t rank = 0; rank < order_.size(); ++rank) prepare(rank);
}

void ArticleScorer::prepare(size_t rank) {
  const uint32_t number = order_[rank];
  const ScoredTerm& term = terms_[number];
  if (is_prepared_[number]) return;
  is_prepared_[number] = true;
  --unprepared_;
  most_.most -= term.weight * term.most_part;
  most_.matched_weight -= term.weight;
  DocumentSet as_typed(index_->documents().size());
  occurrences_.clear();
  for (const ScoredForm& form : term.forms) {
    occurrences_.add(form.list, form.share);
    if (!form.is_as_typed) continue;
    for (const uint32_t document : form.list.documents) as_typed.insert(document);
  }
  occurrences_.documents().each([&](uint32_t document) {
    add_part(document, term.weight, part_of_forms(occurrences_.frequency(document), as_typed.has(document)));
  });
  if (!term.instead) return;
  DocumentSet others = term.documents;
  others.remove(occurrences_.documents());
  others.each([&](uint32_t document) { add_part(document, term.weight, term.instead[document]); });
}

void ArticleScorer::add_part(uint32_t document, float weight, float part) {
  if (part == ScoredTerm::kTellsNothing) return;
  known_[document].score += weight * part;
  known_[document].matched_weight += weight;
}

ArticleScorer::Bound ArticleScorer::bound_of(uint32_t document) const {
  Bound bound;
  for (size_t term = 0; term < terms_.size(); ++term) {
    if (!is_prepared_[term] && terms_[term].documents.has(document)) bound.add(terms_[term]);
    if (terms_[term].is_placed && terms_[term].placed.has(document)) bound.add_places(terms_[term]);
  }
  bound.most += known_[document].score;
  bound.matched_weight += known_[document].matched_weight;
  return bound;
}

float ArticleScorer::score_in_full(uint32_t document, double least) {
  const bool has_places = placed_.has(document);
  if (unprepared_ > 0 || has_places) {
    const Bound bound = bound_of(document);
    if (bound.value(coverage_scale_, bound.places()) < least) return kTooLow;
  }
  Known known = known_[document];
  for (uint32_t term = 0; unprepared_ > 0 && term < terms_.size(); ++term) {
    if (is_prepared_[term] || !terms_[term].documents.has(document)) continue;
    const float part = part_of(term, document);
    if (part == ScoredTerm::kTellsNothing) continue;
    known.score += terms_[term].weight * part;
    known.matched_weight += terms_[term].weight;
  }
  const float factor = coverage(known.matched_weight, coverage_scale_);
  if (!has_places) return known.score * factor;
  if ((known.score + most_places_) * factor * kRounding < least) return kTooLow;
  collect_places(document);
  if ((known.score + places_.bound()) * factor * kRounding < least) return kTooLow;
  return (known.score + static_cast<float>(places_.score(document))) * factor;
}

float ArticleScorer::part_of(uint32_t number, uint32_t document) {
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
  return term.instead ? term.instead[document] : ScoredTerm::kTellsNothing;
}

void ArticleScorer::collect_places(uint32_t document) {
  places_.begin();
  for (size_t term = 0; term < terms_.size(); ++term) {
    if (!terms_[term].is_placed || !terms_[term].placed.has(document)) continue;
    for (PositionsReader& reader : readers_[term]) places_.add(placed_numbers_[term], reader.at(document));
  }
}

}  // namespace sheaf
