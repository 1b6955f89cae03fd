// The page of found articles that was asked for, in an order of their properties.
#pragma once

#include <vector>

#include "search/document_set.h"
#include "search/index.h"
#include "search/relevance.h"
#include "search/search.h"

namespace sheaf {

// By date, newest first; by title; by rating, best first. What has none comes last. Ties as RankOrder has them.
std::vector<RankedDocument> by_property(const Index& index, const DocumentSet& found, Sort sort, size_t count);

}  // namespace sheaf
