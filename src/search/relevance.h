// The best articles found, by their scores.
#pragma once

#include <cstdint>
#include <vector>

#include "search/document_set.h"
#include "search/index.h"
#include "search/term_scores.h"

namespace sheaf {

struct RankedDocument {
  uint32_t document = 0;
  double score = 0;
};

// By score, best first; ties by date, newest first, then in the order of the collection.
class RankOrder {
 public:
  explicit RankOrder(const Index& index) : documents_(&index.documents()) {}
  bool operator()(const RankedDocument& a, const RankedDocument& b) const {
    if (a.score != b.score) return a.score > b.score;
    const int32_t date_a = documents_->properties(a.document).published_days;
    const int32_t date_b = documents_->properties(b.document).published_days;
    return date_a != date_b ? date_a > date_b : a.document < b.document;
  }

 private:
  const Documents* documents_;
};

// The best `count` of `found`, each of them an article that the words in `scores` find.
std::vector<RankedDocument> by_relevance(const Index& index, const DocumentSet& found, const TermScores& scores,
                                         size_t count);

}  // namespace sheaf
