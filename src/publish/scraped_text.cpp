#include "publish/scraped_text.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "publish/breadcrumb.h"
#include "publish/first_heading.h"
#include "publish/text_blocks.h"
#include "publish/text_repair.h"

namespace sheaf {
namespace {

constexpr int kLongestTitle = 120;  // columns of a first line that may be the title

constexpr std::string_view kTagNames[] = {
    "p",    "br",     "div",        "span",   "li",      "ul",      "ol",   "tr",   "td",     "th",   "table", "tbody",
    "b",    "i",      "em",         "strong", "h1",      "h2",      "h3",   "h4",   "h5",     "h6",   "a",     "img",
    "font", "center", "blockquote", "hr",     "section", "article", "body", "html", "script", "style"};

std::string at_line(const std::string& place, int number) { return place + ":" + std::to_string(number); }

bool is_tag_name(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::find(std::begin(kTagNames), std::end(kTagNames), name) != std::end(kTagNames);
}

// The size of a tag or of what is left of one at `at`: "<p>", "</p>", "<br/>", `<a href="x">`, "p>", "/p>". Without its '<'
// it counts only at the start of a line.
size_t debris_size(std::string_view text, size_t at) {
  size_t i = at;
  const bool has_start = i < text.size() && text[i] == '<';
  if (has_start) ++i;
  if (i < text.size() && text[i] == '/') ++i;
  const size_t name = i;
  while (i < text.size() && std::isalnum(static_cast<unsigned char>(text[i]))) ++i;
  if (i == name || !is_tag_name(std::string(text.substr(name, i - name)))) return 0;
  if (has_start && i < text.size() && text[i] == ' ') {
    const size_t end = text.find_first_of("<>", i);
    if (end == std::string_view::npos || text[end] != '>') return 0;
    if (text.substr(i, end - i).find('=') == std::string_view::npos && text[end - 1] != '/') return 0;
    i = end;
  }
  if (i < text.size() && text[i] == '/') ++i;
  if (i >= text.size() || text[i] != '>') return has_start && i == text.size() ? i - at : 0;
  return i + 1 - at;
}

// Tags of blocks and line ends stand between words: "tea<br>milk".
bool parts_words(std::string_view tag) {
  const size_t start = tag.find_first_not_of("</");
  const std::string name(tag.substr(start, tag.find_first_of(" />", start) - start));
  for (std::string_view inline_name : {"b", "i", "em", "strong", "a", "span", "font"}) {
    if (name == inline_name) return false;
  }
  return true;
}

// "a > b" and "p>q" in the middle of a line stay; what is taken out is what no sentence holds.
std::string without_debris(std::string_view text, std::vector<std::string>& removed) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const bool may_be = text[i] == '<' || out.empty();
    const size_t size = may_be ? debris_size(text, i) : 0;
    // "b>0" at the start of a line is mathematics.
    const bool is_formula = size && text[i] != '<' && i + size < text.size() &&
                            !std::isupper(static_cast<unsigned char>(text[i + size])) && text[i + size] != ' ' &&
                            static_cast<unsigned char>(text[i + size]) < 0x80;
    if (!size || is_formula) {
      out += text[i++];
      continue;
    }
    removed.emplace_back(text.substr(i, size));
    i += size;
    if (!out.empty() && out.back() != ' ' && parts_words(removed.back())) out += ' ';
    while ((out.empty() || out.back() == ' ') && i < text.size() && text[i] == ' ') ++i;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

void remove_debris(std::vector<SourceLine>& lines, const std::string& place, Report& report) {
  for (SourceLine& line : lines) {
    if (line.text.find('>') == std::string::npos && line.text.find('<') == std::string::npos) continue;
    std::vector<std::string> removed;
    line.text = without_debris(line.text, removed);
    for (std::string& piece : removed)
      report.add("pieces of HTML left over taken out", at_line(place, line.number), std::move(piece));
  }
}

size_t next_text(const std::vector<SourceLine>& lines, size_t from) {
  while (from < lines.size() && lines[from].text.empty()) ++from;
  return from;
}

void take_breadcrumb(std::vector<SourceLine>& lines, TextFile& file, const std::string& place, Report& report) {
  const size_t first = next_text(lines, 0);
  if (first >= lines.size()) return;
  const size_t second = next_text(lines, first + 1);
  const std::string next_line = second < lines.size() ? lines[second].text : "";
  const Breadcrumb crumb = read_breadcrumb(lines[first].text, next_line);
  if (!crumb.is_found()) return;
  // Without the title repeated, a breadcrumb stands apart from the text.
  const bool is_repeated = says_the_same(crumb.title, next_line);
  if (!is_repeated && second == first + 1) return;
  report.add("breadcrumbs read", at_line(place, lines[first].number), lines[first].text);
  file.site = crumb.site;
  file.draft.article.title = crumb.title;
  if (!crumb.categories.empty()) file.draft.categories.push_back(crumb.categories);
  lines[first].text.clear();
}

void take_repeated_titles(std::vector<SourceLine>& lines, const std::string& title, const std::string& place,
                          Report& report) {
  for (size_t i = next_text(lines, 0); i < lines.size(); i = next_text(lines, i)) {
    if (!says_the_same(lines[i].text, title)) return;
    report.add("repeated titles taken out", at_line(place, lines[i].number), lines[i].text);
    lines[i].text.clear();
  }
}

bool is_underline(const std::string& text) {
  return text.size() >= 3 &&
         (text.find_first_not_of('=') == std::string::npos || text.find_first_not_of('-') == std::string::npos);
}

// A short first line that stands alone and is no sentence, or one that is underlined.
void take_first_line(std::vector<SourceLine>& lines, TextFile& file) {
  const size_t first = next_text(lines, 0);
  if (first >= lines.size() || columns(lines[first].text) > kLongestTitle) return;
  const size_t second = next_text(lines, first + 1);
  if (second >= lines.size()) return;
  const bool is_underlined = second == first + 1 && is_underline(lines[second].text);
  const std::string& text = lines[first].text;
  const bool is_sentence = ends_sentence(text) && text.back() != '?' && text.back() != '!';
  if (!is_underlined && (second == first + 1 || is_sentence || starts_with_marker(text) || starts_with_label(text)))
    return;
  file.draft.article.title = text;
  lines[first].text.clear();
  if (is_underlined) lines[second].text.clear();
}

}  // namespace

TextFile read_text_file(std::string_view text, const std::string& place, Report& report) {
  TextFile file;
  file.draft.place = place;
  TextRepairs repairs;
  std::vector<SourceLine> lines = split_lines(repair_text(text, repairs));
  report_repairs(repairs, place, report);
  remove_debris(lines, place, report);
  take_breadcrumb(lines, file, place, report);
  if (file.draft.article.title.empty()) {
    take_first_line(lines, file);
  } else {
    take_repeated_titles(lines, file.draft.article.title, place, report);
  }
  file.draft.article.body = text_blocks(lines, place, report);
  return file;
}

}  // namespace sheaf
