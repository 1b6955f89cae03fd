// The values that articles are counted under while an index is built, numbered as they are met. A category counts for the
// categories above it too. Tags and authors that differ by case or marks only are one, as they are to a query.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.h"
#include "search/documents.h"

namespace sheaf {

class FacetValues {
 public:
  explicit FacetValues(const std::vector<Category>& categories);

  // The numbers of the article's values, ascending, of each facet.
  std::array<std::vector<uint32_t>, kFacets> values_of(const Article& article);
  std::string_view category_title(uint32_t category) const { return category_titles_[category]; }
  void write(std::vector<uint8_t>& out) const;  // Section::kFacetValues

 private:
  uint32_t number_of(Facet facet, std::string_view value);
  void add_name(Facet facet, std::string_view name, std::vector<uint32_t>& out);
  void add_category(const CategoryId& id, std::vector<uint32_t>& out);

  static constexpr uint32_t kNoParent = UINT32_MAX;
  std::array<std::map<std::string, uint32_t, std::less<>>, kFacets> numbers_;
  std::array<std::vector<std::string>, kFacets> values_;
  std::vector<std::string> category_titles_;
  std::vector<uint32_t> category_parents_;
};

}  // namespace sheaf
