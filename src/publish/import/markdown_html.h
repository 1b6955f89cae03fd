// Markdown to HTML for the importer of HTML: CommonMark, tables, strikethrough, task lists, bare addresses as links, and what
// markdown_extras.h adds. Footnotes become numbers that link to a list at the end.
#pragma once

#include <string>
#include <string_view>

namespace sheaf {

// In MDX, indentation makes no code.
std::string html_of_markdown(std::string_view text, bool has_indented_code = true);

}  // namespace sheaf
