// The body of an item, of which nobody said what it is: HTML, HTML that was escaped, HTML without block tags, Markdown, or
// plain text. What is not clearly HTML is text, so that no word in "<>" is lost; `content_text` always is.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "publish/import/draft.h"
#include "publish/report.h"

namespace sheaf {

Document read_body(std::string_view text, std::string_view field_name, const std::string& place, Report& report,
                   LinkLines* lines = nullptr);

// One line of plain text of what may hold tags, entities and line ends: titles, names, summaries.
std::string read_label(std::string_view text);

}  // namespace sheaf
