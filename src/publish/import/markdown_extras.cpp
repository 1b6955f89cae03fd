#include "publish/import/markdown_extras.h"

#include <algorithm>

#include "publish/import/markdown_boxes.h"

namespace sheaf {
namespace {

using std::string_view;

// --- Tables -------------------------------------------------------------------------------------------------------------
size_t cells_in(string_view row) {
  row = trimmed_view(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  if (row.ends_with('|') && !row.ends_with("\\|")) row.remove_suffix(1);
  size_t cells = 1;
  bool is_in_code = false;
  for (size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '`') is_in_code = !is_in_code;
    if (row[i] == '\\') {
      ++i;
    } else if (row[i] == '|' && !is_in_code) {
      ++cells;
    }
  }
  return cells;
}

bool is_table_rule(string_view row) {
  return row.find('|') != string_view::npos && row.find('-') != string_view::npos &&
         row.find_first_not_of("|-: \t") == string_view::npos;
}

// md4c wants three dashes in each cell of the second row.
std::string with_long_dashes(string_view row) {
  std::string out;
  for (size_t i = 0; i < row.size();) {
    size_t end = i;
    while (end < row.size() && row[end] == '-') ++end;
    if (end > i) out += std::string(std::max(end - i, size_t{3}), '-');
    if (end == i) out += row[end++];
    i = end;
  }
  return out;
}

void mend_tables(TextLines& lines) {
  CodeState code;
  TextLines out;
  for (std::string& line : lines) {
    const size_t start = quote_prefix(line);
    const string_view row = string_view(line).substr(start);
    const bool is_rule = !code.is_code(line) && is_table_rule(row) && !out.empty();
    const std::string head = is_rule ? out.back() : "";
    const size_t head_start = quote_prefix(head);
    if (!is_rule || head.find('|') == std::string::npos ||
        cells_in(string_view(head).substr(head_start)) != cells_in(row)) {
      out.push_back(std::move(line));
      continue;
    }
    // The row above is the table's head, and no line of the paragraph above that.
    const std::string quote = head.substr(0, head_start);
    const bool follows_text =
        out.size() > 1 &&
        !is_blank_line(string_view(out[out.size() - 2]).substr(std::min(head_start, out[out.size() - 2].size())));
    if (follows_text && out[out.size() - 2].starts_with(quote)) out.insert(out.end() - 1, quote);
    out.push_back(line.substr(0, start) + with_long_dashes(row));
  }
  lines = std::move(out);
}

// --- Footnotes ----------------------------------------------------------------------------------------------------------
// "[^name]: text" and the indented lines below it.
TextLines without_notes(const TextLines& lines, MarkdownNotes& notes) {
  TextLines out;
  CodeState code;
  for (size_t i = 0; i < lines.size(); ++i) {
    const string_view bare = trimmed_view(lines[i]);
    const size_t close = bare.find("]:");
    const bool is_note = !code.is_code(lines[i]) && indent_columns(lines[i]) < 4 && bare.starts_with("[^") &&
                         close != string_view::npos && close > 2 &&
                         bare.substr(2, close - 2).find_first_of(" \t[") == string_view::npos;
    const std::string name = is_note ? std::string(bare.substr(2, close - 2)) : "";
    if (!is_note || notes.texts.contains(name)) {
      out.push_back(lines[i]);
      continue;
    }
    std::string text(trimmed_view(bare.substr(close + 2)));
    // Lines right below belong to its paragraph, indented ones to it wherever they are.
    bool is_after_blank = false;
    size_t end = i + 1;
    for (size_t k = i + 1; k < lines.size(); ++k) {
      const bool is_blank = is_blank_line(lines[k]);
      const bool continues =
          !is_blank && (indent_columns(lines[k]) >= 2 ||
                        (!is_after_blank && !begins_block(lines[k]) && !trimmed_view(lines[k]).starts_with("[^")));
      if (!is_blank && !continues) break;
      is_after_blank = is_blank;
      if (is_blank) continue;
      for (; end <= k; ++end) text += "\n" + outdented(lines[end], 4);
    }
    notes.order.push_back(name);
    notes.texts[name] = text;
    out.push_back("");
    i = end - 1;
  }
  return out;
}

}  // namespace

std::string plain_markdown(string_view text, MarkdownNotes& notes) {
  TextLines lines = with_boxes(without_notes(text_lines(text), notes));
  mend_tables(lines);
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

}  // namespace sheaf
