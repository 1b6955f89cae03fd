// What stands around every route: the bar and the footer; and the whole screen.

#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

View route_view(const State& state) {
  switch (shown_route(state).place) {
    case Place::kLibrary: return library_view(state);
    case Place::kCategory: return category_view(state);
    case Place::kArticle: return state.article ? article_view(state) : loading_view(state);
    case Place::kSearch: return search_view(state);
    case Place::kNotFound: return not_found_view(state);
  }
  return not_found_view(state);
}

View main_view(const State& state) {
  if (state.loading == Loading::kFailed) return error_view(state);
  return has_route_view(state) && state.manifest ? route_view(state) : loading_view(state);
}

std::string route_title_words(const State& state) {
  if (state.loading == Loading::kFailed) return text("error_" + state.failure.key + "_what");
  const Address& route = shown_route(state);
  if (route.place == Place::kNotFound) return text("not_found_title");
  if (route.place == Place::kSearch)
    return route.search.query.empty() ? text("search") : text("search_title", {{"query", route.search.query}});
  if (route.place == Place::kArticle && state.article) return state.article->title;
  const Category* category = route.place == Place::kCategory ? find_category(*state.manifest, route.category) : nullptr;
  if (category == nullptr) return {};
  if (route.page < 2) return category->title;
  return text("category_page_title", {{"title", category->title}, {"page", grouped_number(route.page)}});
}

// Where there is no room for the contents beside the text; elsewhere the style sheet hides it.
View contents_button(const State& state) {
  View contents = button(StyleName::kBarButton, text("contents"), ContentsToggled{!state.is_contents_open});
  contents.id = kContentsButtonId;
  contents.controls = "contents";
  contents.is_expanded = state.is_contents_open;
  return contents;
}

}  // namespace

View bar_view(const State& state) {
  View bar = box(Element::kHeader, StyleName::kBar);
  View name = box(Element::kDiv, StyleName::kBarName);
  if (state.manifest) name.spans.push_back(link_span(state.manifest->title, library_href()));
  bar.children.push_back(std::move(name));
  if (state.is_contents_open || contents_view(state)) bar.children.push_back(contents_button(state));
  if (state.manifest) {
    View search = leaf(Element::kLink, StyleName::kBarLink, text("search"));
    search.href = search_href({});
    bar.children.push_back(std::move(search));
  }
  if (state.manifest) {
    View full = leaf(Element::kLink, StyleName::kBarLink, text("bar_full_page"));
    full.id = "full-page";  // shown in frames by the style sheet, led to the present place by web/host.js
    full.href = hash_address(shown_route(state));
    bar.children.push_back(std::move(full));
  }
  if (std::optional<View> mark = offline_mark(state)) bar.children.push_back(std::move(*mark));
  View settings = button(StyleName::kBarButton, text("bar_settings"), SheetToggled{!state.is_sheet_open});
  settings.id = kSettingsButtonId;
  settings.label = text("bar_settings_label");
  settings.has_popup = true;
  settings.is_expanded = state.is_sheet_open && state.sheet == Sheet::kSettings;
  bar.children.push_back(std::move(settings));
  return bar;
}

View footer_view(const State& state) {
  View footer = box(Element::kFooter, StyleName::kFooter);
  if (!state.manifest) return footer;
  const Manifest& manifest = *state.manifest;
  const bool is_wide = shown_route(state).place == Place::kLibrary && state.loading != Loading::kFailed;
  View column = box(Element::kDiv, is_wide ? StyleName::kFooterWideColumn : StyleName::kFooterColumn);
  std::vector<Span> links;
  for (const FooterLink& link : manifest.footer_links) links.push_back(link_span(link.title, link.url));
  if (!links.empty()) {
    View nav = leaf(Element::kNav, StyleName::kFooterLine, joined(links, text("byline_separator")));
    nav.label = text("footer_label");
    column.children.push_back(std::move(nav));
  }
  if (!manifest.licence.empty())
    column.children.push_back(
        leaf(Element::kP, StyleName::kFooterLine, text("end_licence", {{"licence", manifest.licence}})));
  if (!column.children.empty()) footer.children.push_back(std::move(column));
  return footer;
}

Screen screen(const State& state) {
  Screen screen;
  screen.bar = bar_view(state);
  screen.contents = contents_view(state);
  screen.chip = chip_view(state);
  screen.page.children.push_back(main_view(state));
  View footer = footer_view(state);
  if (!footer.children.empty()) screen.page.children.push_back(std::move(footer));
  mark_browser_painted(screen.page);
  if (!state.is_sheet_open) return screen;
  screen.sheet = state.sheet == Sheet::kShare ? share_view(state) : sheet_view(state);
  mark_browser_painted(*screen.sheet);
  return screen;
}

std::string page_title(const State& state) {
  const std::string site = state.manifest ? state.manifest->title : std::string();
  const std::string title =
      state.manifest || state.loading == Loading::kFailed ? route_title_words(state) : std::string();
  if (title.empty() || site.empty()) return title + site;
  return text("title_with_site", {{"title", title}, {"site", site}});
}

}  // namespace sheaf
