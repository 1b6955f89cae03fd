#include "publish/import/document_builder.h"

#include <utility>

#include "document/utf8.h"
#include "publish/import/block_rules.h"

namespace sheaf {
namespace {

// Control characters that no text needs; C1 ones too, which the importers have turned into what was meant before.
bool is_dropped_control(char32_t c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0); }

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const size_t start = i;
    if (!is_dropped_control(decode_utf8(text, i))) out += text.substr(start, i - start);
  }
  return out;
}

// An image's description is one line, as everything outside of code.
std::string one_line(std::string_view text) {
  std::string line;
  for (char c : without_controls(text)) {
    if (!is_html_space(c)) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

void append_word(std::string& list, std::string_view word) {
  if (!list.empty()) list += ' ';
  list += word;
}

Block made(BlockKind kind) {
  Block block;
  block.kind = kind;
  return block;
}

}  // namespace

// frames_[0] is the document itself and looks like a quotation: blocks may stand in it.
DocumentBuilder::Frame& DocumentBuilder::top() {
  size_t i = frames_.size() - 1;
  while (i > 0 && !frames_[i].is_real) --i;
  return frames_[i];
}

DocumentBuilder::Frame* DocumentBuilder::open_leaf() {
  Frame& frame = top();
  return &frame != &frames_[0] && is_leaf(frame.block.kind) ? &frame : nullptr;
}

int DocumentBuilder::depth() const {
  int depth = 0;
  for (size_t i = 1; i < frames_.size(); ++i) depth += frames_[i].is_real ? 1 : 0;
  return depth;
}

void DocumentBuilder::push(Block block, bool is_real, bool is_implicit) {
  frames_.push_back({std::move(block), is_real, is_implicit});
}

void DocumentBuilder::take_anchors(Block& block) {
  if (pending_anchors_.empty()) return;
  append_word(block.anchor, pending_anchors_);
  pending_anchors_.clear();
}

void DocumentBuilder::add_block(Block block) {
  if (block.kind == BlockKind::kCode) trim_code(block);
  if (is_empty_block(block)) {
    if (!block.anchor.empty()) append_word(pending_anchors_, block.anchor);
    return;
  }
  if (block.kind == BlockKind::kFigure && block.image.source.empty()) block.kind = BlockKind::kParagraph;
  make_figure_of_lone_image(block);
  Frame& parent = top();
  (&parent == &frames_[0] ? finished_ : parent.block.children).push_back(std::move(block));
}

void DocumentBuilder::pop() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  has_space_ = false;
  breaks_ = 0;
  if (frame.is_real) add_block(std::move(frame.block));
}

void DocumentBuilder::close_implicit() {
  while (frames_.back().is_implicit) pop();
}

// True when the frames for `kind` to stand in are there, opened where they were missing.
bool DocumentBuilder::make_room(BlockKind kind) {
  while (&top() != &frames_[0]) {
    const BlockKind wanted = wanted_child(top().block.kind, kind);
    if (wanted == kind) return true;
    push(made(wanted), true, true);
    if (is_leaf(wanted)) return false;
  }
  return kind != BlockKind::kListItem && kind != BlockKind::kTableRow && kind != BlockKind::kTableCell;
}

void DocumentBuilder::open(Block block) {
  close_implicit();
  if (open_leaf()) {
    block_break();
    return push({}, false, false);
  }
  if (is_container(block.kind) && depth() + 4 > kMaxNesting) {
    ++flattened_;
    return push({}, false, false);
  }
  const BlockKind parent = &top() == &frames_[0] ? BlockKind::kQuote : top().block.kind;
  if (is_stray(block.kind, parent) || !make_room(block.kind)) return push({}, false, false);
  block.lang = is_leaf(block.kind) ? block_lang : "";
  block.dir = is_leaf(block.kind) ? block_dir : "";
  if (block.kind != BlockKind::kTableCell && block.kind != BlockKind::kTableRow) take_anchors(block);
  push(std::move(block), true, false);
}

void DocumentBuilder::close() {
  close_implicit();
  if (frames_.size() <= 1) return;
  const bool was_flattened = !frames_.back().is_real;
  pop();
  if (was_flattened && open_leaf()) block_break();
}

void DocumentBuilder::block_break() {
  Frame& leaf = *open_leaf();
  if (leaf.block.kind != BlockKind::kCode) return line_break();
  if (!leaf.block.spans.empty() && !leaf.block.spans.back().text.ends_with('\n')) append(leaf, "\n", {});
}

void DocumentBuilder::boundary() {
  close_implicit();
  if (open_leaf()) block_break();
}

void DocumentBuilder::rule() {
  open(made(BlockKind::kRule));
  close();
}

DocumentBuilder::Frame& DocumentBuilder::leaf_for_text() {
  if (Frame* leaf = open_leaf()) return *leaf;
  if (!make_room(BlockKind::kParagraph)) return top();
  Block paragraph;
  paragraph.lang = block_lang;
  paragraph.dir = block_dir;
  take_anchors(paragraph);
  push(std::move(paragraph), true, true);
  return top();
}

