// How many of some articles have each value of a facet: for every keystroke all that are found are counted.
#pragma once

#include <cstdint>
#include <vector>

#include "search/document_set.h"
#include "search/documents.h"

namespace sheaf {

// By the values' numbers.
std::vector<uint32_t> facet_counts(const Documents& documents, const DocumentSet& found, Facet facet);

}  // namespace sheaf
