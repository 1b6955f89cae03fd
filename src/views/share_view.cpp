// The "Share" sheet of an article: its address, and the HTML that puts it on another page ("Embed this"), each to be copied.
#include "reader/sharing.h"
#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

View copy_row(const State& state, Shareable shared, const std::string& label) {
  View row = box(Element::kDiv, StyleName::kButtonRow);
  row.children.push_back(
      button(StyleName::kButton, state.copied == shared ? text("share_copied") : label, CopyShared{shared}));
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
  View sheet = box(Element::kDiv, StyleName::kSheet);
  sheet.role = Role::kDialog;
  sheet.id = "share";
  sheet.label = text("share_title");
  View title = leaf(Element::kH2, StyleName::kSheetTitle, text("share_title"));
  title.id = kSheetTitleId;
  title.is_focusable = true;
  sheet.children.push_back(std::move(title));
  sheet.children.push_back(shared_group(state, Shareable::kAddress, text("share_address"), text("share_copy_address")));
  if (state.is_embeddable) {
    sheet.children.push_back(shared_group(state, Shareable::kFrame, text("embed_frame"), text("share_copy_frame")));
    sheet.children.push_back(shared_group(state, Shareable::kHelper, text("embed_helper"), text("share_copy_helper")));
  }
  View buttons = box(Element::kDiv, StyleName::kButtonRow);
  buttons.children.push_back(button(StyleName::kButton, text("close"), SheetToggled{false}));
  sheet.children.push_back(std::move(buttons));
  return sheet;
}

}  // namespace sheaf
