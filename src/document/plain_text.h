// The plain text of `content_text` to blocks: blank lines part paragraphs, a single newline is a hard break. It never
// interprets Markdown or HTML; scrapes with hard-wrapped lines are put right by publish/ before they become text.
#pragma once

#include <string_view>

#include "document/document.h"

namespace sheaf {

Document read_plain_text(std::string_view text);

}  // namespace sheaf
