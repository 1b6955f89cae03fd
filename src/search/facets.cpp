#include "search/facets.h"

#include <algorithm>
#include <string>

namespace sheaf {
namespace {

std::vector<FacetCount> most_frequent(std::vector<FacetCount> counts) {
  const size_t kept = std::min(counts.size(), kMostFacetValues);
  std::partial_sort(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(kept), counts.end(),
                    [](const FacetCount& a, const FacetCount& b) {
                      return a.count != b.count ? a.count > b.count : a.value < b.value;
                    });
  counts.resize(kept);
  return counts;
}

std::vector<FacetCount> count_values(const Documents& documents, const DocumentSet& found, Facet facet) {
  const StringTable& values = documents.values(facet);
  if (values.size() == 0) return {};
  std::vector<int> counts(values.size());
  found.each([&](uint32_t document) {
    for (const uint32_t value : documents.values_of(facet, document)) ++counts[value];
  });
  std::vector<FacetCount> named;
  values.each([&](uint32_t number, std::string_view value) {
    if (counts[number] > 0) named.push_back({std::string(value), counts[number]});
  });
  return most_frequent(std::move(named));
}

std::vector<FacetCount> count_years(const Documents& documents, const DocumentSet& found) {
  if (!documents.has_dates()) return {};
  std::vector<int> counts(size_t{UINT16_MAX} + 1);
  found.each([&](uint32_t document) {
    const Documents::Properties& properties = documents.properties(document);
    if (properties.published_days != Documents::kUnknownDate) ++counts[static_cast<uint16_t>(properties.year)];
  });
  std::vector<FacetCount> named;
  for (size_t year = 0; year < counts.size(); ++year) {
    if (counts[year] > 0) named.push_back({std::to_string(static_cast<int16_t>(year)), counts[year]});
  }
  return most_frequent(std::move(named));
}

}  // namespace

Facets count_facets(const Documents& documents, const DocumentSet& found) {
  Facets facets;
  facets.categories = count_values(documents, found, Facet::kCategory);
  facets.tags = count_values(documents, found, Facet::kTag);
  facets.authors = count_values(documents, found, Facet::kAuthor);
  facets.years = count_years(documents, found);
  return facets;
}

}  // namespace sheaf
