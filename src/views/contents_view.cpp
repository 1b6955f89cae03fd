// The contents of an article, and the chip that says where reading went on. Both stay put while the page scrolls, so CSS
// paints them in both modes.
#include "reader/outline.h"
#include "views/language.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

constexpr size_t kFewestHeadings = 3;
constexpr int kPlaceWidth = 48;  // letters of "Continued at …"

bool is_article_shown(const State& state) {
  const bool is_there = state.loading == Loading::kReady || (state.loading == Loading::kWaiting && state.shown);
  return is_there && state.article && shown_route(state).place == Place::kArticle;
}

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

std::string first_words_at(const Article& article, const KeptPlace& place) {
  const Block* block = find_block(article.body.blocks, place.block);
  if (block == nullptr) return {};
  const std::string words = plain_text(*block);
  // The byte may be one of another text's, when the article was changed: then from the start.
  size_t from = static_cast<size_t>(place.offset_bytes);
  if (from >= words.size() || (static_cast<unsigned char>(words[from]) & 0xC0) == 0x80) from = 0;
  return words.substr(from);
}

std::string place_words(const State& state) {
  const Article& article = *state.article;
  const std::string heading = heading_above(article.body, state.continued->block);
  const Block* block = find_block(article.body.blocks, heading);
  std::string words = block == nullptr ? first_words_at(article, *state.continued) : plain_text(*block);
  for (char& c : words)
    if (c == '\n') c = ' ';
  return cut_at_words(words, kPlaceWidth);
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

std::optional<View> continued_view(const State& state) {
  if (!is_article_shown(state) || !state.continued) return std::nullopt;
  View chip = box(Element::kSection, StyleName::kContinued);
  chip.label = text("continued_label");
  chip.children.push_back(leaf(Element::kP, StyleName::kContinuedWords, continued_words(state)));
  chip.children.push_back(button(StyleName::kContinuedButton, text("start_over"), StartOver{}));
  View close = button(StyleName::kContinuedButton, text("dismiss_sign"), ContinuedClosed{});
  close.label = text("dismiss");
  chip.children.push_back(std::move(close));
  return chip;
}

std::string continued_words(const State& state) {
  return state.continued && state.article ? text("continued_at", {{"place", place_words(state)}}) : std::string();
}

}  // namespace sheaf
