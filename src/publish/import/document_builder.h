// Builds a Document from the events of any parser (open a block, text, close) and sees to it that the result is one that
// Sheaf HTML can hold: text outside of a paragraph gets one, blocks inside a heading or a cell are flattened, white space is
// single spaces, empty blocks vanish, nesting stops at kMaxNesting. Every open() needs its close(). It never fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace sheaf {

struct InlineStyle {
  uint8_t marks = 0;
  std::string href;
  std::string lang;  // "": as the block
  bool operator==(const InlineStyle&) const = default;
};

class DocumentBuilder {
 public:
  DocumentBuilder() { frames_.push_back({}); }

  void open(Block block);
  void close();
  void rule();
  // The edge of a block that has no place of its own in a Document (<div>): text before and after it is not one paragraph.
  void boundary();

  InlineStyle style;       // of what comes next
  std::string block_lang;  // of the leaves opened from here on
  std::string block_dir;

  void text(std::string_view text);
  void line_break();
  void image(Image image);
  // The source's name for this place; it goes to the block that stands here, or to the next one.
  void anchor(std::string_view name);

  int flattened() const { return flattened_; }
  Document finish();

 private:
  struct Frame {
    Block block;
    bool is_real = true;       // false: flattened, its content goes to the frame below
    bool is_implicit = false;  // opened for text that stood in no block; closes by itself
  };

  Frame& top();
  Frame* open_leaf();
  Frame& leaf_for_text();
  void push(Block block, bool is_real, bool is_implicit);
  void pop();
  void close_implicit();
  void add_block(Block block);
  void flush_space(Frame& leaf);
  bool make_room(BlockKind kind);
  void block_break();
  void split_paragraph(Frame& leaf);
  void append(Frame& leaf, std::string_view text, const InlineStyle& text_style);
  void take_anchors(Block& block);
  int depth() const;

  std::vector<Frame> frames_;
  std::vector<Block> finished_;
  std::string pending_anchors_;
  InlineStyle space_style_;
  bool has_space_ = false;
  int breaks_ = 0;
  int flattened_ = 0;
};

}  // namespace sheaf
