// The page of found articles that was asked for, in the order asked for.
#pragma once

#include <vector>

#include "search/document_set.h"
#include "search/index.h"
#include "search/search.h"
#include "search/term_scores.h"

namespace sheaf {

struct RankedDocument {
  uint32_t document = 0;
  double score = 0;
};

// By score, best first; ties by date, newest first, then in the order of the collection.
class Ahead {
 public:
  explicit Ahead(const Index& index) : documents_(&index.documents()) {}
  bool operator()(const RankedDocument& a, const RankedDocument& b) const {
    if (a.score != b.score) return a.score > b.score;
    const int32_t date_a = documents_->properties(a.document).published_days;
    const int32_t date_b = documents_->properties(b.document).published_days;
    return date_a != date_b ? date_a > date_b : a.document < b.document;
  }

 private:
  const Documents* documents_;
};

// By relevance. `found` by the words in `scores`.
std::vector<RankedDocument> by_relevance(const Index& index, const DocumentSet& found, const TermScores& scores,
                                         size_t count);
// By date, newest first; by title; by rating, best first. What has none comes last. Ties as above.
std::vector<RankedDocument> by_property(const Index& index, const DocumentSet& found, Sort sort, size_t count);

}  // namespace sheaf
