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

// By relevance; ties by date, newest first, then in the order of the collection. `found` by the words in `scores`.
std::vector<RankedDocument> by_relevance(const Index& index, const DocumentSet& found, const TermScores& scores,
                                         size_t count);
// By date, newest first; by title; by rating, best first. What has none comes last. Ties as above.
std::vector<RankedDocument> by_property(const Index& index, const DocumentSet& found, Sort sort, size_t count);

}  // namespace sheaf
