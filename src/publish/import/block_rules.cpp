#include "publish/import/block_rules.h"

#include <algorithm>

#include "document/utf8.h"

namespace sheaf {
namespace {

// Nothing but no-break spaces: old pages made room with them.
bool is_invisible(const std::vector<Span>& spans) {
  for (const Span& span : spans) {
    if (span.is_image()) return false;
    for (size_t i = 0; i < span.text.size();) {
      const char32_t c = decode_utf8(span.text, i);
      if (c != 0xA0 && c != ' ' && c != '\n') return false;
    }
  }
  return true;
}

bool has_words(const Block& block) {
  return !block.spans.empty() || std::any_of(block.children.begin(), block.children.end(), has_words);
}

}  // namespace

bool is_html_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool is_blank_text(std::string_view text) {
  for (char c : text) {
    if (!is_html_space(c)) return false;
  }
  return true;
}

void trim_code(Block& block) {
  if (block.spans.empty()) return;
  std::string& text = block.spans.front().text;
  while (text.ends_with('\n')) text.pop_back();
  if (is_blank_text(text)) block.spans.clear();
}

bool is_container(BlockKind kind) {
  return kind == BlockKind::kList || kind == BlockKind::kQuote || kind == BlockKind::kTable;
}

bool is_stray(BlockKind kind, BlockKind parent) {
  return (kind == BlockKind::kListItem && parent != BlockKind::kList) ||
         (kind == BlockKind::kTableRow && parent != BlockKind::kTable) ||
         (kind == BlockKind::kTableCell && parent != BlockKind::kTableRow && parent != BlockKind::kTable);
}

BlockKind wanted_child(BlockKind parent, BlockKind child) {
  if (parent == BlockKind::kList) return BlockKind::kListItem;
  if (parent == BlockKind::kTable) return BlockKind::kTableRow;
  if (parent == BlockKind::kTableRow) return BlockKind::kTableCell;
  return child;
}

bool is_leaf(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kHeading || kind == BlockKind::kCode ||
         kind == BlockKind::kTableCell || kind == BlockKind::kFigure;
}

bool is_empty_block(const Block& block) {
  switch (block.kind) {
    case BlockKind::kTableCell:
    case BlockKind::kRule: return false;
    case BlockKind::kTable: return !has_words(block);
    case BlockKind::kFigure: return block.image.source.empty() && block.spans.empty();
    default: return is_invisible(block.spans) && block.children.empty();
  }
}

void make_figure_of_lone_image(Block& block) {
  const bool is_lone = block.kind == BlockKind::kParagraph && block.spans.size() == 1 && block.spans[0].is_image() &&
                       block.spans[0].href.empty();
  if (!is_lone) return;
  block.kind = BlockKind::kFigure;
  block.image = std::move(block.spans[0].image);
  block.spans.clear();
}

}  // namespace sheaf
