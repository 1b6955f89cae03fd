#include "document/plain_text.h"

#include <utility>

#include "document/utf8.h"

namespace sheaf {
namespace {

// Collapsed white space, without controls; '\r' has become '\n' before.
std::string clean_line(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\f' || c == '\v';
    if (is_blank && !out.empty() && out.back() != ' ') out += ' ';
    if (!is_blank && static_cast<uint8_t>(c) >= 0x20 && c != 0x7F) out += c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void add_paragraph(std::string& text, Document& document) {
  if (text.empty()) return;
  Block paragraph;
  paragraph.spans.emplace_back();
  paragraph.spans.back().text = std::move(text);
  document.blocks.push_back(std::move(paragraph));
  text.clear();
}

}  // namespace

Document read_plain_text(std::string_view given) {
  std::string text(given);
  repair_utf8(text);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  Document document;
  std::string paragraph;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = text.find_first_of("\r\n", begin);
    if (end == std::string::npos) end = text.size();
    const std::string line = clean_line(std::string_view(text).substr(begin, end - begin));
    if (line.empty())
      add_paragraph(paragraph, document);
    else
      paragraph += paragraph.empty() ? line : "\n" + line;
    begin = end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
  }
  add_paragraph(paragraph, document);
  assign_block_ids(document);
  return document;
}

}  // namespace sheaf
