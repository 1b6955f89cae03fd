#include "publish/import/first_heading.h"

#include <algorithm>

#include "document/utf8.h"
#include "publish/make_ids.h"

namespace sheaf {
namespace {

// Letters and digits alone.
std::string letters_of(std::string_view text) {
  const std::string lower = normalized(text);
  std::string letters;
  for (size_t i = 0; i < lower.size();) {
    const size_t start = i;
    if (is_letter_or_digit(decode_utf8(lower, i))) letters += lower.substr(start, i - start);
  }
  return letters;
}

// The words of a heading in one line; the alt texts of its images (badges, logos) only where there are no words.
std::string heading_text(const Block& block) {
  std::string text;
  for (const Span& span : block.spans) text += span.text;
  if (text.find_first_not_of(" \n") == std::string::npos) text = plain_text(block);
  std::replace(text.begin(), text.end(), '\n', ' ');
  while (text.ends_with(' ')) text.pop_back();
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

// Badges and the like may stand before it. The number of blocks when there is none.
size_t opening_heading_at(const Document& body) {
  const std::vector<Block>& blocks = body.blocks;
  size_t at = 0;
  while (at < blocks.size() && at < 3 && blocks[at].kind == BlockKind::kParagraph && plain_text(blocks[at]).empty())
    ++at;
  return at < blocks.size() && blocks[at].kind == BlockKind::kHeading ? at : blocks.size();
}

}  // namespace

bool says_the_same(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::string letters = letters_of(a);
  return !letters.empty() && letters == letters_of(b);
}

std::string opening_heading(const Document& body) {
  const size_t at = opening_heading_at(body);
  return at < body.blocks.size() ? heading_text(body.blocks[at]) : "";
}

std::string take_title(Document& body, std::string_view title) {
  const size_t at = opening_heading_at(body);
  if (at >= body.blocks.size()) return std::string(title);
  const Block& block = body.blocks[at];
  const std::string text = heading_text(block);
  const bool is_title = title.empty() ? block.level == 2 && !text.empty() : says_the_same(text, title);
  if (!is_title) return std::string(title);
  const std::string anchor = block.anchor;
  body.blocks.erase(body.blocks.begin() + static_cast<long>(at));
  if (!anchor.empty() && at < body.blocks.size()) {
    Block& next = body.blocks[at];
    next.anchor += (next.anchor.empty() ? "" : " ") + anchor;
  }
  return text;
}

}  // namespace sheaf
