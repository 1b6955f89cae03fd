#include "document/block_builder.h"

#include <utility>

namespace sheaf {
namespace {

constexpr int kCaptionLevel = -1;  // marks a caption until its figure is closed

bool has_text_in_cells(const Block& table) {
  for (const Block& row : table.children) {
    for (const Block& cell : row.children) {
      if (!cell.spans.empty()) return true;
    }
  }
  return false;
}

Block figure_of(const Block& paragraph, Span& span) {
  Block figure;
  figure.kind = BlockKind::kFigure;
  figure.anchor = paragraph.anchor;
  figure.lang = span.lang.empty() ? paragraph.lang : span.lang;
  figure.dir = paragraph.dir;
  figure.image = std::move(span.image);
  return figure;
}

bool is_of_images(const Block& paragraph) {
  for (const Span& span : paragraph.spans) {
    if (!span.is_image() && !is_blank(span.text)) return false;
  }
  return true;
}

bool takes_caption(const Block& block) { return block.kind == BlockKind::kFigure && block.spans.empty(); }

void give_caption(Block& figure, Block& caption) {
  figure.spans = std::move(caption.spans);
  if (caption.lang == figure.lang) return;
  for (Span& span : figure.spans) {
    if (span.lang.empty()) span.lang = caption.lang;
  }
}

// A caption goes to the image before it, else after it, else it stays as a paragraph.
void append_figure(std::vector<Block> parts, std::vector<Block>& out) {
  for (size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].level != kCaptionLevel) {
      out.push_back(std::move(parts[i]));
    } else if (i > 0 && takes_caption(out.back())) {
      give_caption(out.back(), parts[i]);
    } else if (i + 1 < parts.size() && takes_caption(parts[i + 1])) {
      give_caption(parts[i + 1], parts[i]);
    } else {
      parts[i].level = 0;
      out.push_back(std::move(parts[i]));
    }
  }
}

// Moves the children of another kind than `kept` from a table or row to `out`: what stood where only rows or cells may.
void hoist_others(Block& block, BlockKind kept, std::vector<Block>& out) {
  std::vector<Block> children;
  children.swap(block.children);
  for (Block& child : children) {
    if (child.kind == kept) {
      block.children.push_back(std::move(child));
      continue;
    }
    if (child.lang.empty()) child.lang = block.lang;
    if (child.dir.empty()) child.dir = block.dir;
    out.push_back(std::move(child));
  }
}

}  // namespace

BlockBuilder::BlockBuilder() : containers_(1) {}

// --- Text ---------------------------------------------------------------------------------------------------------------

void BlockBuilder::text(std::string_view text, const TextContext& context) {
  if (!has_leaf_ && is_blank(text)) return;
  if (!has_leaf_) open_leaf({}, context);
  spans_.text(text, context);
}

void BlockBuilder::hard_break(const TextContext& context) {
  if (has_leaf_) spans_.hard_break(context);
}

void BlockBuilder::image(Image image, const TextContext& context) {
  if (!has_leaf_) open_leaf({}, context);
  spans_.image(std::move(image), context);
}

void BlockBuilder::boundary() {
  if (!has_leaf_) return;
  if (leaf_.kind == BlockKind::kParagraph && !is_caption_)
    close_leaf();
  else
    spans_.break_line_before_next();
}

void BlockBuilder::anchor(std::string_view name) {
  if (!has_leaf_)
    pending_anchor_ = name;
  else if (leaf_.anchor.empty())
    leaf_.anchor = name;
}

// --- Blocks -------------------------------------------------------------------------------------------------------------

void BlockBuilder::place(Block& block, const TextContext& context) {
  const Container& parent = containers_.back();
  if (context.block_lang != parent.lang) block.lang = context.block_lang;
  if (context.block_dir != parent.dir) block.dir = context.block_dir;
  block.anchor = std::exchange(pending_anchor_, {});
}

BlockBuilder::Handle BlockBuilder::open_leaf(Block block, const TextContext& context) {
  close_leaf();
  if (block.kind != BlockKind::kTableCell) make_room_for_block(context);
  place(block, context);
  leaf_ = std::move(block);
  spans_.start(context.block_lang.empty() ? containers_.back().lang : context.block_lang,
               leaf_.kind == BlockKind::kCode);
  has_leaf_ = true;
  is_caption_ = false;
  return leaf_handle_ = ++last_handle_;
}

BlockBuilder::Handle BlockBuilder::open_caption(const TextContext& context) {
  const Handle handle = open_leaf({}, context);
  is_caption_ = true;
  return handle;
}

BlockBuilder::Handle BlockBuilder::open_container(Block block, const TextContext& context) {
  close_leaf();
  if (block.kind != BlockKind::kTableRow) make_room_for_block(context);
  return push_container(std::move(block), context);
}

