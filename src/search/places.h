// What the places of words in an article add to its score: words that come early in the body or stand in the title, and words
// that stand near each other.
#pragma once

#include <cstdint>
#include <vector>

#include "search/postings.h"
#include "search/term_scores.h"

namespace sheaf {

// Words of many forms, as beginnings have, and function words have no places: reading them costs more than they tell.
inline constexpr size_t kMostPlacedForms = 32;

class Places {
 public:
  explicit Places(const Index& index) : index_(&index) {}

  // The next word whose places count; its bit in TermScores::Entry::terms, or 0 when it has none.
  uint32_t bit_for(const MatchedTerm& matched);
  // Once its weight is known.
  void set_weight(uint32_t bit, const MatchedTerm& matched);
  bool is_empty() const { return terms_.empty(); }

  // At most what score() can be for an article that has these words.
  double bound(uint32_t terms) const;
  // For articles in ascending order, since the last restart().
  double score(uint32_t document);
  void restart();

 private:
  struct Term {
    std::vector<Form> forms;
    uint32_t position = 0;  // in the query
    double weight = 0, idf = 0;
    std::vector<PositionsReader> readers;  // of its forms
  };
  struct Occurrence {
    uint32_t position, term;
    size_t field;
  };
  void collect(uint32_t document);
  double lead_score(uint32_t document) const;
  double near_score();
  void count_pair(const Occurrence& before, const Occurrence& after);

  const Index* index_;
  std::vector<Term> terms_;
  std::vector<Occurrence> occurrences_;  // of the article at hand, by position
  struct PairCount {
    uint32_t near, in_order;
  };
  std::vector<PairCount> pair_counts_;
};

}  // namespace sheaf
