#include "search/facets.h"

#include <algorithm>
#include <string>
#include <string_view>

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
  struct Counted {
    uint32_t count;
    std::string_view text;
  };
  const std::vector<uint32_t> counts = facet_counts(documents, found, facet);
  std::vector<Counted> first;
  for (uint32_t value = 0; value < counts.size(); ++value) {
    // Texts are looked up only for what may be among the first.
    if (counts[value] == 0 || (first.size() == kMostFacetValues && counts[value] < first.back().count)) continue;
    keep_first(first, Counted{counts[value], values.at(value)}, [](const Counted& a, const Counted& b) {
      return a.count != b.count ? a.count > b.count : a.text < b.text;
    });
  }
  std::vector<FacetCount> named;
  for (const Counted& one : first) named.push_back({std::string(one.text), static_cast<int>(one.count)});
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
