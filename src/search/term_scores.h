// The scores of articles as far as they depend on how often words stand in them; where in them is search/places.h's part.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "search/document_set.h"
#include "search/forms.h"
#include "search/index.h"
#include "search/occurrences.h"

namespace sheaf {

// A word of the query with what was found for it.
struct MatchedTerm {
  QueryTerm term;
  std::vector<Form> forms;
  std::vector<Form> completions;  // words that only begin as typed; they count where no form stands
  double weight = 0;              // 0: it is nowhere
  double idf = 0;
};

class TermScores {
 public:
  struct Entry {
    double score;
    double matched_weight;
    uint32_t terms;  // the first 32 of those whose places count (search/places.h), as bits
  };

  explicit TermScores(const Index& index);

  // Adds a word; its weight and idf are set. `share` of its weight counts. `bit`: in Entry::terms, 0 for none.
  void add(MatchedTerm& matched, double share, uint32_t bit);
  // Adds words that stand instead of one that is nowhere, each with its own idf and share; an article has the best of them.
  void add_instead(MatchedTerm& matched, const std::vector<Form>& candidates, double share);

  const DocumentSet& documents() const { return documents_; }
  const Entry& at(uint32_t document) const { return entries_[document]; }
  double total_weight() const { return total_weight_; }
  // What more words of the query matched multiplies a score by.
  double coverage(uint32_t document) const;

 private:
  void add_score(uint32_t document, double score, double weight, uint32_t bit);
  void add_completions(const MatchedTerm& matched);

  const Index* index_;
  Occurrences occurrences_, completions_;
  DocumentSet documents_;
  std::unique_ptr<Entry[]> entries_;
  double total_weight_ = 0;
};

}  // namespace sheaf
