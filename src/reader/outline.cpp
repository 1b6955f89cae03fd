#include "reader/outline.h"

namespace sheaf {
namespace {

bool is_in_outline(const Block& block) {
  return block.kind == BlockKind::kHeading && block.level <= 3 && !block.id.empty() && !plain_text(block).empty();
}

void add_entries(const std::vector<Block>& blocks, std::vector<OutlineEntry>& out) {
  for (const Block& block : blocks) {
    if (is_in_outline(block)) out.push_back({block.id, block.level, plain_text(block)});
    add_entries(block.children, out);
  }
}

// Until `id` is found: then true.
bool follow(const std::vector<Block>& blocks, std::string_view id, std::string& heading) {
  for (const Block& block : blocks) {
    if (is_in_outline(block)) heading = block.id;
    if (block.id == id || follow(block.children, id, heading)) return true;
  }
  return false;
}

}  // namespace

std::vector<OutlineEntry> outline_of(const Document& document) {
  std::vector<OutlineEntry> entries;
  add_entries(document.blocks, entries);
  return entries;
}

std::string heading_above(const Document& document, std::string_view block) {
  std::string heading;
  return !block.empty() && follow(document.blocks, block, heading) ? heading : std::string();
}

const Block* find_block(const std::vector<Block>& blocks, std::string_view id) {
  for (const Block& block : blocks) {
    if (block.id == id) return &block;
    if (const Block* inner = find_block(block.children, id)) return inner;
  }
  return nullptr;
}

}  // namespace sheaf
