// Page layout: a tree of boxes with styles to rectangles and lines. The rules are few, and the style sheet says the same to
// the browser (views/style_sheet.h), so that flow and overlay put everything in the same place:
//   - a box stands below its elder sibling at `gap_before_px`; a first child has no gap; gaps do not collapse
//   - padding is inside; `max_width_px` limits the border box, `is_centred` centres it in what is left
//   - columns are shares of the width with `column_gap_px` between, a row as high as its highest child, rows `row_gap_px`
//     apart; children fill it row by row and stretch to its height (CSS grid with minmax(0, share fr)); gap_before_px is unused
//   - a row puts its children side by side at their natural widths, `column_gap_px` apart, and wraps; they stretch to the
//     height of their row, gap_before_px is unused (CSS flex); one that scrolls sideways in itself does not wrap
//   - images and what the browser paints do not stretch
//   - a table's columns are as wide as its words want them (layout/table.h); what scrolls sideways in itself may hold more than
//     its width, and is higher by the browser's scroll bar then
//   - where text runs from right to left (text.is_right_to_left) start is the right edge: children stand there, columns and
//     rows begin there
// All lengths are CSS px, already scaled; x is measured from the left edge.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "layout/text.h"

namespace sheaf {

enum class Arrange : uint8_t { kStack, kColumns, kRow, kText, kImage, kBrowser, kTable };

struct Edges {
  float before = 0, end = 0, after = 0, start = 0;
};

struct BoxStyle {
  Arrange arrange = Arrange::kStack;
  TextStyle text;  // for kText; its direction for every box, inherited by nothing
  float gap_before_px = 0;
  float gap_after_px = 0;  // over 0: the next sibling's gap in a stack, instead of its own (below headings)
  Edges padding;
  float max_width_px = 0;  // 0: none
  bool is_centred = false;
  float min_height_px = 0;             // of the border box
  bool is_text_centred = false;        // text at the middle of its box, both ways: buttons
  bool is_text_at_end = false;         // lines end at the end edge: counts
  float column_shares[3] = {1, 0, 0};  // 0 ends the list
  float column_gap_px = 0;
  float row_gap_px = 0;
  bool is_scrolling = false;  // sideways in itself, where what is inside is wider
  float scroll_bar_px = 0;    // how much higher it is then
};

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
};

struct Box {
  BoxStyle style;
  const std::vector<Span>* spans = nullptr;  // of the view, which outlives the box
  float intrinsic_width_px = 0;              // kImage: natural size, 0 unknown. kBrowser: unused
  float intrinsic_height_px =
      0;  // kImage: as above. kBrowser: of the border box, as the browser reported it at this width
  std::vector<Box> children;
  // Results, from the root's top left corner:
  Rect rect;                  // border box
  float lines_width_px = -1;  // the column that `lines` were broken for: the same column needs them only once
  std::vector<Line> lines;    // kText: line i is at rect.y + padding.before + i * line_px (plus centring, `text_y_px`)
  // Of the first line's top left corner, absolute: the left edge of the widest line; the runs of lines that begin further
  // inwards (centred, at the right edge) are moved there.
  float text_x_px = 0, text_y_px = 0;
  float content_width_px = 0;  // scrolling: of all that is inside, with the padding; kTable: of its columns
  float least_width_px = -1, most_width_px = -1;  // a cell's text, once measured (layout/table.h)
  bool sets_width = false;  // a table or a cell by which the document's own table is told its columns
  float scrolled_px = 0;    // not of layout: how far people have scrolled it from its start

  bool overflows() const { return style.is_scrolling && content_width_px > rect.width + 1.0f / 64; }
};

// Lays out `root` in a column `width_px` wide, at (0, 0). Images keep their ratio within the width; unknown ones get 3:2.
// With `is_late` it stops once that is true, between two texts but not before the first, and answers false: nothing stands
// where it belongs then, and the next call goes on from there. Otherwise it answers true.
bool lay_out(Box& root, float width_px, TextMeasure& measure, const std::function<bool()>& is_late = {});

// What was found out about the same text in a box of an earlier layout, where `box` has not another style.
void keep_lines(Box& before, Box& box);

}  // namespace sheaf
