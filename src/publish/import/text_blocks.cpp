#include "publish/import/text_blocks.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "publish/import/block_rules.h"
#include "publish/import/fixed_width.h"
#include "publish/import/text_repair.h"

namespace sheaf {
namespace {

constexpr int kLongestHeading = 90;     // columns
constexpr int kParagraphColumns = 120;  // lines longer than this on average are paragraphs, not lines

// What a paragraph turned out to be.
struct Part {
  Paragraph lines;
  int number = 0;          // of "12. …" at its start; 0: none
  size_t number_size = 0;  // bytes of "12. "
  bool is_heading = false;
  bool is_item = false;
};

// "12. ", "12) ", "(12) ", "12、": the number, and the bytes up to the text.
int leading_number(std::string_view text, size_t& size) {
  size_t i = text.starts_with("(") ? 1 : 0;
  const bool has_bracket = i == 1;
  int value = 0;
  const size_t start = i;
  while (i < text.size() && i - start < 3 && std::isdigit(static_cast<unsigned char>(text[i])))
    value = value * 10 + (text[i++] - '0');
  if (i == start || i >= text.size()) return 0;
  const std::string_view rest = text.substr(i);
  const bool is_wide = rest.starts_with("\u3001") || rest.starts_with("\uFF0E");
  if (!is_wide && !(has_bracket ? rest[0] == ')' : rest[0] == '.' || rest[0] == ')')) return 0;
  i += is_wide ? 3 : 1;
  const size_t end = i;
  while (i < text.size() && text[i] == ' ') ++i;
  // "8.Phones" is an item, "3.5" and "1.e4" are not.
  const bool is_glued = !is_wide && i == end;
  if (i >= text.size() || (is_glued && !std::isupper(static_cast<unsigned char>(text[i])))) return 0;
  size = i;
  return value;
}

std::vector<Paragraph> split_paragraphs(const std::vector<SourceLine>& lines) {
  std::vector<Paragraph> paragraphs;
  bool is_open = false;
  for (const SourceLine& line : lines) {
    if (line.text.empty() && !line.is_fixed) {
      is_open = false;
      continue;
    }
    if (!is_open || line.is_fixed != paragraphs.back().back().is_fixed) paragraphs.emplace_back();
    paragraphs.back().push_back(line);
    is_open = true;
  }
  return paragraphs;
}

int mean_columns(const Paragraph& lines) {
  int sum = 0;
  for (const SourceLine& line : lines) sum += columns(line.text);
  return lines.empty() ? 0 : sum / static_cast<int>(lines.size());
}

// Texts whose paragraphs are parted by single line ends.
std::vector<Paragraph> split_long_lines(std::vector<Paragraph> paragraphs) {
  const bool is_only_one = paragraphs.size() == 1 && paragraphs[0].size() > 1;
  std::vector<Paragraph> result;
  for (Paragraph& lines : paragraphs) {
    const bool has_numbers = is_only_one && std::any_of(lines.begin(), lines.end(), [](const SourceLine& line) {
                               size_t size = 0;
                               return columns(line.text) <= kLongestHeading && leading_number(line.text, size) > 0;
                             });
    const int mean = mean_columns(lines);
    if (lines.size() > 1 && !lines[0].is_fixed &&
        (mean > kParagraphColumns || (has_numbers && mean > kParagraphColumns / 2))) {
      for (SourceLine& line : lines) result.push_back({std::move(line)});
    } else {
      result.push_back(std::move(lines));
    }
  }
  return result;
}

// A paragraph of "1. …\n2. …" is as many parts as it has numbered lines.
std::vector<Part> number_parts(std::vector<Paragraph> paragraphs) {
  std::vector<Part> parts;
  for (Paragraph& lines : paragraphs) {
    if (lines[0].is_fixed) {
      parts.push_back({std::move(lines), 0, 0, false, false});
      continue;
    }
    bool is_first = true;
    int expected = 0;
    for (SourceLine& line : lines) {
      size_t size = 0;
      const int number = leading_number(line.text, size);
      const bool starts_part = is_first || (number > 0 && (number == expected || expected == 0));
      if (starts_part) parts.push_back({{}, number, size, false, false});
      if (starts_part && number > 0) expected = number + 1;
      parts.back().lines.push_back(std::move(line));
      is_first = false;
    }
  }
  return parts;
}

bool may_be_heading(const Part& part) {
  if (part.lines.size() != 1 || columns(part.lines[0].text) > kLongestHeading) return false;
  const std::string& text = part.lines[0].text;
  return !ends_sentence(text) || text.back() == '?' || text.back() == ':';
}

bool has_text_after(const std::vector<Part>& parts, size_t i) {
  return i + 1 < parts.size() && parts[i + 1].number == 0;
}

// The numbered parts from `first` on that count up by one: their indices.
std::vector<size_t> ascending(const std::vector<Part>& parts, size_t first) {
  std::vector<size_t> run = {first};
  for (size_t i = first + 1; i < parts.size(); ++i) {
    if (parts[i].number == 0) continue;
    if (parts[i].number != parts[run.back()].number + 1) break;
    run.push_back(i);
  }
  return run;
}

bool are_headings(const std::vector<Part>& parts, const std::vector<size_t>& run) {
  size_t with_text = 0;
  for (size_t i : run) {
    if (!may_be_heading(parts[i])) return false;
    with_text += has_text_after(parts, i) ? 1 : 0;
  }
  return run.size() >= 2 && parts[run[0]].number == 1 && with_text + 1 >= run.size() && with_text >= 2;
}

void mark_items(std::vector<Part>& parts, const std::vector<size_t>& run) {
  for (size_t i = 0; i < run.size(); ++i) {
    const bool follows = i > 0 && run[i] == run[i - 1] + 1;
    const bool is_followed = i + 1 < run.size() && run[i + 1] == run[i] + 1;
    parts[run[i]].is_item = follows || is_followed;
  }
}

void decide_numbers(std::vector<Part>& parts, const std::string& place, Report& report) {
  for (size_t i = 0; i < parts.size();) {
    if (parts[i].number == 0) {
      ++i;
      continue;
    }
    const std::vector<size_t> run = ascending(parts, i);
    if (are_headings(parts, run)) {
      for (size_t k : run) {
        parts[k].is_heading = true;
        report.add("numbered lines made headings", place + ":" + std::to_string(parts[k].lines[0].number),
                   parts[k].lines[0].text);
      }
      i = run.back() + 1;
    } else {
      // Only an unbroken sequence is a list; what comes after a gap is looked at anew.
      size_t end = 1;
      while (end < run.size() && run[end] == run[end - 1] + 1) ++end;
      mark_items(parts, {run.begin(), run.begin() + static_cast<long>(end)});
      i = run[end - 1] + 1;
    }
  }
}

std::string with_breaks(const Paragraph& lines) {
  std::string text;
  for (const SourceLine& line : lines) text += (text.empty() ? "" : "\n") + line.text;
  return text;
}

Block text_block(BlockKind kind, std::string text) {
  Block block;
  block.kind = kind;
  if (kind == BlockKind::kHeading) block.level = 2;
  Span span;
  span.text = std::move(text);
  block.spans.push_back(std::move(span));
  return block;
}

std::string_view bullet_of(std::string_view text) {
  for (std::string_view bullet : {"\u2022", "\u25CF", "\u25AA", "\u2023", "* ", "\u00B7 "}) {
    if (text.starts_with(bullet) && text.size() > bullet.size()) return bullet;
  }
  return {};
}

Block list_item(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  Block item;
  item.kind = BlockKind::kListItem;
  item.children.push_back(text_block(BlockKind::kParagraph, std::string(text)));
  return item;
}

// Lines of one paragraph: those with a bullet, two at least, are a list; the others paragraphs.
void add_paragraph(Document& document, const Paragraph& lines) {
  Paragraph plain;
  const auto flush = [&] {
    if (!plain.empty()) document.blocks.push_back(text_block(BlockKind::kParagraph, with_breaks(plain)));
    plain.clear();
  };
  for (size_t i = 0; i < lines.size();) {
    const std::string_view bullet = bullet_of(lines[i].text);
    size_t end = i;
    while (!bullet.empty() && end < lines.size() && bullet_of(lines[end].text) == bullet) ++end;
    if (end < i + 2) {
      plain.push_back(lines[i++]);
      continue;
    }
    flush();
    Block list;
    list.kind = BlockKind::kList;
    for (; i < end; ++i) list.children.push_back(list_item(std::string_view(lines[i].text).substr(bullet.size())));
    document.blocks.push_back(std::move(list));
  }
  flush();
}

Document assemble(const std::vector<Part>& parts) {
  Document document;
  for (size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.is_heading) {
      document.blocks.push_back(text_block(BlockKind::kHeading, part.lines[0].text));
    } else if (part.is_item) {
      const bool continues = i > 0 && parts[i - 1].is_item && parts[i - 1].number + 1 == part.number;
      if (!continues) {
        Block list;
        list.kind = BlockKind::kList;
        list.is_ordered = true;
        list.start = part.number;
        document.blocks.push_back(std::move(list));
      }
      document.blocks.back().children.push_back(list_item(with_breaks(part.lines).substr(part.number_size)));
    } else if (part.lines[0].is_fixed) {
      document.blocks.push_back(text_block(BlockKind::kCode, fixed_text(part.lines)));
      trim_code(document.blocks.back());
    } else {
      add_paragraph(document, part.lines);
    }
  }
  return document;
}

std::string with_tabs_spread(std::string_view text) {
  constexpr size_t kTab = 8;
  std::string raw;
  size_t column = 0;
  for (const char c : text) {
    if (c == '\t') {
      raw.append(kTab - column % kTab, ' ');
      column += kTab - column % kTab;
    } else {
      raw += c;
      column += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    }
  }
  while (raw.ends_with(' ')) raw.pop_back();
  return raw;
}

SourceLine source_line(std::string_view source, int number) {
  SourceLine line;
  line.number = number;
  line.raw = with_tabs_spread(source);
  const std::string_view raw = line.raw;
  const size_t start = raw.find_first_not_of(' ');
  if (start == std::string_view::npos || raw.substr(start) == "\u00A0") return line;
  line.indent = static_cast<int>(start);
  for (const char c : raw.substr(start)) {
    if (c != ' ' || !line.text.ends_with(' ')) line.text += c;
  }
  return line;
}

}  // namespace

std::vector<SourceLine> split_lines(std::string_view text) {
  std::vector<SourceLine> lines;
  for (int number = 1; !text.empty(); ++number) {
    const size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(source_line(text.substr(0, end), number));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  mark_fixed_width(lines);
  return lines;
}

Document text_blocks(const std::vector<SourceLine>& lines, const std::string& place, Report& report) {
  std::vector<Paragraph> paragraphs = join_wrapped_lines(split_paragraphs(lines));
  std::vector<Part> parts = number_parts(split_long_lines(std::move(paragraphs)));
  decide_numbers(parts, place, report);
  return assemble(parts);
}

Document read_prose(std::string_view text, const std::string& place, Report& report) {
  TextRepairs repairs;
  const std::string repaired = repair_text(text, repairs);
  report_repairs(repairs, place, report);
  return text_blocks(split_lines(repaired), place, report);
}

}  // namespace sheaf
