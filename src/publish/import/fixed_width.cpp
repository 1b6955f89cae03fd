#include "publish/import/fixed_width.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "document/utf8.h"

namespace sheaf {
namespace {

constexpr int kCodeIndent = 4;  // beyond the text's own

using Lines = std::vector<SourceLine>;

bool is_blank(const SourceLine& line) { return line.text.empty(); }

// What a line consists of, spaces apart.
struct Signs {
  int letters = 0;
  int drawing = 0;  // + - | = _ / \ < > ^ v and box drawing
  int code = 0;     // { } ; ( ) = < > [ ] $ # & * and the like
  int all = 0;
  bool has_box = false;
};

Signs signs_of(const std::string& text) {
  Signs signs;
  for (size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (c == ' ') continue;
    ++signs.all;
    const bool is_box = c >= 0x2500 && c <= 0x259F;
    const char ascii = c < 0x80 ? static_cast<char>(c) : ' ';
    signs.has_box |= is_box;
    signs.letters += std::isalpha(static_cast<unsigned char>(ascii)) || c >= 0xC0 ? 1 : 0;
    signs.drawing += is_box || std::string_view("+-|=_/\\<>^").find(ascii) != std::string_view::npos ? 1 : 0;
    signs.code += std::string_view("{};()=<>[]$#&*|\\@~`").find(ascii) != std::string_view::npos ? 1 : 0;
  }
  return signs;
}

bool has_any(const std::string& text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string::npos; });
}

// A piece of a frame: "+---+", "|  x  |", box drawing. A line of nothing but dashes is a rule.
bool is_drawn(const SourceLine& line) {
  const std::string& text = line.text;
  const Signs signs = signs_of(text);
  if (signs.has_box) return signs.drawing >= 2;
  if (text.size() < 3) return false;
  const bool is_bar = (text.front() == '|' || text.front() == '+') && (text.back() == '|' || text.back() == '+');
  return is_bar || (has_any(text, {"+--", "--+", "+==", "+-+", "-->", "<--"}) && signs.drawing * 2 > signs.letters);
}

// The least indentation that many lines have: RFCs set all their text three columns in, and code may be most of a text.
int usual_indent(const Lines& lines) {
  std::map<int, size_t> counts;
  size_t all = 0;
  for (const SourceLine& line : lines) {
    if (is_blank(line) || is_drawn(line)) continue;
    ++counts[line.indent];
    ++all;
  }
  const auto usual = std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.second * 4 >= all; });
  return usual == counts.end() ? 0 : usual->first;
}

// Five words or more, nearly all of letters alone.
bool reads_as_prose(const std::string& text) {
  size_t words = 0, plain = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = std::string_view(text).substr(at, end - at);
    while (!word.empty() && std::string_view(".,:;!?)\"'").find(word.back()) != std::string_view::npos)
      word.remove_suffix(1);
    const bool is_plain = std::all_of(word.begin(), word.end(), [](unsigned char c) {
      return std::isalpha(c) || c >= 0x80 || c == '\'' || c == '-';
    });
    ++words;
    plain += is_plain && !word.empty() ? 1 : 0;
    at = end + 1;
  }
  return plain >= 5 && plain * 3 >= words * 2;
}

// As programs are written and people do not; `is_alone` asks for more than a sign or two.
bool is_code_line(const SourceLine& line, bool is_alone) {
  const std::string& text = line.text;
  if (text.starts_with("$ ") || text.starts_with("% ") || text.starts_with("#include")) return true;
  if (reads_as_prose(text) || has_any(text, {"://"})) return false;
  if (text.ends_with('{') || text == "}" || text.ends_with(" \\") || text.ends_with(");")) return true;
  if (has_any(text, {"()", "->", "::", "==", "!=", "&&", "||", " = ", "</", "/>", "${", " := ", "=\""})) return true;
  const Signs signs = signs_of(text);
  if (text.ends_with(';') && std::count(text.begin(), text.end(), ' ') <= 2) return !is_alone || signs.code > 1;
  return !is_alone && signs.all >= 4 && signs.code * 8 >= signs.all;
}

