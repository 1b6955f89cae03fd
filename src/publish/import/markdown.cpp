#include "publish/import/markdown.h"

#include <algorithm>

#include "document/sheaf_html.h"
#include "publish/import/first_heading.h"
#include "publish/import/front_matter.h"
#include "publish/import/html.h"
#include "publish/import/markdown_html.h"
#include "publish/import/mdx.h"

namespace sheaf {
namespace {

// An address in Markdown may be written with <>, with escapes and entities, or percent-encoded: compared without those.
bool mentions(std::string_view line, std::string_view address) {
  if (line.find(address) != std::string_view::npos) return true;
  if (line.find('\\') == std::string_view::npos && line.find('&') == std::string_view::npos) return false;
  std::string plain = decode_entities(line);
  std::erase(plain, '\\');
  return plain.find(address) != std::string::npos;
}

constexpr size_t kMostAddresses = 2000;  // each is looked for in each line

void set_if_missing(std::string& target, const std::string& value) {
  if (target.empty()) target = value;
}

Document read_mdx_body(std::string_view text, const std::string& place, Report& report, LinkLines& lines) {
  std::map<std::string, int> components;
  const std::string markdown = markdown_of_mdx(text, components);
  std::string names;
  for (const auto& [name, count] : components)
    names += (names.empty() ? "" : ", ") + std::to_string(count) + " " + name;
  if (!names.empty()) report.add("texts with components of MDX, left out; the text inside them stays", place, names);
  return read_html_fragment(html_of_markdown(markdown, false), place, report, &lines);
}

}  // namespace

void find_link_lines(std::string_view text, LinkLines& lines) {
  for (auto& [address, numbers] : lines) numbers.clear();
  if (lines.size() > kMostAddresses) return;  // a list of links, each on a line of its own: the file's name has to do
  int number = 0;
  while (!text.empty() && !lines.empty()) {
    ++number;
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool has_mark = line.find_first_of("[](<:\"'") != std::string_view::npos;
    if (!has_mark) continue;
    for (auto& [address, numbers] : lines) {
      if (mentions(line, address)) numbers.push_back(number);
    }
  }
}

Document read_markdown_body(std::string_view text, const std::string& place, Report& report, LinkLines* lines) {
  return read_html_fragment(html_of_markdown(text), place, report, lines);
}

MarkdownFile read_markdown(std::string_view text, const std::string& place, Report& report) {
  MarkdownFile file;
  const FrontMatter front = read_front_matter(text, place, report);
  file.is_draft = front.is_draft;
  file.draft = front.draft;
  file.draft.place = place;
  LinkLines& lines = file.draft.link_lines;
  const std::string_view body = text.substr(front.size_bytes);
  file.draft.article.body =
      is_mdx_name(place) ? read_mdx_body(body, place, report, lines) : read_markdown_body(body, place, report, &lines);
  find_link_lines(text, lines);
  set_if_missing(file.draft.article.title, take_title(file.draft.article.body, file.draft.article.title));
  return file;
}

}  // namespace sheaf
