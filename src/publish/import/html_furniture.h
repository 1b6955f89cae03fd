// What of a page is not its article: where the content stands, and what within it is navigation, a banner or hidden. Side
// bars, asides and footers are furniture only when they are mostly links: notes and boxes are written in the same elements.
#pragma once

#include <string>
#include <vector>

#include "publish/import/html_tree.h"

namespace sheaf {

// <main>, the one <article>, or <body>; of an article in a main, whichever holds the text.
const GumboNode* content_of(const GumboNode* root);

bool is_furniture(const GumboNode* node);
bool is_hidden(const GumboNode* node);

// What `node` says, in a line short enough for a report; "" when nothing of it would be seen.
std::string said_by(const GumboNode* node);
// What each part of the page says that is not in `content`.
std::vector<std::string> said_outside(const GumboNode* root, const GumboNode* content);

}  // namespace sheaf