// Columns (in characters) at which words start behind two spaces or more; after a sentence typists set two.
std::vector<size_t> column_starts(const std::string& raw) {
  std::vector<size_t> starts;
  size_t column = 0, gap = 0, first = 0;
  char32_t last = 0;
  for (size_t i = 0; i < raw.size(); ++column) {
    const char32_t c = decode_utf8(raw, i);
    if (c == ' ') {
      ++gap;
      continue;
    }
    const bool is_after_sentence =
        last == '.' || last == '!' || last == '?' || last == ':' || last == ';' || last == '"' || last == ')';
    // Behind two characters or less, "8   tea" and "-   tea" are items of a list.
    const bool is_item = column - gap <= first + 2;
    if (!last) first = column;
    if (last && !is_item && gap >= (is_after_sentence ? 3u : 2u)) starts.push_back(column);
    last = c;
    gap = 0;
  }
  return starts;
}

using Group = std::pair<size_t, size_t>;  // [first, end) of lines

// Three lines or more of which most have a column that starts at one place.
bool is_table(const Lines& lines, Group group) {
  const size_t count = group.second - group.first;
  if (count < 3) return false;
  std::map<size_t, size_t> at_column;
  for (size_t i = group.first; i < group.second; ++i) {
    for (const size_t start : column_starts(lines[i].raw)) ++at_column[start];
  }
  return std::any_of(at_column.begin(), at_column.end(),
                     [&](const auto& one) { return one.second >= 3 && one.second * 3 >= count * 2; });
}

template <typename Is>
size_t count_lines(const Lines& lines, Group group, Is is) {
  return static_cast<size_t>(std::count_if(lines.begin() + static_cast<long>(group.first),
                                           lines.begin() + static_cast<long>(group.second), is));
}

bool is_drawing(const Lines& lines, Group group) {
  const size_t drawn = count_lines(lines, group, is_drawn);
  return drawn >= 2 && drawn * 2 >= group.second - group.first;
}

bool is_indented_code(const Lines& lines, Group group, int usual) {
  const size_t count = group.second - group.first;
  const auto is_deep = [&](const SourceLine& line) { return line.indent >= usual + kCodeIndent; };
  if (count_lines(lines, group, is_deep) < count || starts_with_marker(lines[group.first].text)) return false;
  // What goes on below a line in the middle of its sentence hangs from it.
  const bool is_hanging =
      group.first > 0 && !is_blank(lines[group.first - 1]) && !ends_sentence(lines[group.first - 1].text);
  const size_t code = count_lines(lines, group, [&](const SourceLine& line) { return is_code_line(line, count == 1); });
  const size_t prose = count_lines(lines, group, [](const SourceLine& line) { return reads_as_prose(line.text); });
  return !is_hanging && code * 2 >= count && code > prose;
}

// Lines without a blank one between them, on one side of the border to indented text.
std::vector<Group> groups_of(const Lines& lines, int usual) {
  std::vector<Group> groups;
  const auto is_deep = [&](size_t i) { return lines[i].indent >= usual + kCodeIndent; };
  for (size_t i = 0; i < lines.size(); ++i) {
    if (is_blank(lines[i])) continue;
    const bool is_beside = !groups.empty() && groups.back().second == i;
    const bool continues =
        is_beside && (is_deep(i) == is_deep(i - 1) || (is_drawn(lines[i]) && is_drawn(lines[i - 1])));
    if (!continues) groups.push_back({i, i});
    groups.back().second = i + 1;
  }
  return groups;
}

void mark(Lines& lines, size_t first, size_t end) {
  for (size_t i = first; i < end; ++i) lines[i].is_fixed = true;
}

}  // namespace

void mark_fixed_width(std::vector<SourceLine>& lines) {
  const int usual = usual_indent(lines);
  size_t last_end = 0;
  for (const Group& group : groups_of(lines, usual)) {
    if (!is_drawing(lines, group) && !is_table(lines, group) && !is_indented_code(lines, group, usual)) continue;
    const bool is_next = last_end > 0 && std::all_of(lines.begin() + static_cast<long>(last_end),
                                                     lines.begin() + static_cast<long>(group.first), is_blank);
    size_t first = is_next ? last_end : group.first;
    // The ruler above a diagram.
    while (first > last_end && !is_blank(lines[first - 1]) && signs_of(lines[first - 1].text).letters == 0) --first;
    mark(lines, first, group.second);
    last_end = group.second;
  }
}

std::string fixed_text(const std::vector<SourceLine>& lines) {
  int shared = -1;
  for (const SourceLine& line : lines) {
    if (!is_blank(line) && (shared < 0 || line.indent < shared)) shared = line.indent;
  }
  std::string text;
  for (const SourceLine& line : lines) {
    if (!is_blank(line)) text += line.raw.substr(static_cast<size_t>(shared));
    text += '\n';
  }
  return text;
}

}  // namespace sheaf
