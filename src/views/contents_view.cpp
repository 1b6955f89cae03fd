// The contents of an article. They stay put while the page scrolls, so CSS paints them in both modes.
#include "reader/outline.h"
#include "views/language.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

constexpr size_t kFewestHeadings = 3;

void speak_as(const Article& article, View& view) {
  view.lang = article.language;
  if (!view.lang.empty()) view.dir = direction_of(view.lang);
}

View entry_row(const Article& article, const OutlineEntry& entry, bool is_present) {
  View link =
      leaf(Element::kLink, entry.level == 2 ? StyleName::kContentsLink : StyleName::kContentsInnerLink, entry.words);
  link.href = article_href(article.id, entry.block);
  link.is_current = is_present;
  View row = box(Element::kLi, StyleName::kPlain);
  row.key = entry.block;
  row.children.push_back(std::move(link));
  return row;
}

}  // namespace

std::optional<View> contents_view(const State& state) {
  if (!is_article_shown(state)) return std::nullopt;
  const Article& article = *state.article;
  const std::vector<OutlineEntry> entries = outline_of(article.body);
  if (entries.size() < kFewestHeadings) return std::nullopt;
  const std::string present = heading_above(article.body, state.top_block);
  View nav = box(Element::kNav, StyleName::kContents);
  nav.key = article.id.value;
  nav.label = text("contents");
  nav.children.push_back(leaf(Element::kP, StyleName::kContentsTitle, text("contents")));
  View list = box(Element::kUl, StyleName::kPlain);
  speak_as(article, list);
  for (const OutlineEntry& entry : entries) list.children.push_back(entry_row(article, entry, entry.block == present));
  nav.children.push_back(std::move(list));
  return nav;
}

}  // namespace sheaf
