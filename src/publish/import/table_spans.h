// The cells of a table whose rowspan reaches into rows below: a Document's rows have one cell a column, so those rows get an
// empty cell in each such place, as a colspan does in its own row.
#pragma once

#include <cstddef>
#include <vector>

namespace sheaf {

class TableSpans {
 public:
  // Nothing reaches out of its <thead>, <tbody> or <tfoot>.
  void start_group() { reaching_.clear(); }
  void start_row() { column_ = 0; }
  // What to fill in before the next cell, or before the end of the row: for each empty cell whether it is a header's.
  std::vector<bool> take_gap(bool is_row_end);
  void add_cell(int columns, int rows, bool is_header);

 private:
  struct Reach {
    int rows = 0;  // still to come
    bool is_header = false;
  };

  std::vector<Reach> reaching_;  // by column
  size_t column_ = 0;
  int filled_ = 0;  // so far
};

}  // namespace sheaf
