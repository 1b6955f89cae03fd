#include "publish/import/markdown_lines.h"

#include <algorithm>
#include <cctype>

namespace sheaf {

using std::string_view;

TextLines text_lines(string_view text) {
  TextLines lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

string_view trimmed_view(string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool is_blank_line(string_view line) { return trimmed_view(line).empty(); }

size_t indent_columns(string_view line) {
  size_t columns = 0;
  for (const char c : line) {
    if (c == '\t') {
      columns += 4 - columns % 4;
    } else if (c == ' ') {
      ++columns;
    } else {
      break;
    }
  }
  return columns;
}

std::string outdented(string_view line, size_t columns) {
  size_t i = 0, at = 0;
  while (i < line.size() && at < columns && (line[i] == ' ' || line[i] == '\t'))
    at += line[i++] == '\t' ? 4 - at % 4 : 1;
  return std::string(at > columns ? at - columns : 0, ' ') + std::string(line.substr(i));
}

size_t quote_prefix(string_view line) { return std::min(line.find_first_not_of(" >\t"), line.size()); }

bool CodeState::is_code(string_view line) {
  const string_view bare = trimmed_view(line.substr(std::min(line.find_first_not_of(" >\t"), line.size())));
  if (!fence_.empty()) {
    const bool is_end = bare.starts_with(fence_) && bare.find_first_not_of(fence_[0]) == string_view::npos;
    if (is_end) fence_.clear();
    was_blank_ = false;
    return true;
  }
  const bool is_indented = indent_columns(line) >= 4 && !is_in_list_ && (was_blank_ || was_indented_);
  was_indented_ = is_indented;
  was_blank_ = bare.empty();
  if (is_indented || bare.empty()) return is_indented && !bare.empty();
  if (bare.starts_with("```") || bare.starts_with("~~~")) {
    const size_t size = std::min(bare.find_first_not_of(bare[0]), bare.size());
    if (bare[0] == '~' || bare.find('`', size) == string_view::npos) fence_ = bare.substr(0, size);
    return true;
  }
  const bool is_item =
      (bare[0] == '-' || bare[0] == '*' || bare[0] == '+' || std::isdigit(static_cast<unsigned char>(bare[0])));
  if (is_item || indent_columns(line) == 0) is_in_list_ = is_item;
  return false;
}

}  // namespace sheaf
