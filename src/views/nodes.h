// The words and boxes that views are put together from. For views/ only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "views/view.h"

namespace sheaf {

inline Span words_span(std::string words) {
  Span span;
  span.text = std::move(words);
  return span;
}

inline Span link_span(std::string words, std::string href) {
  Span span = words_span(std::move(words));
  span.href = std::move(href);
  return span;
}

inline View box(Element element, StyleName style) {
  View view;
  view.element = element;
  view.style = style;
  return view;
}

inline View leaf(Element element, StyleName style, std::vector<Span> spans) {
  View view = box(element, style);
  view.spans = std::move(spans);
  return view;
}

inline View leaf(Element element, StyleName style, std::string words) {
  return leaf(element, style, std::vector<Span>{words_span(std::move(words))});
}

View button(StyleName style, std::string words, Action action);
// A row of one button: a random article.
View random_row();
// The heading that a route change moves the focus to.
View route_title(StyleName style, std::string words);
// A dialog over the page: its title takes the focus, and its last button closes it.
View sheet_of(std::string id, const std::string& title, std::vector<View> groups);
// <main>, remade when the route changes.
View main_of(const Address& route, std::vector<View> content);
View main_of(const Address& route, View content);

std::string library_href();
std::string category_href(const CategoryId& id, int page = 1);
std::string article_href(const ArticleId& id, const std::string& block = {});

std::string search_href(const SearchTerms& terms);

// Words with what was found in them marked; all of them one link, unless `href` is "".
std::vector<Span> marked_spans(std::string_view text, const std::vector<TextRange>& marks,
                               const std::string& href = {});
// "6 May 2024 · 3 min · winter, song"; without a title the link stands here.
View row_caption(const ListEntry& entry, bool has_title);

// The route that the screen shows: while another one loads, the old one.
const Address& shown_route(const State& state);
// Is that an article, which is here?
bool is_article_shown(const State& state);
// Puts separators between parts that are there: "6 May 2024 · 3 min".
std::vector<Span> joined(const std::vector<Span>& parts, std::string_view separator);

// Site › Category › Category; `is_last_linked` for an article's, whose last step is a category above it.
View breadcrumb(const Manifest& manifest, const CategoryId& category, bool is_last_linked);
// A category's own articles and those of the categories below it, in the order of manifest.categories.
std::vector<int> total_counts(const Manifest& manifest);
// The categories right below `parent`, as rows with counts.
View category_list(const Manifest& manifest, const CategoryId& parent);
// `title_element`: the heading level that rows have on this page.
View article_rows(const std::vector<ListEntry>& entries, const Manifest& manifest, Element title_element);

// The ways to narrow what was found.
View filters_view(const Answer& answer, const Manifest& manifest);

// `text` up to about `max_width` letters (a character of an unspaced script counts as two), whole words, with "…" if cut.
std::string cut_at_words(std::string_view text, int max_width);
// "https://example.org/a" -> "example.org"
std::string host_of(std::string_view url);
// Marks the leaves that hold pictures among their words.
void mark_browser_painted(View& view);

}  // namespace sheaf
