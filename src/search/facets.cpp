#include "search/facets.h"

#include <algorithm>
#include <map>
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

// Of the proleptic Gregorian calendar, from days since 1970-01-01 (Howard Hinnant's algorithm, chrono-compatible low-level
// date algorithms: years that begin in March, so that leap days come last).
int year_of(int days) {
  const int64_t shifted = int64_t{days} + 719468;
  const int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int64_t day_of_era = shifted - era * 146097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  constexpr int kLastOfDecember = 305;  // the year changes between the 306th and the 307th day after the 29th of February
  return static_cast<int>(year_of_era + era * 400 + (day_of_year > kLastOfDecember ? 1 : 0));
}

std::vector<FacetCount> count_years(const Documents& documents, const DocumentSet& found) {
  std::map<int, int> counts;
  found.each([&](uint32_t document) {
    const int32_t days = documents.properties(document).published_days;
    if (days != Documents::kUnknownDate) ++counts[year_of(days)];
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
