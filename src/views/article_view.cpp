#include "reader/sharing.h"
#include "views/attributes.h"
#include "views/language.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

// A link where the address leads out of the site and nothing else hides in it, else its words.
Span outside_link(const std::string& words, const std::string& url) {
  return is_outside(url) ? link_span(words, url) : words_span(words);
}

View byline(const Article& article) {
  std::vector<Span> authors, parts;
  for (const Author& author : article.authors) authors.push_back(outside_link(author.name, author.url));
  std::vector<Span> spans = joined(authors, text("authors_separator"));
  parts.push_back(words_span(date_text(article.published.iso)));
  parts.push_back(words_span(counted("minutes", reading_minutes(article.body))));
  if (!spans.empty()) spans.push_back(words_span(text("byline_separator")));
  for (Span& span : joined(parts, text("byline_separator"))) spans.push_back(std::move(span));
  return leaf(Element::kP, StyleName::kByline, std::move(spans));
}

View end_matter(const Article& article) {
  View end = box(Element::kFooter, StyleName::kEndMatter);
  const auto add = [&](std::vector<Span> spans) {
    end.children.push_back(leaf(Element::kP, StyleName::kEndLine, std::move(spans)));
  };
  if (is_outside(article.source_url))
    add({words_span(text("end_source")), link_span(host_of(article.source_url), article.source_url)});
  if (!article.licence.empty()) add({words_span(text("end_licence", {{"licence", article.licence}}))});
  std::string tags;
  for (const std::string& tag : article.tags) tags += (tags.empty() ? "" : text("tags_separator")) + tag;
  if (!tags.empty()) add({words_span(text("end_tags", {{"tags", tags}}))});
  if (article.modified.is_known() && article.modified.iso != article.published.iso)
    add({words_span(text("end_last_changed", {{"date", date_text(article.modified.iso)}}))});
  return end;
}

View neighbour(const ListEntry& entry, std::string label, std::string_view key) {
  View block = box(Element::kDiv, StyleName::kNeighbour);
  block.key = key;
  block.children.push_back(leaf(Element::kP, StyleName::kNeighbourLabel, std::move(label)));
  View title = leaf(Element::kP, StyleName::kNeighbourTitle, {link_span(entry.title, article_href(entry.id))});
  title.lang = entry.language;
  if (!entry.language.empty()) title.dir = direction_of(entry.language);
  block.children.push_back(std::move(title));
  return block;
}

View neighbours(const State& state) {
  View nav = box(Element::kNav, StyleName::kNeighbours);
  nav.label = text("neighbours_label");
  if (state.previous)
    nav.children.push_back(neighbour(*state.previous, text("previous"), "previous"));
  else
    nav.children.push_back(box(Element::kDiv, StyleName::kPlain));  // so that the next one keeps its side
  if (state.next) nav.children.push_back(neighbour(*state.next, text("next"), "next"));
  return nav;
}

View share_button(const State& state) {
  View share = button(StyleName::kButton, text("share"), SheetToggled{true, Sheet::kShare});
  share.id = kShareButtonId;
  share.has_popup = true;
  share.is_expanded = state.is_sheet_open && state.sheet == Sheet::kShare;
  return share;
}

}  // namespace

View article_content(const State& state, std::vector<View> heading) {
  const Article& article = *state.article;
  View content = box(Element::kArticle, StyleName::kArticle);
  content.children = std::move(heading);
  content.lang = article.language.empty() ? state.manifest->language : article.language;
  if (!content.lang.empty()) content.dir = direction_of(content.lang);
  content.children.push_back(byline(article));
  View body = box(Element::kDiv, StyleName::kBody);
  const MarkedArticle* marked = shown_marks(state);
  body.children = body_views(marked == nullptr ? article.body : marked->body);
  if (!body.children.empty()) content.children.push_back(std::move(body));
  View end = end_matter(article);
  if (!end.children.empty()) content.children.push_back(std::move(end));
  return content;
}

View article_view(const State& state) {
  const Manifest& manifest = *state.manifest;
  const Article& article = *state.article;
  const CategoryId category = article.categories.empty() ? CategoryId{} : article.categories.front();
  std::vector<View> heading, parts;
  heading.push_back(breadcrumb(manifest, category, true));
  // A title made of the first words would stand right above the same words: it is there, but not drawn.
  heading.push_back(
      route_title(article.is_title_made_up ? StyleName::kHidden : StyleName::kArticleTitle, article.title));
  parts.push_back(article_content(state, std::move(heading)));
  View onwards = box(Element::kDiv, StyleName::kNotice);
  if (state.previous || state.next) onwards.children.push_back(neighbours(state));
  View buttons = manifest.article_count > 1 ? random_row() : box(Element::kDiv, StyleName::kButtonRow);
  if (can_share(state)) buttons.children.push_back(share_button(state));
  if (!buttons.children.empty()) onwards.children.push_back(std::move(buttons));
  if (!onwards.children.empty()) parts.push_back(std::move(onwards));
  return main_of(shown_route(state), std::move(parts));
}

}  // namespace sheaf
