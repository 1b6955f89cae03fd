// The scores of articles as far as they depend on how often words stand in them; where in them is search/places.h's part.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "search/document_set.h"
#include "search/forms.h"
#include "search/index.h"
#include "search/matched_term.h"
#include "search/occurrences.h"
#include "search/places.h"

namespace sheaf {

class TermScores {
 public:
  struct Entry {
    float score;
    float matched_weight;
    uint16_t terms;        // those whose places count (search/places.h), as bits
    uint16_t occurrences;  // of those, in all, at most as many as fit
  };

  explicit TermScores(const Index& index);

  // Adds a word; its weight and idf are set, those of `placed` too, and its lists. `placed` may be nullptr.
  void add(MatchedTerm& matched, PlacedTerm* placed);
  // Adds the words that stand instead of one that is nowhere. Each one's best articles come before any one's others, so that
  // no likely word is buried under another's; none counts more than an occurrence of a word as typed.
  void add_instead(MatchedTerm& matched);

  const DocumentSet& documents() const { return documents_; }
  const Entry& at(uint32_t document) const { return entries_[document]; }
  // What more words of the query matched multiplies a score by.
  float coverage(uint32_t document) const {
    return static_cast<float>(1 - kCoverageShare) + coverage_scale_ * entries_[document].matched_weight;
  }

 private:
  void set_weight(MatchedTerm& matched, uint32_t documents);
  Entry& add_score(uint32_t document, float score, float weight);
  uint32_t only_stemmed(const MatchedTerm& matched) const;
  void add_beginning(MatchedTerm& matched);
  void add_completions(const MatchedTerm& matched, const DocumentSet& with_word);
  void raise(std::vector<float>& scores, DocumentSet& found, const Form& substitute, size_t rank);

  const Index* index_;
  Occurrences occurrences_;
  DocumentSet documents_;
  std::unique_ptr<Entry[]> entries_;
  double total_weight_ = 0;
  float coverage_scale_ = 0;
};

}  // namespace sheaf
