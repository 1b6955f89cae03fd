#include "layout/table.h"

#include <algorithm>

#include "layout/pieces.h"

namespace sheaf {
namespace {

constexpr float kUnknownImage_px = 120;
constexpr float kTolerance_px = 1.0f / 64;

void measure_cell(Box& cell, TextMeasure& measure) {
  WidthRange range;
  if (cell.spans != nullptr) {
    range.least_px = unbreakable_width_px(*cell.spans, cell.style.text, measure);
    range.most_px = natural_width_px(*cell.spans, cell.style.text, measure);
    // CSS max-width: 100%: a picture becomes as narrow as it must.
    for (const Span& span : *cell.spans) {
      if (!span.is_image()) continue;
      const int width_px = span.image.width_px;
      range.most_px = std::max(range.most_px, width_px > 0 ? static_cast<float>(width_px) : kUnknownImage_px);
    }
  }
  const float padding_px = cell.style.padding.start + cell.style.padding.end;
  cell.least_width_px = range.least_px + padding_px;
  cell.most_width_px = std::max(range.least_px, range.most_px) + padding_px;
}

// False when the time was up.
bool measure_cells(Box& table, TextMeasure& measure, const MayWork& may_work) {
  for (Box& row : table.children) {
    for (Box& cell : row.children) {
      if (cell.least_width_px >= 0) continue;
      if (!may_work()) return false;
      measure_cell(cell, measure);
    }
  }
  return true;
}

std::vector<WidthRange> ranges_of(const Box& table) {
  std::vector<WidthRange> columns;
  for (const Box& row : table.children) {
    columns.resize(std::max(columns.size(), row.children.size()));
    for (size_t i = 0; i < row.children.size(); i++) {
      const Box& cell = row.children[i];
      columns[i].least_px = std::max(columns[i].least_px, cell.least_width_px);
      columns[i].most_px = std::max(columns[i].most_px, cell.most_width_px);
    }
  }
  return columns;
}

// A cell without words has no line, only its padding.
void close_empty(Box& cell) {
  if (cell.style.arrange != Arrange::kText || cell.lines.size() != 1 || !cell.lines[0].runs.empty()) return;
  cell.lines.clear();
  cell.rect.height -= cell.style.text.line_px;
}

// In columns from the start edge of a table whose left edge is at `x_px` and right edge at `right_px`.
float place_row(Box& row, float y_px, const std::vector<float>& columns, float x_px, float right_px,
                const PlaceBox& place) {
  float start_px = 0, height_px = 0;
  for (size_t i = 0; i < row.children.size(); i++) {
    Box& cell = row.children[i];
    start_px += columns[i];
    place(cell, row.style.text.is_right_to_left ? right_px - start_px : x_px + start_px - columns[i], y_px, columns[i]);
    close_empty(cell);
    height_px = std::max(height_px, cell.rect.height);
  }
  for (Box& cell : row.children) cell.rect.height = height_px;
  return height_px;
}

// One row with all columns is enough. Where the table is no wider than its room the last column takes what the others
// leave: rounded widths must not add up to more. Where it is, it says so itself: a cell's width alone gives way.
void mark_widths(Box& table, size_t column_count, bool is_wider) {
  table.sets_width = is_wider;
  const auto longest = std::find_if(table.children.begin(), table.children.end(),
                                    [&](const Box& row) { return row.children.size() == column_count; });
  if (longest == table.children.end()) return;
  for (size_t i = 0; i < column_count; i++) longest->children[i].sets_width = is_wider || i + 1 < column_count;
}

}  // namespace

float unbreakable_width_px(const std::vector<Span>& spans, const TextStyle& style, TextMeasure& measure) {
  float widest_px = 0;
  PieceReader reader(spans, style, measure);
  HardLine line;
  while (reader.next(line)) {
    float part_px = 0;
    for (size_t i = 0; i < line.pieces.size(); i++) {
      const Piece& piece = line.pieces[i];
      part_px = i == 0 ? piece.indent_px : piece.may_break_before ? 0 : part_px + piece.gap_px;
      int begin = piece.begin;
      for (int at = 0; at < piece.opportunity_count; at++) {
        const int end = line.opportunities[static_cast<size_t>(piece.first_opportunity + at)];
        widest_px = std::max(widest_px, part_px + reader.measured_px(piece.span, begin, end, piece.shape));
        part_px = 0;
        begin = end;
      }
      part_px += begin == piece.begin ? piece.width_px : reader.measured_px(piece.span, begin, piece.end, piece.shape);
      widest_px = std::max(widest_px, part_px);
    }
  }
  return widest_px;
}

std::vector<float> share_columns(const std::vector<WidthRange>& columns, float room_px) {
  float least_px = 0, most_px = 0;
  for (const WidthRange& column : columns) {
    least_px += column.least_px;
    most_px += column.most_px;
  }
  std::vector<float> widths;
  widths.reserve(columns.size());
  for (const WidthRange& column : columns) {
    const float wish_px = column.most_px - column.least_px;
    if (room_px <= least_px) {
      widths.push_back(column.least_px);
    } else if (room_px < most_px) {
      widths.push_back(column.least_px + wish_px * (room_px - least_px) / (most_px - least_px));
    } else {
      const float share = most_px > 0 ? column.most_px / most_px : 1 / static_cast<float>(columns.size());
      widths.push_back(column.most_px + (room_px - most_px) * share);
    }
  }
  return widths;
}

float lay_out_table(Box& table, float x_px, float y_px, float width_px, TextMeasure& measure, const PlaceBox& place,
                    const MayWork& may_work) {
  if (!measure_cells(table, measure, may_work)) return 0;
  const std::vector<WidthRange> ranges = ranges_of(table);
  if (ranges.empty()) return 0;
  const std::vector<float> columns = share_columns(ranges, width_px);
  float sum_px = 0;
  for (const float column_px : columns) sum_px += column_px;
  const bool is_wider = sum_px > width_px + kTolerance_px;
  table.content_width_px = is_wider ? sum_px : width_px;
  mark_widths(table, columns.size(), is_wider);
  const float right_px = x_px + (table.style.text.is_right_to_left ? width_px : table.content_width_px);
  x_px = right_px - table.content_width_px;
  float bottom_px = y_px;
  for (Box& row : table.children) {
    const float height_px = place_row(row, bottom_px, columns, x_px, right_px, place);
    row.rect = {x_px, bottom_px, table.content_width_px, height_px};
    bottom_px += height_px;
  }
  return bottom_px - y_px;
}

}  // namespace sheaf
