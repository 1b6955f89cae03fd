// Plain text to blocks: paragraphs at blank lines, hard-wrapped lines joined (line_joins.h), numbered lines made headings
// where text stands between them and lists where none does, fixed-width lines (fixed_width.h) kept as they are. Every word of
// the text is in the result; of list markers the numbers live on in the list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "publish/import/line_joins.h"
#include "publish/report.h"

namespace sheaf {

// Lines with their numbers, those of fixed width marked; blank ones have no text.
std::vector<SourceLine> split_lines(std::string_view text);

Document text_blocks(const std::vector<SourceLine>& lines, const std::string& place, Report& report);

// repair_text, split_lines and text_blocks in one: for text that comes without a file of its own.
Document read_prose(std::string_view text, const std::string& place, Report& report);

}  // namespace sheaf
