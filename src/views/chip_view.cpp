// The chip at the end of the window: where reading went on, or the words found and the way from one to the next. It stays put
// while the page scrolls, so CSS paints it in both modes.
#include "reader/outline.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

constexpr int kPlaceWidth = 48;  // letters of "Continued at …"

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

View signed_button(std::string sign, std::string label, Action action) {
  View view = button(StyleName::kChipButton, std::move(sign), std::move(action));
  view.label = std::move(label);
  return view;
}

View continued_view(const State& state) {
  View chip = box(Element::kSection, StyleName::kChip);
  chip.label = text("continued_label");
  chip.children.push_back(leaf(Element::kP, StyleName::kChipWords, continued_words(state)));
  chip.children.push_back(button(StyleName::kChipButton, text("start_over"), StartOver{}));
  chip.children.push_back(signed_button(text("dismiss_sign"), text("dismiss"), ContinuedClosed{}));
  return chip;
}

View marks_view(const State& state) {
  View chip = box(Element::kSection, StyleName::kChip);
  chip.key = "marks";
  chip.label = text("marks_label");
  chip.children.push_back(leaf(Element::kP, StyleName::kChipWords, mark_words(state)));
  chip.children.push_back(signed_button(text("marks_previous_sign"), text("marks_previous"), MarksStepped{-1}));
  chip.children.push_back(signed_button(text("marks_next_sign"), text("marks_next"), MarksStepped{1}));
  chip.children.push_back(signed_button(text("marks_drop_sign"), text("marks_drop"), MarksDropped{}));
  return chip;
}

}  // namespace

std::optional<View> chip_view(const State& state) {
  if (!is_article_shown(state)) return offline_chip(state);
  if (shown_marks(state) != nullptr) return marks_view(state);
  return state.continued ? std::optional(continued_view(state)) : offline_chip(state);
}

std::string continued_words(const State& state) {
  return state.continued && state.article ? text("continued_at", {{"place", place_words(state)}}) : std::string();
}

std::string mark_words(const State& state) {
  const MarkedArticle* marked = shown_marks(state);
  if (marked == nullptr) return {};
  if (marked->present < 0) return counted("marks", marked->count());
  return text("marks_at",
              {{"present", grouped_number(marked->present + 1)}, {"count", grouped_number(marked->count())}});
}

}  // namespace sheaf
