#include "search/facet_counts.h"

namespace sheaf {

std::vector<uint32_t> facet_counts(const Documents& documents, const DocumentSet& found, Facet facet) {
  std::vector<uint32_t> counts(documents.values(facet).size());
  found.each([&](uint32_t document) {
    for (const uint32_t value : documents.values_of(facet, document)) ++counts[value];
  });
  return counts;
}

}  // namespace sheaf
