// Lines that mean something only in a fixed-width typeface: diagrams, code, tables set with spaces. They are told from prose
// by signs, by columns that line up and by indentation; where nothing tells, lines are prose.
#pragma once

#include <vector>

#include "publish/import/line_joins.h"

namespace sheaf {

// Sets is_fixed of such lines, and of the blank lines between two groups of them.
void mark_fixed_width(std::vector<SourceLine>& lines);

// The text of a group of marked lines, without the indentation that all share.
std::string fixed_text(const std::vector<SourceLine>& lines);

}  // namespace sheaf
