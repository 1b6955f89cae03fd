#include "search/facets.h"

#include <algorithm>
#include <string>

#include "search/facet_counts.h"

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
  const std::vector<uint32_t> counts = facet_counts(documents, found, facet);
  std::vector<uint32_t> met;
  for (uint32_t value = 0; value < counts.size(); ++value) {
    if (counts[value] > 0) met.push_back(value);
  }
  // Only those that are kept are given their texts.
  const auto kept = met.begin() + static_cast<std::ptrdiff_t>(std::min(met.size(), kMostFacetValues));
  std::partial_sort(met.begin(), kept, met.end(), [&](uint32_t a, uint32_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : values.at(a) < values.at(b);
  });
  std::vector<FacetCount> named;
  for (auto value = met.begin(); value != kept; ++value) {
    named.push_back({std::string(values.at(*value)), static_cast<int>(counts[*value])});
  }
  return named;
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
