// An article's headings in order, and where a block stands among them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace sheaf {

struct OutlineEntry {
  std::string block;
  int level = 2;  // 2 or 3
  std::string words;
};

// Headings of the second and third level that have words, in quotations and lists too.
std::vector<OutlineEntry> outline_of(const Document& document);
// The block of the last such heading at or above `block`; "": none, or there is no such block.
std::string heading_above(const Document& document, std::string_view block);
const Block* find_block(const std::vector<Block>& blocks, std::string_view id);

}  // namespace sheaf
