#include "publish/import/html_walk.h"

#include <algorithm>
#include <cstdlib>

#include "document/sheaf_html.h"
#include "document/utf8.h"
#include "publish/import/html.h"
#include "publish/import/html_furniture.h"
#include "publish/import/html_rules.h"
#include "publish/language_tags.h"

namespace sheaf {
namespace {

Block made(BlockKind kind) {
  Block block;
  block.kind = kind;
  return block;
}

int positive(std::string_view text) {
  const int value = std::atoi(std::string(text.substr(0, 9)).c_str());
  return value > 0 && value < 100000 ? value : 0;
}

}  // namespace

void HtmlWalk::run(const GumboNode* top) {
  frames_.clear();
  frames_.push_back({top, 0, 0, false, true, 0, false, "", builder_.style, builder_.block_lang, builder_.block_dir});
  while (!frames_.empty()) step();
}

void HtmlWalk::step() {
  Frame& frame = frames_.back();
  const GumboElement* element = element_of(frame.node);
  if (!element || frame.next_child >= element->children.length) return leave();
  enter(static_cast<const GumboNode*>(element->children.data[frame.next_child++]));
}

void HtmlWalk::leave() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  builder_.text(frame.closing);
  if (!frame.is_layout && tag_of(frame.node) == GUMBO_TAG_TR) fill_cells(spans_.take_gap(true));
  for (int i = 0; i < frame.opened; ++i) builder_.close();
  if (frame.ends_with_boundary) builder_.boundary();
  builder_.style = std::move(frame.style);
  builder_.block_lang = std::move(frame.block_lang);
  builder_.block_dir = std::move(frame.block_dir);
  if (frame.extra_cells > 0) fill_cells(std::vector<bool>(static_cast<size_t>(frame.extra_cells), frame.is_header));
}

// Empty cells, in the places of those that span columns or rows.
void HtmlWalk::fill_cells(const std::vector<bool>& are_headers) {
  for (const bool is_header : are_headers) {
    Block cell = made(BlockKind::kTableCell);
    cell.is_header = is_header;
    builder_.open(std::move(cell));
    builder_.close();
  }
}

// What browsers show around an element that is not in the text of the page.
void HtmlWalk::say_around(Frame& frame, const char* opening, const char* closing) {
  if (frame.node->v.element.children.length == 0) return;
  builder_.text(opening);
  frame.closing = closing;
}

void HtmlWalk::enter(const GumboNode* node) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
    return builder_.text(node->v.text.text);
  }
  if (!element_of(node) || is_left_out(node)) return;
  const bool is_layout = frames_.back().is_layout;
  frames_.push_back(
      {node, 0, 0, false, is_layout, 0, false, "", builder_.style, builder_.block_lang, builder_.block_dir});
  enter_element(node, frames_.back());
}

bool HtmlWalk::is_left_out(const GumboNode* node) {
  if (node == options_.title_node) {
    builder_.anchor(attribute(node, "id"));  // links to it lead to what follows
    return true;
  }
  if (tag_of(node) == GUMBO_TAG_CAPTION && !frames_.back().is_layout) return true;  // see walk_aside
  if (is_dropped(tag_of(node), node)) {
    count_dropped(node);
    return true;
  }
  if (is_permalink(node)) {
    builder_.anchor(attribute(node, "id"));
    builder_.anchor(attribute(node, "name"));
    return !has_letter_or_digit(
        said_by(node));  // only the sign itself (¶, #): a class named "anchor" may also hold words
  }
  if (options_.is_page && (is_furniture(node) || is_hidden(node))) {
    if (std::string said = said_by(node); !said.empty()) counts.furniture.push_back(std::move(said));
    return true;
  }
  return false;
}

void HtmlWalk::count_dropped(const GumboNode* node) {
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_RP) return;  // its parentheses are said in any case
  ++counts.dropped[gumbo_normalized_tagname(node->v.element.tag)];
}

void HtmlWalk::language(const GumboNode* node, bool is_inline) {
  const std::string_view lang = attribute(node, "lang");
  const std::string_view dir = attribute(node, "dir");
  if (is_language_tag(lang)) (is_inline ? builder_.style.lang : builder_.block_lang) = lang;
  if (!is_inline && (dir == "rtl" || dir == "ltr")) builder_.block_dir = dir;
}

void HtmlWalk::open(Frame& frame, Block block) {
  builder_.open(std::move(block));
  ++frame.opened;
}

void HtmlWalk::enter_element(const GumboNode* node, Frame& frame) {
  const GumboTag tag = tag_of(node);
  const bool is_inline = enter_inline(node, frame);
  language(node, is_inline);
  if (is_inline) {
    builder_.anchor(attribute(node, "id"));
    if (tag == GUMBO_TAG_A) builder_.anchor(attribute(node, "name"));
    return;
  }
  enter_block(node, frame);
  builder_.anchor(attribute(node, "id"));
}

