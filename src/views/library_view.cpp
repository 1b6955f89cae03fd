#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

std::string front_title(const std::string& kind) {
  if (kind == "featured") return text("front_featured");
  if (kind == "newest") return text("front_newest");
  if (kind == "best_rated") return text("front_best_rated");
  return text("front_articles");
}

View front_column(const Manifest& manifest) {
  View column = box(Element::kSection, StyleName::kColumn);
  if (!manifest.front.empty()) {
    column.children.push_back(leaf(Element::kH2, StyleName::kSectionTitle, front_title(manifest.front_kind)));
    column.children.push_back(article_rows(manifest.front, manifest, Element::kH3));
  }
  if (manifest.article_count > 0)
    column.children.push_back(random_row());
  else
    column.children.push_back(leaf(Element::kP, StyleName::kDescription, text("empty_library")));
  return column;
}

}  // namespace

View library_view(const State& state) {
  const Manifest& manifest = *state.manifest;
  View library = box(Element::kDiv, StyleName::kLibrary);
  library.children.push_back(route_title(StyleName::kHeroTitle, manifest.title));
  if (!manifest.description.empty())
    library.children.push_back(leaf(Element::kP, StyleName::kDescription, manifest.description));
  if (manifest.article_count > 0) {
    View search = leaf(Element::kLink, StyleName::kSearchLink, counted("search_articles", manifest.article_count));
    search.href = search_href({});
    library.children.push_back(std::move(search));
  }
  View columns = box(Element::kDiv, StyleName::kLibraryColumns);
  columns.children.push_back(front_column(manifest));
  View list = category_list(manifest, CategoryId{});
  if (!list.children.empty()) {
    View column = box(Element::kSection, StyleName::kColumn);
    column.children.push_back(leaf(Element::kH2, StyleName::kSectionTitle, text("categories")));
    column.children.push_back(std::move(list));
    columns.children.push_back(std::move(column));
  }
  library.children.push_back(std::move(columns));
  return main_of(Address{}, std::move(library));
}

}  // namespace sheaf
