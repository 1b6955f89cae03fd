#include "publish/import/scraped_text.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "publish/import/breadcrumb.h"
#include "publish/import/first_heading.h"
#include "publish/import/text_blocks.h"
#include "publish/import/text_repair.h"
#include "publish/import/text_tags.h"

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

// The size of what is left of a tag at the start of a line: "p>", "/p>"; "b>0" there is mathematics.
size_t headless_size(std::string_view text) {
  size_t i = text.starts_with('/') ? 1 : 0;
  const size_t name = i;
  while (i < text.size() && std::isalnum(static_cast<unsigned char>(text[i]))) ++i;
  if (i == name || !is_tag_name(std::string(text.substr(name, i - name)))) return 0;
  if (i < text.size() && text[i] == '/') ++i;
  if (i >= text.size() || text[i] != '>') return 0;
  const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : ' ');
  return std::isupper(next) || next == ' ' || next >= 0x80 || next == '<' ? i + 1 : 0;
}

// "<p" at the end of a line, for which no '>' followed.
size_t tailless_size(std::string_view text, size_t at) {
  size_t i = at + (text.substr(at).starts_with("</") ? 2 : 1);
  const size_t name = i;
  while (i < text.size() && std::isalnum(static_cast<unsigned char>(text[i]))) ++i;
  if (i < text.size() && text[i] == '/') ++i;
  const bool is_all = i == text.size() && i > name;
  return is_all && is_tag_name(std::string(text.substr(name, text.find('/', name) - name))) ? i - at : 0;
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

// "a > b", "p>q" in the middle of a line and "write <b>" stay; what is taken out is what no sentence holds.
std::string without_debris(std::string_view text, std::vector<std::string>& removed) {
  const std::vector<TextTag> tags = tags_in(text);
  size_t next = 0;
  std::string out;
  for (size_t i = 0; i < text.size();) {
    while (next < tags.size() && tags[next].start < i) ++next;
    size_t size = 0;
    if (next < tags.size() && tags[next].start == i) {
      const bool is_debris = tags[next].is_markup && !tags[next].is_mentioned;
      if (is_debris && is_tag_name(tags[next].name)) size = tags[next].end - i;
    } else if (text[i] == '<') {
      size = tailless_size(text, i);
    } else if (out.empty()) {
      size = headless_size(text.substr(i));
    }
    if (!size) {
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
    if (line.is_fixed) continue;
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
  if (first >= lines.size() || lines[first].is_fixed) return;
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
    if (lines[i].is_fixed || !says_the_same(lines[i].text, title)) return;
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
  if (second >= lines.size() || lines[first].is_fixed) return;
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
