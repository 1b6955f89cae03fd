// The style table's rows as CSS declarations: the box rules of layout/page.h said to a browser.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "views/style.h"

namespace sheaf {

using Declaration = std::pair<std::string, std::string>;  // property, value

// Of an unscaled row. Sizes are custom properties: --s18 for a text size, --l28 for a line height (see size_properties()).
std::vector<Declaration> declarations_of(const Style& style);

// One rule a style name from `first` to `last`: phones first, then media queries with what tablets and desktops change.
struct Rules {
  std::string phone, tablet, desktop;
  std::string after;  // the gaps below headings: stands after the others
};
// ".row-title"; of what has no class its element.
std::string selector_of(StyleName name);
void add_rules(StyleName first, StyleName last, Rules& out);

// :root{…} with --unit, every size and line that the table uses, the faces, and the lines of languages that want more room.
std::string size_properties();

// "28", "13.5".
std::string css_number(float value);

}  // namespace sheaf
