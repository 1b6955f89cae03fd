// The search: its field, and below it what was found with the ways to narrow it, or where to begin.
#include "views/language.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

SearchTerms words_alone(const std::string& query) {
  SearchTerms terms;
  terms.query = query;
  return terms;
}

View field(const SearchTerms& terms, const Manifest& manifest) {
  View view = box(Element::kInput, StyleName::kSearchField);
  view.id = kSearchFieldId;
  view.label = counted("search_articles", manifest.article_count);
  view.value = terms.query;
  view.is_browser_painted = true;
  return view;
}

View section(std::string title, std::vector<View> content) {
  View section = box(Element::kSection, StyleName::kFoundSection);
  section.key = title;
  section.children.push_back(leaf(Element::kH2, StyleName::kSectionTitle, std::move(title)));
  for (View& part : content) section.children.push_back(std::move(part));
  return section;
}

View row_of(std::string words, Action action) {
  View row = box(Element::kDiv, StyleName::kButtonRow);
  row.children.push_back(button(StyleName::kButton, std::move(words), std::move(action)));
  return row;
}

// --- before anything is typed ---

View searches_section(const std::vector<std::string>& searches) {
  std::vector<Span> links;
  for (const std::string& search : searches) links.push_back(link_span(search, search_href(words_alone(search))));
  std::vector<View> content;
  content.push_back(leaf(Element::kP, StyleName::kSearchLine, joined(links, text("searches_separator"))));
  content.push_back(row_of(text("searches_forget"), SearchesForgotten{}));
  return section(text("searches"), std::move(content));
}

std::vector<View> categories_of(const Manifest& manifest) {
  std::vector<View> content;
  View list = category_list(manifest, CategoryId{});
  if (!list.children.empty()) content.push_back(section(text("categories"), {std::move(list)}));
  return content;
}

View beginnings(const State& state) {
  View columns = box(Element::kDiv, StyleName::kLibraryColumns);
  View column = box(Element::kDiv, StyleName::kColumn);
  if (!state.searches.empty()) column.children.push_back(searches_section(state.searches));
  std::vector<View> offers;
  if (!state.offers.empty()) offers.push_back(article_rows(state.offers, *state.manifest, Element::kH3));
  if (state.manifest->article_count > 0) offers.push_back(random_row());
  if (!offers.empty()) column.children.push_back(section(text("offers"), std::move(offers)));
  columns.children.push_back(std::move(column));
  View categories = box(Element::kDiv, StyleName::kColumn);
  categories.children = categories_of(*state.manifest);
  if (!categories.children.empty()) columns.children.push_back(std::move(categories));
  return columns;
}

// --- what was found ---

View found_row(const FoundArticle& found, const Manifest& manifest, bool is_first) {
  const ListEntry& entry = found.entry;
  View row = box(Element::kLi, is_first ? StyleName::kFirstRow : StyleName::kRow);
  row.key = entry.id.value;
  row.id = found_row_id(entry.id);
  if (!entry.language.empty() && entry.language != manifest.language) {
    row.lang = entry.language;
    row.dir = direction_of(entry.language);
  }
  row.children.push_back(
      leaf(Element::kH2, StyleName::kRowTitle, marked_spans(entry.title, found.title_marks, article_href(entry.id))));
  if (!found.excerpt.text.empty())
    row.children.push_back(
        leaf(Element::kP, StyleName::kRowExcerpt, marked_spans(found.excerpt.text, found.excerpt.marks)));
  View caption = row_caption(entry, true);
  if (!caption.spans.empty()) row.children.push_back(std::move(caption));
  return row;
}

View found_rows(const Answer& answer, const Manifest& manifest) {
  View column = box(Element::kDiv, StyleName::kFound);
  column.key = "found";
  View rows = box(Element::kUl, StyleName::kRows);
  rows.id = "found";
  rows.label = text("found_label");
  for (const FoundArticle& row : answer.rows) rows.children.push_back(found_row(row, manifest, rows.children.empty()));
  column.children.push_back(std::move(rows));
  if (answer.total > static_cast<int>(answer.rows.size()))
    column.children.push_back(row_of(text("found_more"), MoreWanted{}));
  return column;
}

