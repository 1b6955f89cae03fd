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
  std::vector<std::pair<int, int>> counts;  // of the years met: there are few of them
  size_t last = 0;
  found.each([&](uint32_t document) {
    const Documents::Properties& properties = documents.properties(document);
    if (properties.published_days == Documents::kUnknownDate) return;
    const auto is_year = [&](const std::pair<int, int>& count) { return count.first == properties.year; };
    if (last == counts.size() || !is_year(counts[last])) {
      const auto place = std::find_if(counts.begin(), counts.end(), is_year);
      last = static_cast<size_t>(place - counts.begin());
      if (place == counts.end()) counts.emplace_back(properties.year, 0);
    }
    ++counts[last].second;
  });
  std::vector<FacetCount> named;
  for (const auto& [year, count] : counts) named.push_back({std::to_string(year), count});
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
