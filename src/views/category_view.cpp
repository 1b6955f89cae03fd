#include <cstdlib>

#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

View page_link(const CategoryId& id, int page, int present, std::string words, std::string_view label_key) {
  View item = box(Element::kDiv, StyleName::kPagerLink);
  item.is_current = page == present;
  item.key = std::to_string(page) + std::string(label_key);
  Span span = words_span(std::move(words));
  if (!item.is_current) span.href = category_href(id, page);
  item.spans.push_back(std::move(span));
  return item;
}

View pages_gap(int key) {
  View gap = leaf(Element::kDiv, StyleName::kPagerGap, text("pages_gap"));
  gap.key = "gap " + std::to_string(key);
  return gap;
}

// 1 … 5 [6] 7 … 20, with the neighbours by name around it.
View pager(const Category& category, int present) {
  const int count = static_cast<int>(category.list_pages.size());
  View nav = box(Element::kNav, StyleName::kPager);
  nav.label = text("pages_label");
  if (present > 1) nav.children.push_back(page_link(category.id, present - 1, 0, text("page_previous"), "previous"));
  int last = 0;
  for (int page = 1; page <= count; ++page) {
    if (page != 1 && page != count && std::abs(page - present) > 1) continue;
    if (page > last + 1) nav.children.push_back(pages_gap(page));
    nav.children.push_back(
        page_link(category.id, page, present, text("page_number", {{"page", grouped_number(page)}}), ""));
    last = page;
  }
  if (present < count) nav.children.push_back(page_link(category.id, present + 1, 0, text("page_next"), "next"));
  return nav;
}

int total_of(const Manifest& manifest, const Category& category) {
  return total_counts(manifest)[static_cast<size_t>(&category - manifest.categories.data())];
}

}  // namespace

View category_view(const State& state) {
  const Manifest& manifest = *state.manifest;
  const Address& route = shown_route(state);
  const Category* category = find_category(manifest, route.category);
  if (category == nullptr) return not_found_view(state);
  View content = box(Element::kDiv, StyleName::kCategory);
  content.children.push_back(breadcrumb(manifest, category->id, false));
  content.children.push_back(route_title(StyleName::kHeroTitle, category->title));
  content.children.push_back(leaf(Element::kP, StyleName::kByline, counted("articles", total_of(manifest, *category))));
  View below = category_list(manifest, category->id);
  const bool has_categories = !below.children.empty();
  if (has_categories) content.children.push_back(std::move(below));
  if (!state.list.entries.empty())
    content.children.push_back(article_rows(state.list.entries, manifest, Element::kH2));
  else if (!has_categories)
    content.children.push_back(leaf(Element::kP, StyleName::kDescription, text("empty_category")));
  if (category->list_pages.size() > 1) content.children.push_back(pager(*category, route.page));
  return main_of(route, std::move(content));
}

}  // namespace sheaf
