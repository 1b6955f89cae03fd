// What the share sheet shows and copies: the article's address, and the HTML that puts it on another page.
#pragma once

#include <string>

#include "reader/state.h"

namespace sheaf {

// There is an article, and the site has an address that others can open.
bool can_share(const State& state);
// Of the article shown, in the theme that was chosen; the owner's address of the site goes before the one it was found at.
std::string shared_text(const State& state, Shareable text);

}  // namespace sheaf