void DocumentBuilder::append(Frame& leaf, std::string_view text, const InlineStyle& text_style) {
  std::vector<Span>& spans = leaf.block.spans;
  const std::string lang = text_style.lang == leaf.block.lang ? "" : text_style.lang;
  if (!spans.empty() && !spans.back().is_image() && spans.back().marks == text_style.marks &&
      spans.back().href == text_style.href && spans.back().lang == lang) {
    spans.back().text += text;
    return;
  }
  Span span;
  span.text = text;
  span.marks = text_style.marks;
  span.href = text_style.href;
  span.lang = lang;
  spans.push_back(std::move(span));
}

void DocumentBuilder::split_paragraph(Frame& leaf) {
  Block next = made(BlockKind::kParagraph);
  next.lang = leaf.block.lang;
  next.dir = leaf.block.dir;
  std::swap(next, leaf.block);
  // The finished half belongs to the parent of this frame: lift the frame off for a moment.
  Frame frame = std::move(leaf);
  const size_t index = static_cast<size_t>(&leaf - frames_.data());
  std::vector<Frame> above(std::make_move_iterator(frames_.begin() + static_cast<long>(index) + 1),
                           std::make_move_iterator(frames_.end()));
  frames_.resize(index);
  add_block(std::move(next));
  frames_.push_back(std::move(frame));
  for (Frame& one : above) frames_.push_back(std::move(one));
}

// What stands between the last word and the next: nothing at the start, a space, a break, or two breaks: a new paragraph.
void DocumentBuilder::flush_space(Frame& leaf) {
  if (!leaf.block.spans.empty()) {
    if (breaks_ > 1 && leaf.block.kind == BlockKind::kParagraph) {
      split_paragraph(leaf);
    } else if (breaks_ > 0) {
      append(top(), "\n", space_style_);
    } else if (has_space_) {
      append(leaf, " ", space_style_);
    }
  }
  has_space_ = false;
  breaks_ = 0;
}

void DocumentBuilder::text(std::string_view raw) {
  if (!open_leaf() && is_blank_text(raw)) return;
  const std::string clean = without_controls(raw);
  if (clean.empty()) return;
  Frame& leaf = leaf_for_text();
  if (leaf.block.kind == BlockKind::kCode) return append(leaf, clean, {});
  for (size_t i = 0; i < clean.size();) {
    size_t end = i;
    if (is_html_space(clean[i])) {
      if (!has_space_ && !breaks_) space_style_ = style;
      has_space_ = true;
      ++i;
      continue;
    }
    while (end < clean.size() && !is_html_space(clean[end])) ++end;
    flush_space(top());
    append(top(), std::string_view(clean).substr(i, end - i), style);
    i = end;
  }
}

void DocumentBuilder::line_break() {
  Frame* leaf = open_leaf();
  if (!leaf) return;
  if (leaf->block.kind == BlockKind::kCode) return append(*leaf, "\n", {});
  if (!breaks_) space_style_ = style;
  ++breaks_;
}

void DocumentBuilder::image(Image picture) {
  if (picture.source.empty()) return text(picture.alt);
  picture.alt = one_line(picture.alt);
  if (Frame* leaf = open_leaf(); leaf && leaf->block.kind == BlockKind::kFigure && leaf->block.image.source.empty()) {
    leaf->block.image = std::move(picture);
    return;
  }
  Frame& leaf = leaf_for_text();
  if (leaf.block.kind == BlockKind::kCode) return append(leaf, picture.alt, {});
  flush_space(leaf);
  Span span;
  span.href = style.href;
  span.image = std::move(picture);
  top().block.spans.push_back(std::move(span));
}

void DocumentBuilder::anchor(std::string_view raw) {
  if (raw.empty()) return;
  std::string name;  // without spaces, which part the names of a block
  for (const char c : raw) is_html_space(c) ? void(name += "%20") : void(name += c);
  for (size_t i = frames_.size(); i-- > 1;) {
    Frame& frame = frames_[i];
    if (!frame.is_real) continue;
    const BlockKind kind = frame.block.kind;
    const bool is_inside_text = is_leaf(kind) && kind != BlockKind::kTableCell && !frame.block.spans.empty();
    if (is_inside_text || kind == BlockKind::kTable || kind == BlockKind::kFigure)
      return append_word(frame.block.anchor, name);
    if (kind != BlockKind::kTableCell && kind != BlockKind::kTableRow) break;
  }
  if (Frame* leaf = open_leaf()) return append_word(leaf->block.anchor, name);
  append_word(pending_anchors_, name);
}

Document DocumentBuilder::finish() {
  while (frames_.size() > 1) pop();
  if (!pending_anchors_.empty() && !finished_.empty()) take_anchors(finished_.back());
  Document document{std::move(finished_)};
  *this = DocumentBuilder();
  return document;
}

}  // namespace sheaf
