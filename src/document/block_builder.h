// Puts a stream of text, marks and block borders together to blocks that are always well formed: what stands outside a
// block gets a paragraph, empty blocks go, white space collapses as CSS would, nothing nests deeper than kMaxNesting.
// It knows nothing of HTML's syntax; the reader decides what opens and closes, and names what it opened by a handle.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/span_builder.h"

namespace sheaf {

class BlockBuilder {
 public:
  using Handle = uint32_t;  // of an open block; 0: none

  BlockBuilder();

  // --- Text -------------------------------------------------------------------------------------------------------------
  void text(std::string_view text, const TextContext& context);
  void hard_break(const TextContext& context);
  void image(Image image, const TextContext& context);
  // What comes is not on the same line as what was: ends a paragraph, breaks the line of a cell or a heading.
  void boundary();
  // The name goes to the open block, or to the next one.
  void anchor(std::string_view name);

  // --- Blocks -----------------------------------------------------------------------------------------------------------
  // Text only: kParagraph, kHeading, kCode, kTableCell.
  Handle open_leaf(Block block, const TextContext& context);
  Handle open_caption(const TextContext& context);
  // With children: kList, kQuote, kTable, kTableRow, kFigure. An item opens in the list of `list`, or where that is 0 in the
  // innermost, or a new one; 0 when it has no room.
  Handle open_container(Block block, const TextContext& context);
  Handle open_item(Handle list, const TextContext& context);
  void add_rule(const TextContext& context);
  void close(Handle handle);         // and all in it; nothing happens where it is closed already
  void close_inside(Handle handle);  // all in it

  // In a cell, a caption or code there are no blocks, only lines.
  bool takes_only_lines() const;
  bool awaits_title() const { return has_leaf_ && leaf_.kind == BlockKind::kHeading && spans_.is_empty(); }
  bool is_in(BlockKind kind) const { return containers_.back().block.kind == kind; }
  bool has_room(size_t levels) const;  // for that many blocks nested in each other

  Document finish();

 private:
  struct Container {
    Block block;
    Handle handle = 0;
    std::string lang;  // in effect
    std::string dir;
    bool is_implicit = false;  // a list that no element opened
  };

  void make_room_for_block(const TextContext& context);
  Handle push_container(Block block, const TextContext& context);
  void place(Block& block, const TextContext& context);
  void close_leaf();
  void add_paragraph(Block paragraph);
  void close_container();
  void add(Block block) { containers_.back().block.children.push_back(std::move(block)); }

  std::vector<Container> containers_;  // the first is the document
  Block leaf_;                         // but for its spans
  SpanBuilder spans_;                  // of the leaf
  Handle leaf_handle_ = 0;
  bool has_leaf_ = false;
  bool is_caption_ = false;
  std::string pending_anchor_;
  Handle last_handle_ = 0;
};

}  // namespace sheaf
