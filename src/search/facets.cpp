#include "search/facets.h"

#include <algorithm>
#include <string>

#include "search/facet_counts.h"

namespace sheaf {
namespace {

// Puts one more into its place among the first few.
template <typename Value, typename IsAhead>
void keep_first(std::vector<Value>& first, Value value, const IsAhead& is_ahead) {
  if (first.size() == kMostFacetValues && !is_ahead(value, first.back())) return;
  const auto place = std::upper_bound(first.begin(), first.end(), value, is_ahead);
  first.insert(place, std::move(value));
  if (first.size() > kMostFacetValues) first.pop_back();
}

std::vector<FacetCount> count_values(const Documents& documents, const DocumentSet& found, Facet facet) {
  const StringTable& values = documents.values(facet);
  if (values.size() == 0) return {};
  const std::vector<uint32_t> counts = facet_counts(documents, found, facet);
  std::vector<uint32_t> first;
  for (uint32_t value = 0; value < counts.size(); ++value) {
    if (counts[value] == 0) continue;
    keep_first(first, value, [&](uint32_t a, uint32_t b) {
      return counts[a] != counts[b] ? counts[a] > counts[b] : values.at(a) < values.at(b);
    });
  }
  std::vector<FacetCount> named;
  for (const uint32_t value : first) {
    named.push_back({std::string(values.at(value)), static_cast<int>(counts[value])});
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
  std::vector<FacetCount> first;
  for (const auto& [year, count] : counts) {
    keep_first(first, FacetCount{std::to_string(year), count}, [](const FacetCount& a, const FacetCount& b) {
      return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
  }
  return first;
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
