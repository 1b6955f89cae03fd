// MDX, Markdown with JavaScript, as Markdown: its import and export statements, its comments in braces and the tags of its
// components go; what components hold stays. Nothing within code is touched.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace sheaf {

bool is_mdx_name(std::string_view name);

// `components` counts the components that went, by name.
std::string markdown_of_mdx(std::string_view text, std::map<std::string, int>& components);

}  // namespace sheaf
