// What documentation tools draw as a box: alerts (`> [!NOTE]`), containers (`:::tip`) and admonitions (`!!! note`), each made a
// quotation that opens with its label in strong type.
#pragma once

#include "publish/import/markdown_lines.h"

namespace sheaf {

TextLines with_boxes(const TextLines& lines);

}  // namespace sheaf