// True for what stands inside of lines, known or not.
bool HtmlWalk::enter_inline(const GumboNode* node, Frame& frame) {
  const GumboTag tag = tag_of(node);
  if (const uint8_t mark = mark_of(tag)) {
    builder_.style.marks |= mark;
    return true;
  }
  switch (tag) {
    case GUMBO_TAG_A: link(node); return true;
    case GUMBO_TAG_BR: builder_.line_break(); return true;
    case GUMBO_TAG_IMG: image(node); return true;
    case GUMBO_TAG_Q: say_around(frame, "\u201C", "\u201D"); return true;
    case GUMBO_TAG_RT: say_around(frame, "(", ")"); return true;
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_U:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_UNKNOWN: ++counts.unwrapped; return true;
    default: return false;
  }
}

void HtmlWalk::enter_block(const GumboNode* node, Frame& frame) {
  const GumboTag tag = tag_of(node);
  if (const int level = heading_level(tag)) {
    Block heading = made(BlockKind::kHeading);
    heading.level = level;
    return open(frame, std::move(heading));
  }
  switch (tag) {
    case GUMBO_TAG_P: return open(frame, made(BlockKind::kParagraph));
    case GUMBO_TAG_BLOCKQUOTE: return open(frame, made(BlockKind::kQuote));
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT: return open(frame, made(BlockKind::kCode));
    case GUMBO_TAG_UL: return open(frame, made(BlockKind::kList));
    case GUMBO_TAG_OL: {
      Block list = made(BlockKind::kList);
      list.is_ordered = true;
      if (const int start = positive(attribute(node, "start"))) list.start = start;
      return open(frame, std::move(list));
    }
    case GUMBO_TAG_LI: return open(frame, made(BlockKind::kListItem));
    case GUMBO_TAG_HR: return builder_.rule();
    case GUMBO_TAG_FIGURE:
      if (count_tags(node, {GUMBO_TAG_IMG}) == 1 && !count_tags(node, {GUMBO_TAG_TABLE, GUMBO_TAG_PRE})) {
        return open(frame, made(BlockKind::kFigure));
      }
      break;
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_DT:
      open(frame, made(BlockKind::kParagraph));
      builder_.style.marks |= kStrong;
      return;
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH: return enter_table(node, frame);
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT: return spans_.start_group();
    case GUMBO_TAG_COLGROUP:
    case GUMBO_TAG_COL: return;
    default: break;
  }
  ++counts.unwrapped;
  builder_.boundary();
  frame.ends_with_boundary = true;
}

void HtmlWalk::enter_table(const GumboNode* node, Frame& frame) {
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_TABLE) frame.is_layout = is_layout_table(node);
  if (frame.is_layout) {
    ++counts.unwrapped;
    builder_.boundary();
    frame.ends_with_boundary = true;
    return;
  }
  if (tag == GUMBO_TAG_TABLE) {
    if (const GumboNode* caption = caption_of(node)) walk_aside(caption);
    spans_ = {};
    return open(frame, made(BlockKind::kTable));
  }
  if (tag != GUMBO_TAG_TR) return enter_cell(node, frame);
  spans_.start_row();
  open(frame, made(BlockKind::kTableRow));
}

void HtmlWalk::enter_cell(const GumboNode* node, Frame& frame) {
  fill_cells(spans_.take_gap(false));
  Block cell = made(BlockKind::kTableCell);
  cell.is_header = frame.is_header = tag_of(node) == GUMBO_TAG_TH;
  const int columns = std::clamp(positive(attribute(node, "colspan")), 1, 50);
  spans_.add_cell(columns, positive(attribute(node, "rowspan")), cell.is_header);
  frame.extra_cells = columns - 1;
  open(frame, std::move(cell));
}

// A table's caption stands before it: a Document's table holds nothing but rows.
void HtmlWalk::walk_aside(const GumboNode* node) {
  HtmlWalk aside(builder_, options_);
  builder_.boundary();
  aside.run(node);
  builder_.boundary();
  counts.add(aside.counts);
  for (auto& [href, more] : aside.lines) lines[href].insert(lines[href].end(), more.begin(), more.end());
}

void HtmlWalk::link(const GumboNode* node) {
  if (options_.keeps_text_only || !has_attribute(node, "href")) return;
  const std::string href = cleaned_address(attribute(node, "href"));
  if (href.empty()) return;
  if (href[0] != '#' && !is_allowed_link(href)) {
    ++counts.refused_links;
    return;
  }
  lines[href].push_back(static_cast<int>(node->v.element.start_pos.line));
  builder_.style.href = href;
}

void HtmlWalk::image(const GumboNode* node) {
  Image picture;
  picture.alt = attribute(node, "alt");
  for (const char* name : {"src", "data-src", "data-original", "data-lazy-src"}) {
    const std::string source = cleaned_address(attribute(node, name));
    if (source.empty() || !is_allowed_image(source)) continue;
    picture.source = source;
    break;
  }
  picture.width_px = positive(attribute(node, "width"));
  picture.height_px = positive(attribute(node, "height"));
  const bool is_tracker = picture.width_px == 1 && picture.height_px == 1;
  if (is_tracker || picture.source.empty() || options_.keeps_text_only) {
    if (!options_.keeps_text_only) ++counts.refused_images;
    return builder_.text(picture.alt);
  }
  lines[picture.source].push_back(static_cast<int>(node->v.element.start_pos.line));
  builder_.image(std::move(picture));
}

}  // namespace sheaf
