// Scores articles one by one, and says beforehand what a score cannot exceed: that of an article which cannot be among the
// best is not made (MaxScore: Turtle & Flood 1995).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "search/index.h"
#include "search/occurrences.h"
#include "search/places.h"
#include "search/term_scores.h"

namespace sheaf {

class ArticleScorer {
 public:
  // `scores` must outlive it and stay as it is.
  ArticleScorer(const Index& index, const TermScores& scores);

  // The words, those that may add most first.
  size_t term_count() const { return order_.size(); }
  const DocumentSet& documents_of(size_t rank) const { return terms_[order_[rank]].documents; }
  // At most what articles can have that no word before `rank` finds.
  double most_from(size_t rank) const { return most_from_[rank]; }

  // Reckons what a word counts in all its articles at once: looking it up in many of them would take longer.
  void prepare(size_t rank);
  void prepare_all();
  // For articles in ascending order since the last restart(): the score, or something below `least` for one below it.
  void restart();
  float score(uint32_t document, double least) {
    return may_reach(document, least) ? score_in_full(document, least) : kTooLow;
  }

 private:
  static constexpr float kTooLow = -1;
  static constexpr double kRounding = 1 + 1e-5;  // scores are floats
  struct Known {
    float score, matched_weight;
  };
  // What a score cannot exceed, gathered word by word.
  struct Bound {
    double most = 0, matched_weight = 0, lead = 0, placed_idf = 0;
    int placed = 0;
    void add(const ScoredTerm& term);
    void add_places(const ScoredTerm& term);
    double places() const;
    double value(double coverage_scale, double most_of_places) const {
      return (most + most_of_places) * (1 - kCoverageShare + coverage_scale * matched_weight) * kRounding;
    }
  };
  void order_by_most();
  Bound bound_of(uint32_t document) const;
  // Told at once, by what all the words that are not prepared might add.
  bool may_reach(uint32_t document, double least) const {
    const Known& known = known_[document];
    const Bound bound{.most = most_.most + known.score, .matched_weight = most_.matched_weight + known.matched_weight};
    return bound.value(coverage_scale_, placed_.has(document) ? most_places_ : 0) >= least;
  }
  float score_in_full(uint32_t document, double least);
  void add_part(uint32_t document, float weight, float part);
  // What a word counts in an article that it finds, as a part of its weight, or kTellsNothing.
  float part_of(uint32_t term, uint32_t document);
  void collect_places(uint32_t document);

  const Index* index_;
  const std::vector<ScoredTerm>& terms_;
  float coverage_scale_;
  Places places_;
  std::vector<uint32_t> placed_numbers_;  // of the terms, in `places_`
  std::vector<bool> is_prepared_;         // of the terms
  size_t unprepared_;                     // how many are not
  Bound most_;                            // of those, as if all found an article; and of all places
  double most_places_ = 0;
  DocumentSet placed_;  // the articles in which any word's places count
  Occurrences occurrences_;
  std::unique_ptr<Known[]> known_;  // by the words prepared; set for the articles that any word finds
  std::vector<std::vector<PositionsReader>> readers_;  // of the terms' forms
  std::vector<uint32_t> order_;
  std::vector<double> most_from_;
};

}  // namespace sheaf
