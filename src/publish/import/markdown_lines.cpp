#include "publish/import/markdown_lines.h"

#include <algorithm>
#include <cctype>

namespace sheaf {

using std::string_view;

namespace {

bool is_gap(char c) { return c == ' ' || c == '\t'; }

size_t quotes_of(string_view line) {
  const string_view prefix = line.substr(0, quote_prefix(line));
  return static_cast<size_t>(std::count(prefix.begin(), prefix.end(), '>'));
}

// "---", "* * *"
bool is_rule(string_view bare) {
  if (bare.empty() || string_view("-*_").find(bare[0]) == string_view::npos) return false;
  return std::count(bare.begin(), bare.end(), bare[0]) >= 3 &&
         std::all_of(bare.begin(), bare.end(), [&](char c) { return c == bare[0] || is_gap(c); });
}

// Bytes of "-" or "1." before the words of a list item; 0: it is none.
size_t item_sign(string_view bare) {
  size_t i = 0;
  while (i < bare.size() && std::isdigit(static_cast<unsigned char>(bare[i]))) ++i;
  const string_view signs = i ? ".)" : "-*+";
  if (i > 9 || i == bare.size() || signs.find(bare[i]) == string_view::npos) return 0;
  ++i;
  return i == bare.size() || is_gap(bare[i]) ? i : 0;
}

}  // namespace

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

bool begins_block(string_view line) {
  line = trimmed_view(line);
  const size_t level = std::min(line.find_first_not_of('#'), line.size());
  const bool is_heading = level >= 1 && level <= 6 && (level == line.size() || is_gap(line[level]));
  return is_heading || line.starts_with('>') || line.starts_with("```") || line.starts_with("~~~") ||
         line.starts_with(":::") || is_rule(line) || item_sign(line) > 0;
}

bool CodeState::is_in_fence(string_view line) {
  if (fence_.empty()) return false;
  const size_t quotes = quotes_of(line);
  if (quotes < fence_quotes_) {
    fence_.clear();
    return false;
  }
  const string_view bare = trimmed_view(line.substr(quote_prefix(line)));
  const bool is_end =
      quotes == fence_quotes_ && bare.starts_with(fence_) && bare.find_first_not_of(fence_[0]) == string_view::npos;
  if (is_end) fence_.clear();
  return true;
}

bool CodeState::is_code(string_view line) {
  if (is_in_fence(line)) {
    was_blank_ = false;
    return true;
  }
  string_view bare = trimmed_view(line.substr(quote_prefix(line)));
  const bool is_indented = indent_columns(line) >= 4 && !is_in_list_ && (was_blank_ || was_indented_);
  was_indented_ = is_indented;
  was_blank_ = bare.empty();
  if (is_indented || bare.empty()) return is_indented && !bare.empty();
  const size_t sign = is_rule(bare) ? 0 : item_sign(bare);
  if (sign || indent_columns(line) == 0) is_in_list_ = sign > 0;
  bare = trimmed_view(bare.substr(sign));
  if (!bare.starts_with("```") && !bare.starts_with("~~~")) return false;
  const size_t size = std::min(bare.find_first_not_of(bare[0]), bare.size());
  if (bare[0] == '~' || bare.find('`', size) == string_view::npos) {
    fence_ = bare.substr(0, size);
    fence_quotes_ = quotes_of(line);
  }
  return true;
}

}  // namespace sheaf
