// A View as HTML, for prerendered pages and golden tests: the same elements, attributes and classes that the live DOM gets.
#pragma once

#include <string>

#include "views/view.h"

namespace sheaf {

enum class Links : uint8_t {
  kPages,  // "#/…" becomes a relative page address
  kReader  // it stays as it is, where there are no such pages
};

// `to_root` ("../../") is put before page addresses. Buttons are left out: they need the program. Links that leave the site
// get rel="noopener".
std::string view_html(const View& view, const std::string& to_root, Links links = Links::kPages);

}  // namespace sheaf
