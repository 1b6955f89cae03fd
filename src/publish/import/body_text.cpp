#include "publish/import/body_text.h"

#include <cctype>

#include "document/sheaf_html.h"
#include "publish/import/html.h"
#include "publish/import/line_joins.h"
#include "publish/import/markdown.h"
#include "publish/import/text_blocks.h"
#include "publish/import/text_repair.h"
#include "publish/import/text_tags.h"

namespace sheaf {
namespace {

bool has_block_tags(std::string_view html) {
  for (std::string_view tag :
       {"<p",  "<br", "<div",        "<ul",  "<ol",      "<li",      "<table", "<h1", "<h2", "<h3", "<h4",
        "<h5", "<h6", "<blockquote", "<pre", "<section", "<article", "<hr",    "<P",  "<BR", "<DIV"}) {
    for (size_t at = html.find(tag); at != std::string_view::npos; at = html.find(tag, at + 1)) {
      const size_t end = at + tag.size();
      if (end < html.size() && !std::isalnum(static_cast<unsigned char>(html[end]))) return true;
    }
  }
  return false;
}

// Blank lines part paragraphs in texts whose only tags are those for words (as blogs keep them).
std::string with_paragraphs(std::string_view html) {
  std::vector<Paragraph> paragraphs;
  bool is_open = false;
  for (SourceLine& line : split_lines(html)) {
    const bool is_blank = line.text.empty();
    line.is_fixed = false;  // in HTML, white space means nothing
    if (!is_blank && !is_open) paragraphs.emplace_back();
    is_open = !is_blank;
    if (!is_blank) paragraphs.back().push_back(std::move(line));
  }
  std::string out;
  for (const Paragraph& lines : join_wrapped_lines(paragraphs)) {
    out += "<p>";
    for (size_t i = 0; i < lines.size(); ++i) out += (i ? "<br>" : "") + lines[i].text;
    out += "</p>\n";
  }
  return out;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

Document read_html_body(std::string_view text, const std::string& place, Report& report, LinkLines* lines) {
  TextRepairs repairs;
  const std::string repaired = repair_characters(with_literal_tags(text), repairs);
  report_repairs(repairs, place, report);
  if (has_block_tags(repaired)) return read_html_fragment(repaired, place, report, lines);
  return read_html_fragment(with_paragraphs(repaired), place, report, lines);
}

// Of a JSON Feed and whoever follows it: text by definition, in which "<b>" and "&amp;" are what they are.
bool is_plain_field(std::string_view field_name) {
  return field_name == "content_text" || field_name == "contenttext" || field_name == "content-text";
}

Document read_plain_body(std::string_view text, const std::string& place, Report& report) {
  TextRepairs repairs;
  const std::string repaired = repair_characters(text, repairs);
  report_repairs(repairs, place, report);
  return text_blocks(split_lines(repaired), place, report);
}

}  // namespace

Document read_body(std::string_view text, std::string_view field_name, const std::string& place, Report& report,
                   LinkLines* lines) {
  if (is_plain_field(field_name)) return read_plain_body(text, place, report);
  if (contains(field_name, "markdown")) return read_markdown_body(text, place, report, lines);
  if (contains(field_name, "html") || looks_like_html(text)) return read_html_body(text, place, report, lines);
  if (contains(text, "&lt;/") || contains(text, "&lt;p") || contains(text, "&lt;br")) {
    const std::string decoded = decode_entities(text);
    if (looks_like_html(decoded)) {
      report.add("texts with HTML that was escaped, unescaped", place);
      return read_html_body(decoded, place, report, lines);
    }
  }
  return read_prose(text, place, report);
}

std::string read_label(std::string_view text) {
  TextRepairs repairs;
  std::string plain = repair_text(text, repairs);
  if (looks_like_html(plain)) {
    Report unused;
    plain = plain_text(read_html_fragment(plain, "", unused));
  }
  std::string line;
  for (char c : plain) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t';
    if (!is_space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace sheaf