// "Showing results for …. Search instead for …"
View corrected_line(const Answer& answer) {
  SearchTerms as_typed = answer.terms;
  as_typed.is_as_typed = true;
  std::vector<Span> spans{words_span(text("found_corrected", {{"words", answer.corrected}})),
                          link_span(text("found_instead", {{"words", answer.terms.query}}), search_href(as_typed))};
  View line = leaf(Element::kP, StyleName::kSearchLine, std::move(spans));
  line.key = "corrected";
  return line;
}

// --- nothing found ---

View suggestion_line(const Answer& answer) {
  std::vector<Span> links;
  for (const Suggestion& suggestion : answer.suggestions)
    links.push_back(link_span(suggestion.text, suggestion.is_title ? article_href(suggestion.id)
                                                                   : search_href(words_alone(suggestion.text))));
  std::vector<Span> spans = joined(links, text("searches_separator"));
  spans.insert(spans.begin(), words_span(text("found_did_you_mean")));
  return leaf(Element::kP, StyleName::kSearchLine, std::move(spans));
}

View ways_on(const State& state, const Answer& answer) {
  View ways = box(Element::kDiv, StyleName::kFound);
  ways.key = "ways on";
  if (!answer.suggestions.empty()) ways.children.push_back(suggestion_line(answer));
  View buttons = box(Element::kDiv, StyleName::kButtonRow);
  if (answer.terms.is_narrowed() && !answer.terms.query.empty())
    buttons.children.push_back(button(StyleName::kButton, text("filter_drop"),
                                      SearchChanged{words_alone(answer.terms.query), kSearchFieldId}));
  buttons.children.push_back(button(StyleName::kButton, text("random_article"), GoToRandom{}));
  ways.children.push_back(std::move(buttons));
  for (View& part : categories_of(*state.manifest)) ways.children.push_back(std::move(part));
  return ways;
}

void add_answer(const State& state, const Answer& answer, View& out) {
  if (!answer.corrected.empty()) out.children.push_back(corrected_line(answer));
  if (answer.has_lost_files) {
    out.children.push_back(leaf(Element::kP, StyleName::kSearchLine, text("found_lost")));
    out.children.push_back(row_of(text("retry"), LostFilesWanted{}));
  }
  const bool is_nothing = answer.total == 0;
  View filters = filters_view(answer, *state.manifest);
  if (!is_nothing || answer.terms.is_narrowed()) {
    View columns = box(Element::kDiv, StyleName::kSearchColumns);
    columns.children.push_back(std::move(filters));
    columns.children.push_back(is_nothing ? ways_on(state, answer) : found_rows(answer, *state.manifest));
    out.children.push_back(std::move(columns));
  } else if (!answer.is_under_way) {
    out.children.push_back(ways_on(state, answer));
  }
}

}  // namespace

View search_view(const State& state) {
  const SearchTerms& terms = shown_route(state).search;
  View search = box(Element::kDiv, StyleName::kSearch);
  search.role = Role::kSearch;
  search.children.push_back(route_title(StyleName::kHidden, text("search")));
  search.children.push_back(field(terms, *state.manifest));
  if (terms.is_empty()) {
    search.children.push_back(beginnings(state));
  } else if (state.answer) {
    View line = leaf(Element::kP, StyleName::kSearchLine, answer_words(state));
    line.key = "count";
    search.children.push_back(std::move(line));
    add_answer(state, *state.answer, search);
  }
  return main_of(shown_route(state), std::move(search));
}

std::string answer_words(const State& state) {
  if (!state.answer) return {};
  const Answer& answer = *state.answer;
  std::string found = answer.total > 0             ? counted("found", answer.total)
                      : answer.terms.query.empty() ? text("found_none")
                                                   : text("found_none_for", {{"query", answer.terms.query}});
  if (!answer.is_under_way) return found;
  const std::string progress = text("search_progress", {{"percent", std::to_string(answer.percent)}});
  if (answer.total == 0) return progress;
  return text("found_so_far", {{"found", found}, {"progress", progress}});
}

}  // namespace sheaf
