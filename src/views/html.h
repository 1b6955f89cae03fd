// A View as HTML, for prerendered pages and golden tests: the same elements, attributes and classes that the live DOM gets.
#pragma once

#include <string>

#include "views/view.h"

namespace sheaf {

// `to_root` ("../../") is put before page addresses; "#/…" links become relative page addresses. Buttons are left out: they
// need the program. Links that leave the site get rel="noopener".
std::string view_html(const View& view, const std::string& to_root);

}  // namespace sheaf
