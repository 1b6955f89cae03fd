// The "Share" sheet of an article: its address, and the HTML that puts it on another page ("Embed this"), each to be copied.
#include "reader/sharing.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

std::string copy_words(const State& state, Shareable shared, const std::string& label) {
  if (state.copied_text != shared || state.copy_outcome == CopyOutcome::kUnderWay) return label;
  return state.copy_outcome == CopyOutcome::kDone ? text("share_copied") : text("share_not_copied");
}

View copy_row(const State& state, Shareable shared, const std::string& label) {
  View row = box(Element::kDiv, StyleName::kButtonRow);
  row.children.push_back(button(StyleName::kButton, copy_words(state, shared, label), CopyShared{shared}));
  return row;
}

View shared_group(const State& state, Shareable shared, const std::string& title, const std::string& copy_label) {
  View group = box(Element::kDiv, StyleName::kSheetGroup);
  group.children.push_back(leaf(Element::kH3, StyleName::kSheetLabel, title));
  Span words = words_span(shared_text(state, shared));
  words.marks = kCode;
  View shown = leaf(Element::kP, StyleName::kSheetNote, {std::move(words)});
  shown.dir = "ltr";
  group.children.push_back(std::move(shown));
  group.children.push_back(copy_row(state, shared, copy_label));
  return group;
}

}  // namespace

View share_view(const State& state) {
  std::vector<View> groups{shared_group(state, Shareable::kAddress, text("share_address"), text("share_copy_address"))};
  if (state.is_embeddable) {
    groups.push_back(shared_group(state, Shareable::kFrame, text("embed_frame"), text("share_copy_frame")));
    groups.push_back(shared_group(state, Shareable::kHelper, text("embed_helper"), text("share_copy_helper")));
  }
  return sheet_of("share", text("share_title"), std::move(groups));
}

}  // namespace sheaf