BlockBuilder::Handle BlockBuilder::push_container(Block block, const TextContext& context) {
  place(block, context);
  Container container;
  const Container& parent = containers_.back();
  // A figure dissolves: what is in it is placed as if it stood in the parent.
  const bool is_figure = block.kind == BlockKind::kFigure;
  container.lang = is_figure || context.block_lang.empty() ? parent.lang : std::string(context.block_lang);
  container.dir = is_figure || context.block_dir.empty() ? parent.dir : std::string(context.block_dir);
  if (is_figure) pending_anchor_ = std::exchange(block.anchor, {});
  container.handle = ++last_handle_;
  container.block = std::move(block);
  containers_.push_back(std::move(container));
  return last_handle_;
}

// A list holds items only: what else comes goes to its last item. A list that only stray items made ends instead.
void BlockBuilder::make_room_for_block(const TextContext& context) {
  if (!is_in(BlockKind::kList)) return;
  if (containers_.back().is_implicit) return close_container();
  std::vector<Block>& items = containers_.back().block.children;
  Block item;
  item.kind = BlockKind::kListItem;
  if (items.empty()) {
    push_container(std::move(item), context);
    return;
  }
  item = std::move(items.back());
  items.pop_back();
  Container container;
  container.lang = item.lang.empty() ? containers_.back().lang : item.lang;
  container.dir = item.dir.empty() ? containers_.back().dir : item.dir;
  container.handle = ++last_handle_;
  container.block = std::move(item);
  containers_.push_back(std::move(container));
}

BlockBuilder::Handle BlockBuilder::open_item(Handle list, const TextContext& context) {
  close_leaf();
  if (list != 0)
    close_inside(list);
  else if (is_in(BlockKind::kListItem))
    close_container();
  if (!is_in(BlockKind::kList)) {
    if (!has_room(3)) return 0;
    Block implicit;
    implicit.kind = BlockKind::kList;
    push_container(std::move(implicit), context);
    containers_.back().is_implicit = true;
  }
  Block item;
  item.kind = BlockKind::kListItem;
  return push_container(std::move(item), context);
}

void BlockBuilder::add_rule(const TextContext& context) {
  close_leaf();
  make_room_for_block(context);
  Block rule;
  rule.kind = BlockKind::kRule;
  place(rule, context);
  add(std::move(rule));
}

void BlockBuilder::close(Handle handle) {
  if (handle == 0) return;
  if (has_leaf_ && handle == leaf_handle_) return close_leaf();
  close_inside(handle);
  if (containers_.back().handle == handle) close_container();
}

void BlockBuilder::close_inside(Handle handle) {
  size_t depth = containers_.size() - 1;
  while (depth > 0 && containers_[depth].handle != handle) --depth;
  if (depth == 0) return;
  close_leaf();
  while (containers_.size() - 1 > depth) close_container();
}

bool BlockBuilder::has_room(size_t levels) const {
  const bool needs_item = is_in(BlockKind::kList) && !containers_.back().is_implicit;
  return containers_.size() - 1 + levels + (needs_item ? 1 : 0) <= kMaxNesting;
}

bool BlockBuilder::takes_only_lines() const {
  return has_leaf_ && (leaf_.kind == BlockKind::kTableCell || leaf_.kind == BlockKind::kCode || is_caption_);
}

void BlockBuilder::close_leaf() {
  if (!has_leaf_) return;
  has_leaf_ = false;
  leaf_.spans = spans_.take();
  if (leaf_.spans.empty() && leaf_.kind != BlockKind::kTableCell) {
    if (pending_anchor_.empty()) pending_anchor_ = std::move(leaf_.anchor);
    return;
  }
  if (is_caption_ && !is_of_images(leaf_))
    leaf_.level = kCaptionLevel;
  else if (leaf_.kind == BlockKind::kParagraph)
    return add_paragraph(std::move(leaf_));
  add(std::move(leaf_));
}

// An image alone is a figure; one that is a link stays in its paragraph, since a figure has no address.
void BlockBuilder::add_paragraph(Block paragraph) {
  const bool is_figure = is_in(BlockKind::kFigure);
  const bool is_single = paragraph.spans.size() == 1 && paragraph.spans[0].href.empty();
  if (!is_of_images(paragraph) || (!is_figure && !is_single)) return add(std::move(paragraph));
  for (Span& span : paragraph.spans) {
    if (span.is_image()) add(figure_of(paragraph, span));
  }
}

void BlockBuilder::close_container() {
  Block block = std::move(containers_.back().block);
  containers_.pop_back();
  std::vector<Block>& siblings = containers_.back().block.children;
  switch (block.kind) {
    case BlockKind::kFigure: return append_figure(std::move(block.children), siblings);
    case BlockKind::kTableRow: hoist_others(block, BlockKind::kTableCell, siblings); break;
    case BlockKind::kTable:
      hoist_others(block, BlockKind::kTableRow, siblings);
      if (!has_text_in_cells(block)) return;
      break;
    default: break;
  }
  if (!block.children.empty()) add(std::move(block));
}

Document BlockBuilder::finish() {
  close_leaf();
  while (containers_.size() > 1) close_container();
  return {std::move(containers_[0].block.children)};
}

}  // namespace sheaf
