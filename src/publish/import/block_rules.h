// What holds of single blocks, whoever makes them.
#pragma once

#include <string_view>

#include "document/document.h"

namespace sheaf {

bool is_html_space(char c);
bool is_blank_text(std::string_view text);

bool is_leaf(BlockKind kind);  // its content is spans
bool is_container(BlockKind kind);
// Nothing in it to be seen; an empty cell still holds its place.
bool is_empty_block(const Block& block);
// An item outside of a list and the like: its content stands where it is.
bool is_stray(BlockKind kind, BlockKind parent);
// What a table's or list's content must stand in; the kind itself when it may stand there.
BlockKind wanted_child(BlockKind parent, BlockKind child);

// An image that is a paragraph of its own is a figure.
void make_figure_of_lone_image(Block& block);
// No line ends at the end, and no code block of nothing but white space.
void trim_code(Block& block);

}  // namespace sheaf
