// Counts of the values that found articles have.
#pragma once

#include "search/document_set.h"
#include "search/documents.h"
#include "search/results.h"

namespace sheaf {

inline constexpr size_t kMostFacetValues = 100;  // of each facet, the most frequent; each one's count is exact

Facets count_facets(const Documents& documents, const DocumentSet& found);

}  // namespace sheaf
