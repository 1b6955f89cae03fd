#include "publish/import/mdx.h"

#include <algorithm>
#include <cctype>

#include "publish/import/markdown_lines.h"

namespace sheaf {
namespace {

using std::string_view;

constexpr int kLongestStatement = 1000;  // lines
constexpr size_t kLongestTag = 4000;     // bytes

bool is_name_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' || c == '.'; }

int depth_change(string_view line) {
  int change = 0;
  for (const char c : line) {
    if (c == '{' || c == '(' || c == '[') ++change;
    if (c == '}' || c == ')' || c == ']') --change;
  }
  return change;
}

// Bytes of the tag that opens `text`, "<Tab title='>' on={() => x}>"; 0 when it is never closed.
size_t tag_bytes(string_view text) {
  int depth = 0;
  char quote = 0;
  for (size_t i = 1; i < std::min(text.size(), kLongestTag); ++i) {
    const char c = text[i];
    if (quote) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'' || c == '`') {
      quote = c;
    } else if (c == '{' || c == '}') {
      depth += c == '{' ? 1 : -1;
    } else if (c == '>' && depth <= 0) {
      return i + 1;
    }
  }
  return 0;
}

class MdxReader {
 public:
  MdxReader(string_view text, std::map<std::string, int>& components) : components_(components) {
    for (const std::string& line : text_lines(text)) text_ += line + "\n";
  }

  std::string run() {
    while (at_ < text_.size()) {
      const string_view line = line_at(at_);
      const bool is_code = code_.is_code(trimmed_view(line));  // indentation makes none here
      if (!is_code && was_blank_ && is_statement(line)) {
        at_ = end_of_statement();
        continue;
      }
      was_blank_ = is_blank_line(line);
      if (is_code) {
        copy(line.size() + 1);
      } else {
        take_line();
      }
    }
    return std::move(out_);
  }

 private:
  string_view line_at(size_t at) const { return string_view(text_).substr(at, text_.find('\n', at) - at); }

  void copy(size_t bytes) {
    out_ += string_view(text_).substr(at_, bytes);
    at_ += bytes;
  }

  static bool is_statement(string_view line) {
    const bool is_word = line.starts_with("import") || line.starts_with("export");
    return is_word && line.size() > 6 && (line[6] == ' ' || line[6] == '{' || line[6] == '*');
  }

  // At the first blank line that is in no bracket; where brackets never close, at the first blank line.
  size_t end_of_statement() const {
    size_t first = std::string::npos;
    int depth = 0, count = 0;
    size_t at = at_;
    for (; at < text_.size() && count < kLongestStatement; ++count) {
      const string_view line = line_at(at);
      if (is_blank_line(line)) {
        if (depth <= 0) return at;
        first = std::min(first, at);
      }
      depth += depth_change(line);
      at += line.size() + 1;
    }
    return depth > 0 && first != std::string::npos ? first : at;
  }

  // A comment or a tag may take further lines with it.
  void take_line() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n') return copy(1);
      if (c == '\\') {
        copy(text_[at_ + 1] == '\n' ? 1 : 2);
      } else if (c == '`') {
        take_code();
      } else if (!leave_out_comment() && !leave_out_tag()) {
        copy(1);
      }
    }
  }

  size_t end_of_marks(size_t at) const { return std::min(text_.find_first_not_of('`', at), text_.size()); }

  void take_code() {
    const size_t size = end_of_marks(at_) - at_;
    for (size_t i = at_ + size; text_[i] != '\n'; ++i) {
      if (text_[i] != '`') continue;
      const size_t end = end_of_marks(i);
      if (end - i == size) return copy(end - at_);
      i = end - 1;
    }
    copy(size);
  }

  bool leave_out_comment() {
    if (text_.compare(at_, 3, "{/*") != 0 || !has_more_comments_) return false;
    const size_t end = text_.find("*/}", at_ + 3);
    has_more_comments_ = end != std::string::npos;
    if (has_more_comments_) at_ = end + 3;
    return has_more_comments_;
  }

  bool leave_out_tag() {
    const string_view rest = string_view(text_).substr(at_);
    const size_t start = rest.starts_with("</") ? 2 : 1;
    if (!rest.starts_with('<') || rest.size() <= start || !std::isupper(static_cast<unsigned char>(rest[start])))
      return false;
    size_t end = start;
    while (end < rest.size() && is_name_char(rest[end])) ++end;
    if (end == rest.size() || string_view(" \t\n/>").find(rest[end]) == string_view::npos) return false;
    const size_t bytes = tag_bytes(rest);
    if (bytes == 0) return false;
    if (start == 1) ++components_[std::string(rest.substr(start, end - start))];
    at_ += bytes;
    return true;
  }

  std::map<std::string, int>& components_;
  std::string text_, out_;
  size_t at_ = 0;
  CodeState code_;
  bool was_blank_ = true, has_more_comments_ = true;
};

}  // namespace

bool is_mdx_name(string_view name) { return name.ends_with(".mdx") || name.ends_with(".MDX"); }

std::string markdown_of_mdx(string_view text, std::map<std::string, int>& components) {
  return MdxReader(text, components).run();
}

}  // namespace sheaf
