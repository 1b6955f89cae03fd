// What the places of words in an article add to its score: words that come early in the body or stand in the title, and words
// that stand near each other.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "search/matched_term.h"
#include "search/postings.h"

namespace sheaf {

// Words of many forms, as beginnings have, words of very many articles, and function words have no places: reading them costs
// more than they tell.
inline constexpr size_t kMostPlacedForms = 32, kMostPlacedDocuments = 20'000;

// A word whose places count.
struct PlacedTerm {
  uint16_t bit = 0;       // in TermScores::Entry::terms
  uint32_t position = 0;  // in the query
  double weight = 0, idf = 0;
  std::vector<Form> forms;
  std::vector<PostingList> lists;  // of its forms
};

class Places {
 public:
  explicit Places(const Index& index);

  // The next word, for TermScores to fill in; nullptr for one whose places do not count. Good until the next one.
  PlacedTerm* add(const MatchedTerm& matched);
  bool is_empty() const { return terms_.empty(); }

  // At most what score() can be for an article that has these words, that often in all.
  double bound(uint32_t terms, uint32_t occurrences) const;
  // For articles in ascending order, since the last restart().
  double score(uint32_t document);
  void restart();

 private:
  struct Occurrence {
    uint32_t position, term;
    size_t field;
  };
  void collect(uint32_t document);
  double lead_score(uint32_t document) const;
  double near_score();
  void count_pair(const Occurrence& before, const Occurrence& after);

  const Index* index_;
  std::vector<PlacedTerm> terms_;
  std::vector<std::vector<PositionsReader>> readers_;  // of the terms' forms
  std::vector<Occurrence> occurrences_;                // of the article at hand, by position
  struct PairCount {
    uint32_t near, in_order;
  };
  std::vector<PairCount> pair_counts_;
  static constexpr uint32_t kKnownOccurrences = 64;
  std::array<double, kKnownOccurrences> most_near_;  // of two words that occur so often together
};

}  // namespace sheaf
