#include "publish/import/markdown_boxes.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace sheaf {
namespace {

using std::string_view;

constexpr int kDeepest = 16;  // containers within containers

std::string in_capital(string_view word) {
  std::string name(word);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

size_t word_size(string_view text) {
  size_t i = 0;
  while (i < text.size() && (std::isalnum(static_cast<unsigned char>(text[i])) || text[i] == '-' || text[i] == '_'))
    ++i;
  return i;
}

// Of "title=\"Tea\" open=\"yes\"}"; "" if it has none.
string_view title_in(string_view attributes) {
  constexpr string_view kTitle = "title=\"";
  size_t at = attributes.find(kTitle);
  while (at != string_view::npos && at > 0 && attributes[at - 1] != ' ') at = attributes.find(kTitle, at + 1);
  if (at == string_view::npos) return {};
  attributes.remove_prefix(at + kTitle.size());
  return attributes.substr(0, attributes.find('"'));
}

// "tip", "tip Title", "note \"Title\"", "note[Title]", "note{title=\"T\"}", "{.callout-note}": what stands above the box.
std::optional<std::string> box_label(string_view text) {
  text = trimmed_view(text);
  const bool is_in_braces = text.starts_with("{.");
  if (is_in_braces) text.remove_prefix(2);
  if (text.starts_with("callout-")) text.remove_prefix(8);
  const size_t size = word_size(text);
  if (size == 0 || !std::isalpha(static_cast<unsigned char>(text[0]))) return std::nullopt;
  const std::string name = in_capital(text.substr(0, size));
  string_view rest = trimmed_view(text.substr(size));
  if (is_in_braces || rest.starts_with('{')) {
    rest = title_in(rest.substr(is_in_braces ? 0 : 1));
  } else if (rest.starts_with('[') && rest.find(']') != string_view::npos) {
    rest = rest.substr(1, rest.find(']') - 1);
  } else if (rest.size() > 1 && rest.starts_with('"') && rest.ends_with('"')) {
    rest = rest.substr(1, rest.size() - 2);
  }
  return rest.empty() ? name : std::string(rest);
}

struct Box {
  std::string label;
  size_t end = 0;     // the line after it
  TextLines content;  // without fences and indentation
};

size_t colons_of(string_view line) {
  const string_view bare = trimmed_view(line);
  const size_t size = std::min(bare.find_first_not_of(':'), bare.size());
  return size >= 3 ? size : 0;
}

// For each ":::tip" the line of its ":::"; 0: it has none.
std::vector<size_t> container_ends(const TextLines& lines) {
  std::vector<size_t> ends(lines.size(), 0), open;
  CodeState code;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (code.is_code(lines[i])) continue;
    const size_t colons = colons_of(lines[i]);
    if (!colons) continue;
    const string_view rest = trimmed_view(trimmed_view(lines[i]).substr(colons));
    if (!rest.empty()) {
      open.push_back(i);
    } else if (!open.empty()) {
      ends[open.back()] = i;
      open.pop_back();
    }
  }
  return ends;
}

std::optional<Box> container_at(const TextLines& lines, size_t i, size_t end) {
  const size_t colons = colons_of(lines[i]);
  if (!colons || !end) return std::nullopt;
  const std::optional<std::string> label = box_label(trimmed_view(lines[i]).substr(colons));
  if (!label) return std::nullopt;
  Box box{*label, end + 1, {}};
  const size_t indent = indent_columns(lines[i]);
  for (size_t k = i + 1; k < end; ++k) box.content.push_back(outdented(lines[k], indent));
  return box;
}

// MkDocs: "!!! note", "??? tip \"Title\"", "!!! tip inline end \"Title\"" and what is indented below.
std::optional<Box> admonition_at(const TextLines& lines, size_t i) {
  string_view bare = trimmed_view(lines[i]);
  if (!bare.starts_with("!!! ") && !bare.starts_with("???")) return std::nullopt;
  bare.remove_prefix(3);
  if (bare.starts_with('+')) bare.remove_prefix(1);
  if (!bare.starts_with(' ')) return std::nullopt;
  std::string opening(trimmed_view(bare));
  const size_t title = opening.find(" \"");
  // Words before a title in quotes are for the look of the box.
  if (opening.ends_with('"') && title != std::string::npos)
    opening.erase(word_size(opening), title - word_size(opening));
  const std::optional<std::string> label = box_label(opening);
  const size_t indent = indent_columns(lines[i]) + 4;
  if (!label) return std::nullopt;
  Box box{*label, i + 1, {}};
  for (size_t k = i + 1; k < lines.size() && (is_blank_line(lines[k]) || indent_columns(lines[k]) >= indent); ++k) {
    if (is_blank_line(lines[k])) continue;
    for (; box.end <= k; ++box.end) box.content.push_back(outdented(lines[box.end], indent));
  }
  if (box.content.empty()) return std::nullopt;
  return box;
}

// GitHub: "> [!NOTE]" as the first line of a quotation.
std::optional<TextLines> alert_of(string_view line, string_view before) {
  const size_t sign = line.find('>');
  if (sign == string_view::npos || !is_blank_line(line.substr(0, sign)) || trimmed_view(before).starts_with('>'))
    return std::nullopt;
  string_view rest = trimmed_view(line.substr(sign + 1));
  if (!rest.starts_with("[!")) return std::nullopt;
  rest.remove_prefix(2);
  const size_t size = word_size(rest);
  if (size == 0 || !rest.substr(size).starts_with(']')) return std::nullopt;
  string_view title = rest.substr(size + 1);
  if (title.starts_with('-') || title.starts_with('+')) title.remove_prefix(1);
  title = trimmed_view(title);
  const std::string label = title.empty() ? in_capital(rest.substr(0, size)) : std::string(title);
  const std::string quote(line.substr(0, sign + 1));
  return TextLines{quote + " **" + label + "**", quote};
}

TextLines boxed(const TextLines& lines, int depth);

void add_box(TextLines& out, const Box& box, const std::string& indent, int depth) {
  out.push_back("");
  out.push_back(indent + "> **" + box.label + "**");
  out.push_back(indent + ">");
  for (const std::string& line : boxed(box.content, depth + 1)) out.push_back(indent + "> " + line);
  out.push_back("");
}

TextLines boxed(const TextLines& lines, int depth) {
  if (depth > kDeepest) return lines;
  const std::vector<size_t> ends = container_ends(lines);
  TextLines out;
  CodeState code;
  for (size_t i = 0; i < lines.size();) {
    const bool is_code = code.is_code(lines[i]);
    std::optional<Box> box;
    if (!is_code) box = container_at(lines, i, ends[i]);
    if (!is_code && !box) box = admonition_at(lines, i);
    if (box) {
      add_box(out, *box, std::string(indent_columns(lines[i]), ' '), depth);
      i = box->end;
      continue;
    }
    const std::optional<TextLines> alert = is_code ? std::nullopt : alert_of(lines[i], i ? lines[i - 1] : "");
    if (alert) {
      out.insert(out.end(), alert->begin(), alert->end());
    } else {
      out.push_back(lines[i]);
    }
    ++i;
  }
  return out;
}

}  // namespace

TextLines with_boxes(const TextLines& lines) { return boxed(lines, 0); }

}  // namespace sheaf
