// The boxes that layout/ works on, one a view node and in the same order, with the styles of views/style.h scaled.
#pragma once

#include <string_view>

#include "layout/page.h"
#include "views/view.h"

namespace sheaf {

// `view` must outlive the box: text is not copied. `lang` and the direction are the page's; a node's own go on to what is
// inside it. What C++ does not lay out itself becomes a box of the browser's; a picture has the size its file is said to have,
// whether it is there yet or not.
Box box_of(const View& view, WidthClass width, const Scale& scale, std::string_view lang, bool is_right_to_left);

// The lines of all texts that stand in both views: `before` are the boxes of `view_before` and are of no use any more.
void keep_lines(const View& view_before, Box& before, const View& view, Box& box);

}  // namespace sheaf
