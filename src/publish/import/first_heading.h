// The heading that is an article's title does not stand in its body again.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace sheaf {

// With `title` "": the text of a level-2 heading (an <h1>) that opens the body, which is taken out; "" when there is none.
// With a title: an opening heading that says the same is taken out, and `title` comes back.
std::string take_title(Document& body, std::string_view title);

// The text of a heading of any level that opens the body; "" when there is none.
std::string opening_heading(const Document& body);

// Equal but for case, white space and marks at the ends.
bool says_the_same(std::string_view a, std::string_view b);

}  // namespace sheaf
