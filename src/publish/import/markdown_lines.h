// Markdown line by line, as far as one can say what a line is without parsing: blank, indented, code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

using TextLines = std::vector<std::string>;

TextLines text_lines(std::string_view text);
std::string_view trimmed_view(std::string_view text);
bool is_blank_line(std::string_view line);
size_t indent_columns(std::string_view line);
// Without `columns` of its indentation.
std::string outdented(std::string_view line, size_t columns);
// Bytes of indentation and of the '>' of quotations.
size_t quote_prefix(std::string_view line);
// A fence, heading, quotation, list item or rule, which ends the paragraph above it.
bool begins_block(std::string_view line);

// Fences and indented code, followed from line to line. In lists, indentation is no sign of code; a quotation's end is its
// fence's.
class CodeState {
 public:
  bool is_code(std::string_view line);

 private:
  bool is_in_fence(std::string_view line);

  std::string fence_;
  size_t fence_quotes_ = 0;  // that the fence stands in
  bool is_in_list_ = false, was_blank_ = true, was_indented_ = false;
};

}  // namespace sheaf
