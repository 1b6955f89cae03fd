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
    uint32_t terms;  // those whose places count (search/places.h), as bits
  };

  explicit TermScores(const Index& index);

  // Adds a word; its weight and idf are set. `bit`: in Entry::terms, 0 for none.
  void add(MatchedTerm& matched, uint32_t bit);
  // Adds words that stand instead of `matched`, the likeliest first; their shares are what they count at most beside a word
  // as typed. Each one's best articles come before any one's others, so that no likely word is buried under another's.
  void add_instead(MatchedTerm& matched, const std::vector<Form>& candidates);

  const DocumentSet& documents() const { return documents_; }
  const Entry& at(uint32_t document) const { return entries_[document]; }
  // What more words of the query matched multiplies a score by.
  double coverage(uint32_t document) const {
    return 1 - kCoverageShare + kCoverageShare * (entries_[document].matched_weight / total_weight_);
  }

 private:
  void add_score(uint32_t document, double score, double weight, uint32_t bit);
  void add_completions(const MatchedTerm& matched);
  void raise(std::vector<double>& scores, DocumentSet& found, const Form& candidate, size_t rank);

  const Index* index_;
  Occurrences occurrences_;
  DocumentSet documents_;
  std::unique_ptr<Entry[]> entries_;
  double total_weight_ = 0;
};

}  // namespace sheaf
