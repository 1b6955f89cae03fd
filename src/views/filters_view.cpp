// The ways to narrow what was found, and its order. A choice carries the search that it makes; what is chosen already stands
// first and takes itself back.
#include <algorithm>

#include "collection/ids.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

constexpr size_t kMostChoices = 8;  // of one kind

using Field = std::string SearchTerms::*;

View choice(const SearchTerms& terms, Field field, const FacetCount& facet, const std::string& name) {
  const bool is_chosen = terms.*field == facet.value;
  SearchTerms next = terms;
  next.*field = is_chosen ? std::string() : facet.value;
  const std::string count = grouped_number(facet.count);
  View view = button(StyleName::kFilter, text("filter_choice", {{"name", name}, {"count", count}}), Action());
  view.key = facet.value;
  view.id = "filter-" + percent_encode(facet.value);
  view.is_checked = is_chosen;
  view.action = SearchChanged{next, view.id};
  return view;
}

View group_of(std::string label) {
  View group = box(Element::kDiv, StyleName::kFilterGroup);
  group.key = label;
  group.children.push_back(leaf(Element::kDiv, StyleName::kFilterLabel, label));
  group.children.push_back(box(Element::kDiv, StyleName::kFilterRow));
  group.children.back().label = std::move(label);
  return group;
}

void add_group(std::string label, const SearchTerms& terms, Field field, std::vector<FacetCount> facets,
               const Manifest& manifest, View& out) {
  const std::string& chosen = terms.*field;
  const auto is_chosen = [&](const FacetCount& facet) { return facet.value == chosen; };
  std::stable_partition(facets.begin(), facets.end(), is_chosen);
  if (!chosen.empty() && (facets.empty() || !is_chosen(facets.front()))) facets.insert(facets.begin(), {chosen, 0});
  if (facets.size() > kMostChoices) facets.resize(kMostChoices);
  if (facets.empty() || (facets.size() == 1 && chosen.empty())) return;  // one is no choice
  View group = group_of(std::move(label));
  group.children.back().role = Role::kGroup;
  for (const FacetCount& facet : facets) {
    const Category* category = field == &SearchTerms::category ? find_category(manifest, {facet.value}) : nullptr;
    group.children.back().children.push_back(
        choice(terms, field, facet, category == nullptr ? facet.value : category->title));
  }
  out.children.push_back(std::move(group));
}

View order_group(const SearchTerms& terms) {
  View group = group_of(text("sort_label"));
  View& choices = group.children.back();
  choices.role = Role::kRadioGroup;
  const auto add = [&](Sort sort, std::string words) {
    SearchTerms next = terms;
    next.sort = sort;
    View view = button(StyleName::kFilter, std::move(words), SearchChanged{next, {}});
    view.role = Role::kRadio;
    view.is_checked = terms.sort == sort;
    choices.children.push_back(std::move(view));
  };
  add(Sort::kRelevance, text("sort_relevance"));
  add(Sort::kDate, text("sort_date"));
  add(Sort::kTitle, text("sort_title"));
  add(Sort::kRating, text("sort_rating"));
  return group;
}

}  // namespace

View filters_view(const Answer& answer, const Manifest& manifest) {
  View filters = box(Element::kDiv, StyleName::kFilters);
  filters.role = Role::kGroup;
  filters.label = text("filter_label");
  const SearchTerms& terms = answer.terms;
  const Facets& facets = answer.facets;
  add_group(text("filter_category"), terms, &SearchTerms::category, facets.categories, manifest, filters);
  add_group(text("filter_tag"), terms, &SearchTerms::tag, facets.tags, manifest, filters);
  add_group(text("filter_author"), terms, &SearchTerms::author, facets.authors, manifest, filters);
  add_group(text("filter_year"), terms, &SearchTerms::year, facets.years, manifest, filters);
  filters.children.push_back(order_group(terms));
  return filters;
}

}  // namespace sheaf
