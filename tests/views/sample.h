// A small made-up collection, and the ways people find things in a view: by role and name.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "document/sheaf_html.h"
#include "views/view.h"

namespace sheaf::sample {

inline ListEntry entry(const std::string& id, const std::string& title) {
  ListEntry out;
  out.id.value = id;
  out.title = title;
  out.excerpt = "What " + title + " is about, in a few words.";
  out.minutes = 3;
  return out;
}

inline ListEntry whole_entry(const std::string& id, const std::string& words) {
  ListEntry out = entry(id, first_words(words, 4));
  out.is_title_made_up = true;
  out.excerpt = words;
  out.minutes = 1;
  out.body = read_sheaf_html("<p>" + words + "</p>");
  assign_block_ids(*out.body);
  return out;
}

inline Category category(const std::string& id, const std::string& title, int count, const std::string& parent = "") {
  Category out;
  out.id.value = id;
  out.title = title;
  out.parent.value = parent;
  out.count = count;
  if (count > 0) out.list_pages.push_back("lists/" + id + ".json");
  return out;
}

inline State library() {
  Manifest manifest;
  manifest.title = "Field Notes";
  manifest.description = "Short pieces about hedges and what lives in them.";
  manifest.language = "en";
  manifest.licence = "CC BY 4.0";
  manifest.footer_links = {{"Imprint", "https://example.org/imprint"}, {"Contact", "mailto:notes@example.org"}};
  manifest.article_count = 2345;
  manifest.categories = {category("birds", "Birds", 1200), category("plants", "Plants", 40),
                         category("mosses", "Mosses", 1105, "plants")};
  manifest.front_kind = "newest";
  manifest.front = {entry("wren", "The wren"), whole_entry("hedge", "A hedge is a wood that is one tree wide.")};
  manifest.front[0].published = {"2024-05-06", 19849};
  manifest.front[0].tags = {"winter", "song"};
  State state;
  state.manifest = manifest;
  state.loading = Loading::kReady;
  return state;
}

inline State category_page(int page = 1) {
  State state = library();
  state.manifest->categories[0].list_pages = {"lists/b1.json", "lists/b2.json"};
  state.address.place = Place::kCategory;
  state.address.category.value = "birds";
  state.address.page = page;
  state.list.entries = {entry("wren", "The wren"), whole_entry("robin", "The robin sings in the dark."),
                        entry("rook", "Rooks")};
  return state;
}

inline State article_page(const std::string& html, const std::string& language = "") {
  State state = library();
  state.address.place = Place::kArticle;
  state.address.article.value = "wren";
  Article article;
  article.id.value = "wren";
  article.title = "The wren";
  article.body = read_sheaf_html(html);
  assign_block_ids(article.body);
  article.language = language;
  article.published = {"2024-05-06", 19849};
  article.modified = {"2024-06-01", 19875};
  article.authors = {{"Ada Marsh", "https://example.org/ada"}, {"B. Fenn", ""}};
  article.tags = {"winter", "song"};
  article.categories = {{"mosses"}, {"birds"}};
  article.source_url = "https://notes.example.org/wren?x=1";
  article.licence = "CC BY 4.0";
  state.article = article;
  state.previous = entry("robin", "The robin");
  state.next = entry("rook", "Rooks");
  return state;
}

inline State search_page(const std::string& query) {
  State state = library();
  state.address.place = Place::kSearch;
  state.address.search.query = query;
  return state;
}

// What was found for `query`: the wren by its title and text, the robin by its title alone.
inline State found_page(const std::string& query) {
  State state = search_page(query);
  Answer answer;
  answer.terms = state.address.search;
  answer.rows.push_back({entry("wren", "The wren"), {{4, 4}}, {"… small, loud wren of the hedge", {{16, 4}}}});
  answer.rows.push_back({entry("robin", "The robin and the wren"), {{18, 4}}, {}});
  answer.rows[0].entry.published = {"2024-05-06", 19849};
  answer.rows[0].entry.tags = {"winter"};
  answer.total = 31;
  answer.facets.categories = {{"birds", 29}, {"plants", 2}};
  answer.facets.tags = {{"winter", 12}, {"song", 9}};
  answer.facets.years = {{"2024", 31}};
  state.answer = answer;
  return state;
}

inline State failed() {
  State state = library();
  state.loading = Loading::kFailed;
  state.failure = {"missing_file", "articles/3f2a91.json", "HTTP status 404"};
  return state;
}

inline State not_found() {
  State state = library();
  state.address.place = Place::kNotFound;
  state.address.text = "a/no such thing";
  return state;
}

// --- finding ---

template <typename Visit>
void each(const View& view, Visit visit) {
  visit(view);
  for (const View& child : view.children) each(child, visit);
}

inline std::string words(const View& view) {
  std::string out;
  each(view, [&](const View& one) {
    for (const Span& span : one.spans) out += span.text;
  });
  return out;
}

// The words, or what stands in their place for a screen reader.
inline std::string name(const View& view) { return view.label.empty() ? words(view) : view.label; }

inline std::vector<const View*> all(const View& root, Element element) {
  std::vector<const View*> found;
  each(root, [&](const View& view) {
    if (view.element == element) found.push_back(&view);
  });
  return found;
}

inline const View* find(const View& root, Element element, const std::string& wanted) {
  for (const View* view : all(root, element))
    if (name(*view) == wanted) return view;
  return nullptr;
}

inline const View* find(const View& root, Role role, const std::string& wanted = {}) {
  const View* found = nullptr;
  each(root, [&](const View& view) {
    if (found == nullptr && view.role == role && (wanted.empty() || name(view) == wanted)) found = &view;
  });
  return found;
}

// Where the link of that name leads; "" if there is none.
inline std::string link(const View& root, const std::string& wanted) {
  std::string href;
  each(root, [&](const View& view) {
    for (const Span& span : view.spans)
      if (href.empty() && !span.href.empty() && span.text == wanted) href = span.href;
  });
  return href;
}

inline const View* by_id(const View& root, const std::string& id) {
  const View* found = nullptr;
  each(root, [&](const View& view) {
    if (view.id == id) found = &view;
  });
  return found;
}

}  // namespace sheaf::sample
