#include "publish/import/table_spans.h"

#include <algorithm>

namespace sheaf {
namespace {

constexpr size_t kMostColumns = 1000;
constexpr int kMostFilled = 20000;  // a few cells that reach over a hundred thousand rows are an attack

}  // namespace

std::vector<bool> TableSpans::take_gap(bool is_row_end) {
  size_t end = reaching_.size();
  // A row that ends early is filled up to the last cell that reaches into it.
  while (is_row_end && end > column_ && reaching_[end - 1].rows == 0) --end;
  std::vector<bool> gap;
  for (; column_ < end && (is_row_end || reaching_[column_].rows > 0); ++column_) {
    Reach& reach = reaching_[column_];
    if (reach.rows > 0) --reach.rows;
    if (++filled_ <= kMostFilled) gap.push_back(reach.is_header);
  }
  return gap;
}

void TableSpans::add_cell(int columns, int rows, bool is_header) {
  const size_t end = std::min(column_ + static_cast<size_t>(columns), kMostColumns);
  if (rows > 1 && reaching_.size() < end) reaching_.resize(end);
  for (; column_ < end; ++column_) {
    if (column_ < reaching_.size()) reaching_[column_] = {rows - 1, is_header};
  }
}

}  // namespace sheaf
