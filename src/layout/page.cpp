#include "layout/page.h"

#include <algorithm>

#include "layout/table.h"

namespace sheaf {
namespace {

class PageLayout {
 public:
  PageLayout(TextMeasure& measure, const std::function<bool()>& is_late) : measure_(measure), is_late_(is_late) {}
  bool is_complete() const { return is_complete_; }

  // Sets everything in `box`, whose border box stands at the start of `width_px` from (x_px, y_px) on, unless it is centred;
  // `is_in_right_to_left`: start is at the right there.
  void place(Box& box, float x_px, float y_px, float width_px, bool is_in_right_to_left);

 private:
  // Each answers how high the content is; (x_px, y_px) is the content's top left corner.
  float content(Box& box, float x_px, float y_px, float width_px);
  float stack(Box& box, float x_px, float y_px, float width_px);
  float columns(Box& box, float x_px, float y_px, float width_px);
  float row(Box& box, float x_px, float y_px, float width_px);
  float text(Box& box, float x_px, float y_px, float width_px);

  float natural_px(const Box& box);

  void break_text(Box& box, float width_px);
  bool may_work();

  TextMeasure& measure_;
  const std::function<bool()>& is_late_;
  const std::vector<Span> no_spans_;
  const PlaceBox place_ = [this](Box& box, float x_px, float y_px, float width_px) {
    place(box, x_px, y_px, width_px, false);
  };
  const MayWork may_work_ = [this] { return may_work(); };
  bool has_worked_ = false;
  bool is_complete_ = true;
};

float across(const Edges& edges) { return edges.start + edges.end; }
float along(const Edges& edges) { return edges.before + edges.after; }

bool is_right_to_left(const BoxStyle& style) { return style.text.is_right_to_left; }
float left_px(const BoxStyle& style) { return is_right_to_left(style) ? style.padding.end : style.padding.start; }

// Unknown images get 3:2.
float image_height_px(const Box& box, float width_px) {
  if (box.intrinsic_width_px <= 0 || box.intrinsic_height_px <= 0) return width_px * 2 / 3;
  return width_px * box.intrinsic_height_px / box.intrinsic_width_px;
}

float gap_between_px(const BoxStyle& above, const BoxStyle& below) {
  return above.gap_after_px > 0 ? above.gap_after_px : below.gap_before_px;
}

float text_height_px(const Box& box) { return static_cast<float>(box.lines.size()) * box.style.text.line_px; }

// What stands `start_px` from the start of a box that is `width_px` wide inside, from its left.
float from_left(const Box& box, float start_px, float child_px, float width_px) {
  return is_right_to_left(box.style) ? width_px - start_px - child_px : start_px;
}

// The text goes to the middle of what the box's height leaves.
void centre_text_along(Box& box) {
  if (box.style.arrange != Arrange::kText || !box.style.is_text_centred) return;
  const float room_px = box.rect.height - along(box.style.padding) - text_height_px(box);
  box.text_y_px = box.rect.y + box.style.padding.before + std::max(0.0f, room_px / 2);
}

float widest_px(const std::vector<Line>& lines) {
  float widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.width_px);
  return widest;
}

// Lines narrower than the widest: `share` of the difference goes before each. 0.5 centres them, 1 puts them at the right edge.
void align_lines(std::vector<Line>& lines, float share) {
  const float widest = widest_px(lines);
  for (Line& line : lines) {
    for (Run& run : line.runs) run.x_px += (widest - line.width_px) * share;
  }
}

// How much of the room stands before each line, from the left.
float room_share_before(const BoxStyle& style) {
  if (style.is_text_centred) return 0.5f;
  return is_right_to_left(style) == style.is_text_at_end ? 0 : 1;
}

void stretch(Box& box, float height_px) {
  if (box.style.arrange == Arrange::kImage || box.style.arrange == Arrange::kBrowser) return;
  box.rect.height = std::max(box.rect.height, height_px);
  centre_text_along(box);
}

void stretch_all(Box& box, size_t begin, size_t end, float height_px) {
  for (size_t i = begin; i < end; i++) stretch(box.children[i], height_px);
}

// Of all that is inside, which may be wider than the box.
void make_room_for_scroll_bar(Box& box) {
  float inside_px = widest_px(box.lines);
  for (const Box& child : box.children) {
    const float before_px = is_right_to_left(box.style) ? box.rect.x + box.rect.width - child.rect.x - child.rect.width
                                                        : child.rect.x - box.rect.x;
    inside_px = std::max(inside_px, before_px - box.style.padding.start + child.rect.width);
  }
  box.content_width_px = inside_px + across(box.style.padding);
  if (box.overflows()) box.rect.height += box.style.scroll_bar_px;
}

void PageLayout::place(Box& box, float x_px, float y_px, float width_px, bool is_in_right_to_left) {
  const BoxStyle& style = box.style;
  float box_px = width_px;
  if (style.max_width_px > 0) box_px = std::min(box_px, style.max_width_px);
  if (style.arrange == Arrange::kImage && box.intrinsic_width_px > 0) {
    box_px = std::min(box_px, box.intrinsic_width_px + across(style.padding));
  }
  if (style.is_centred)
    x_px += (width_px - box_px) / 2;
  else if (is_in_right_to_left)
    x_px += width_px - box_px;
  const float inner_px = std::max(0.0f, box_px - across(style.padding));
  const float content_px = content(box, x_px + left_px(style), y_px + style.padding.before, inner_px);
  const float padding_px = style.arrange == Arrange::kBrowser ? 0 : along(style.padding);
  box.rect = {x_px, y_px, box_px, std::max(content_px + padding_px, style.min_height_px)};
  if (style.arrange == Arrange::kTable) {
    box.rect.width = std::max(box_px, box.content_width_px);
    if (is_right_to_left(style)) box.rect.x -= box.rect.width - box_px;
  }
  if (style.is_scrolling) make_room_for_scroll_bar(box);
  centre_text_along(box);
}

float PageLayout::content(Box& box, float x_px, float y_px, float width_px) {
  switch (box.style.arrange) {
    case Arrange::kStack: return stack(box, x_px, y_px, width_px);
    case Arrange::kColumns: return columns(box, x_px, y_px, width_px);
    case Arrange::kRow: return row(box, x_px, y_px, width_px);
    case Arrange::kText: return text(box, x_px, y_px, width_px);
    case Arrange::kImage: return image_height_px(box, width_px);
    case Arrange::kBrowser: return box.intrinsic_height_px;
    case Arrange::kTable: return lay_out_table(box, x_px, y_px, width_px, measure_, place_, may_work_);
  }
  return 0;
}

float PageLayout::stack(Box& box, float x_px, float y_px, float width_px) {
  float bottom_px = y_px;
  for (size_t i = 0; i < box.children.size(); i++) {
    Box& child = box.children[i];
    if (i > 0) bottom_px += gap_between_px(box.children[i - 1].style, child.style);
    place(child, x_px, bottom_px, width_px, is_right_to_left(box.style));
    bottom_px += child.rect.height;
  }
  return bottom_px - y_px;
}

float PageLayout::columns(Box& box, float x_px, float y_px, float width_px) {
  const float(&shares)[3] = box.style.column_shares;
  const size_t column_count = shares[1] <= 0 ? 1 : shares[2] <= 0 ? 2 : 3;
  float total = 0;
  for (size_t i = 0; i < column_count; i++) total += shares[i];
  const float gap_px = box.style.column_gap_px;
  const float shared_px = std::max(0.0f, width_px - gap_px * static_cast<float>(column_count - 1));
  const bool is_turned = is_right_to_left(box.style);
  float row_y_px = y_px, height_px = 0;
  for (size_t begin = 0; begin < box.children.size(); begin += column_count) {
    const size_t end = std::min(begin + column_count, box.children.size());
    if (begin > 0) row_y_px += height_px + box.style.row_gap_px;
    float column_x_px = 0;  // from the start
    height_px = 0;
    for (size_t i = begin; i < end; i++) {
      const float column_px = total > 0 ? shared_px * shares[i - begin] / total : shared_px;
      place(box.children[i], x_px + from_left(box, column_x_px, column_px, width_px), row_y_px, column_px, is_turned);
      column_x_px += column_px + gap_px;
      height_px = std::max(height_px, box.children[i].rect.height);
    }
    stretch_all(box, begin, end, height_px);
  }
  return row_y_px + height_px - y_px;
}

float PageLayout::row(Box& box, float x_px, float y_px, float width_px) {
  const bool is_turned = is_right_to_left(box.style);
  float next_x_px = 0, row_y_px = y_px, height_px = 0;  // x from the start
  size_t row_begin = 0;
  for (size_t i = 0; i < box.children.size(); i++) {
    const float wanted_px = natural_px(box.children[i]);
    const float natural = box.style.is_scrolling ? wanted_px : std::min(wanted_px, width_px);
    if (!box.style.is_scrolling && next_x_px + natural > width_px + 1.0f / 64) {
      stretch_all(box, row_begin, i, height_px);
      row_y_px += height_px + box.style.row_gap_px;
      next_x_px = 0;
      height_px = 0;
      row_begin = i;
    }
    place(box.children[i], x_px + from_left(box, next_x_px, natural, width_px), row_y_px, natural, is_turned);
    next_x_px += natural + box.style.column_gap_px;
    height_px = std::max(height_px, box.children[i].rect.height);
  }
  stretch_all(box, row_begin, box.children.size(), height_px);
  return row_y_px + height_px - y_px;
}

float PageLayout::text(Box& box, float x_px, float y_px, float width_px) {
  if (box.lines_width_px != width_px) break_text(box, width_px);
  const float room_px = width_px - widest_px(box.lines);
  const float share =
      room_px < 0 ? is_right_to_left(box.style) : room_share_before(box.style);  // too wide: from the start
  box.text_x_px = x_px + room_px * share;
  box.text_y_px = y_px;
  return text_height_px(box);
}

// At least one piece of work is done in every slice.
bool PageLayout::may_work() {
  if (is_complete_ && has_worked_ && is_late_ && is_late_()) is_complete_ = false;
  has_worked_ = true;
  return is_complete_;
}

void PageLayout::break_text(Box& box, float width_px) {
  if (!may_work()) return;
  box.lines = break_lines(box.spans ? *box.spans : no_spans_, box.style.text, width_px, measure_);
  align_lines(box.lines, room_share_before(box.style));
  box.lines_width_px = width_px;
}

// How wide a border box would be with all the room it wants.
float PageLayout::natural_px(const Box& box) {
  float content_px = 0;
  switch (box.style.arrange) {
    case Arrange::kText:
      if (box.spans) content_px = natural_width_px(*box.spans, box.style.text, measure_);
      break;
    case Arrange::kImage:
    case Arrange::kBrowser: content_px = box.intrinsic_width_px; break;
    case Arrange::kStack:
    case Arrange::kTable:
      for (const Box& child : box.children) content_px = std::max(content_px, natural_px(child));
      break;
    case Arrange::kRow:
    case Arrange::kColumns:
      for (const Box& child : box.children) content_px += natural_px(child) + box.style.column_gap_px;
      content_px = std::max(0.0f, content_px - box.style.column_gap_px);
      break;
  }
  const float natural = content_px + across(box.style.padding);
  return box.style.max_width_px > 0 ? std::min(natural, box.style.max_width_px) : natural;
}

}  // namespace

bool lay_out(Box& root, float width_px, TextMeasure& measure, const std::function<bool()>& is_late) {
  PageLayout layout(measure, is_late);
  layout.place(root, 0, 0, std::max(0.0f, width_px), root.style.text.is_right_to_left);
  return layout.is_complete();
}

void keep_lines(Box& before, Box& box) {
  const BoxStyle &old = before.style, &style = box.style;
  if (old.text != style.text || room_share_before(old) != room_share_before(style)) return;
  box.lines_width_px = before.lines_width_px;
  box.lines = std::move(before.lines);
  box.least_width_px = before.least_width_px;
  box.most_width_px = before.most_width_px;
  for (Line& line : box.lines) {
    for (Run& run : line.runs) run.sprite_generation = 0;  // it may have another colour
  }
}

}  // namespace sheaf
