// What the places of words in an article add to its score: words that come early in the body or stand in the title, and words
// that stand near each other.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "search/documents.h"
#include "search/ranking.h"

namespace sheaf {

class Places {
 public:
  explicit Places(const Documents& documents);

  // A word whose places count, at most kMostNearTerms of them; its number. `position`: in the query.
  uint32_t add_term(uint32_t position, double weight, double idf);

  // Begins an article; then the positions of each word in it, in any order.
  void begin() { occurrences_.clear(); }
  void add(uint32_t term, std::span<const uint32_t> positions);
  // At most what score() will be.
  double bound() const;
  double score(uint32_t document);

 private:
  struct Term {
    uint32_t position;
    double weight, idf;
  };
  struct Occurrence {
    uint32_t position, term;
    size_t field;
  };
  void sort(uint32_t document);
  double lead_score(uint32_t document) const;
  double near_score();
  void count_pair(const Occurrence& before, const Occurrence& after);

  const Documents* documents_;
  std::vector<Term> terms_;
  std::vector<Occurrence> occurrences_;  // of the article at hand
  struct PairCount {
    uint32_t near, in_order;
  };
  std::vector<PairCount> pair_counts_;
  static constexpr uint32_t kKnownOccurrences = 64;
  std::array<double, kKnownOccurrences> most_near_;  // of two words that occur so often together
};

}  // namespace sheaf
