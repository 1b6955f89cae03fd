// What holds of every Document that a reader made, and of everything the writer writes, whatever the input was.
// Each function gives "" or the rule that was broken. Used by tests and by the fuzz target.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "document/document.h"
#include "document/sheaf_html.h"
#include "document/utf8.h"

namespace sheaf::test {

inline std::string broken_text_rule(std::string_view text, bool is_verbatim) {
  std::string copy(text);
  if (repair_utf8(copy) != 0) return "ill-formed UTF-8";
  for (size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    const bool is_allowed = c >= 0x20 || c == '\n' || (is_verbatim && c == '\t');
    if (!is_allowed || c == 0x7F) return "a control in the text";
    if (!is_verbatim && c == ' ' && i > 0 && (text[i - 1] == ' ' || text[i - 1] == '\n'))
      return "white space not collapsed";
  }
  return "";
}

inline std::string broken_span_rule(const std::vector<Span>& spans) {
  std::string text;
  for (size_t i = 0; i < spans.size(); ++i) {
    const Span& span = spans[i];
    if (span.is_image() ? !span.text.empty() : span.text.empty()) return "a span without text, or an image with it";
    if (span.is_image() && !is_allowed_image(span.image.source)) return "an image address that is not allowed";
    if (!span.href.empty() && !is_allowed_link(span.href)) return "a link that is not allowed";
    if (i > 0 && !span.is_image() && !spans[i - 1].is_image() && span.marks == spans[i - 1].marks &&
        span.href == spans[i - 1].href && span.lang == spans[i - 1].lang) {
      return "two spans of one style side by side";
    }
    text += span.is_image() ? "x" : span.text;
  }
  if (text.starts_with(' ') || text.starts_with('\n') || text.ends_with(' ') || text.ends_with('\n'))
    return "an untrimmed end";
  return broken_text_rule(text, false);
}

inline std::string broken_parent_rule(const Block& block, const Block* parent) {
  const BlockKind around = parent == nullptr ? BlockKind::kQuote : parent->kind;
  const bool is_item = block.kind == BlockKind::kListItem, is_row = block.kind == BlockKind::kTableRow;
  const bool is_cell = block.kind == BlockKind::kTableCell;
  if (is_item != (around == BlockKind::kList)) return "items in lists and nothing else";
  if (is_row != (around == BlockKind::kTable)) return "rows in tables and nothing else";
  if (is_cell != (around == BlockKind::kTableRow)) return "cells in rows and nothing else";
  return "";
}

inline std::string broken_block_rule(const Block& block, const Block* parent, int depth, std::set<std::string>& ids) {
  if (depth > kMaxNesting) return "nested too deep";
  if (std::string broken = broken_parent_rule(block, parent); !broken.empty()) return broken;
  const bool has_id = block.kind != BlockKind::kTableRow && block.kind != BlockKind::kTableCell;
  if (has_id && !ids.insert(block.id).second) return "two blocks of one id, or none";
  const bool is_parent = block.kind == BlockKind::kList || block.kind == BlockKind::kListItem ||
                         block.kind == BlockKind::kQuote || block.kind == BlockKind::kTable ||
                         block.kind == BlockKind::kTableRow;
  const bool may_be_bare = is_parent || block.kind == BlockKind::kTableCell || block.kind == BlockKind::kFigure ||
                           block.kind == BlockKind::kRule;
  if (is_parent == block.children.empty()) return "a parent without children, or a leaf with them";
  if (block.spans.empty() && !may_be_bare) return "an empty block";
  if (block.kind == BlockKind::kHeading ? block.level < 2 || block.level > 6 : block.level != 0) return "a wrong level";
  if (block.kind == BlockKind::kFigure && !is_allowed_image(block.image.source)) return "a figure without an image";
  if (block.kind == BlockKind::kCode) {
    if (block.spans.size() != 1) return "code is one span";
    if (std::string broken = broken_text_rule(block.spans[0].text, true); !broken.empty()) return broken;
  } else if (std::string broken = broken_span_rule(block.spans); !broken.empty()) {
    return broken;
  }
  for (const Block& child : block.children) {
    if (std::string broken = broken_block_rule(child, &block, depth + 1, ids); !broken.empty()) return broken;
  }
  return "";
}

inline std::string broken_rule(const Document& document) {
  std::set<std::string> ids = {""};
  for (const Block& block : document.blocks) {
    if (std::string broken = broken_block_rule(block, nullptr, 1, ids); !broken.empty()) return broken;
  }
  return "";
}

// The names of fragments are not written.
inline void clear_anchors(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    block.anchor.clear();
    clear_anchors(block.children);
  }
}

// A tag of canonical Sheaf HTML, without its brackets. Written against the list in sheaf_html.h, not against the writer.
inline bool is_sheaf_tag(std::string_view tag) {
  static const std::set<std::string_view> kNames = {
      "p",    "h2",    "h3",    "h4",     "h5", "h6",  "ul",  "ol",   "li",  "blockquote", "pre",
      "code", "table", "thead", "tbody",  "tr", "th",  "td",  "a",    "img", "figure",     "figcaption",
      "hr",   "br",    "em",    "strong", "s",  "sub", "sup", "mark", "span"};
  static const std::set<std::string_view> kAttributes = {"href",   "src",   "alt",  "width",
                                                         "height", "start", "lang", "dir"};
  if (tag.starts_with('/')) return kNames.contains(tag.substr(1));
  size_t i = std::min(tag.find(' '), tag.size());
  if (!kNames.contains(tag.substr(0, i))) return false;
  while (i < tag.size()) {
    const size_t equals = tag.find("=\"", i + 1);
    if (equals == std::string_view::npos || !kAttributes.contains(tag.substr(i + 1, equals - i - 1))) return false;
    const size_t quote = tag.find('"', equals + 2);
    if (quote == std::string_view::npos) return false;
    i = quote + 1;
    if (i < tag.size() && tag[i] != ' ') return false;
  }
  return true;
}

inline std::string broken_markup(std::string_view html) {
  for (size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '>') return "a '>' outside of a tag";
    if (html[i] != '<') continue;
    const size_t end = html.find_first_of("<>", i + 1);
    if (end == std::string_view::npos || html[end] == '<') return "a tag that does not end";
    const std::string_view tag = html.substr(i + 1, end - i - 1);
    if (!is_sheaf_tag(tag)) return "a tag outside the subset: " + std::string(tag);
    i = end;
  }
  return "";
}

}  // namespace sheaf::test
