// What each HTML element is to an article: dropped, a mark, a heading, a table that only places things.
#pragma once

#include <initializer_list>

#include "document/document.h"
#include "publish/import/html_tree.h"

namespace sheaf {

// Scripts, frames, forms, media, svg, math: gone with what they hold.
bool is_dropped(GumboTag tag, const GumboNode* node);
uint8_t mark_of(GumboTag tag);    // 0: none
int heading_level(GumboTag tag);  // <h1> as 2; 0: no heading
// The sign beside a heading that links to it.
bool is_permalink(const GumboNode* node);
// One column, tables or headings inside, or it says so itself.
bool is_layout_table(const GumboNode* table);
const GumboNode* caption_of(const GumboNode* table);  // nullptr: none
int count_tags(const GumboNode* top, std::initializer_list<GumboTag> tags);

}  // namespace sheaf
