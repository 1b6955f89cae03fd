#include "publish/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "document/sheaf_html.h"
#include "publish/first_heading.h"
#include "publish/front_matter.h"
#include "publish/html.h"

namespace sheaf {
namespace {

// md4c's events as HTML text. Raw HTML may open what it closes many blocks later, so only an HTML parser can nest the two
// rightly; the one for HTML files does.
class HtmlText {
 public:
  std::string out;

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE: out += "<blockquote>"; break;
      case MD_BLOCK_UL: out += "<ul>"; break;
      case MD_BLOCK_OL:
        out += "<ol start=\"" + std::to_string(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start) + "\">";
        break;
      case MD_BLOCK_LI: out += "<li>"; break;
      case MD_BLOCK_HR: out += "<hr>"; break;
      case MD_BLOCK_H: out += "<h" + std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level) + ">"; break;
      case MD_BLOCK_CODE: out += "<pre>\n"; break;  // HTML swallows this first line end, never one of the text's
      case MD_BLOCK_P: out += "<p>"; break;
      case MD_BLOCK_TABLE: out += "<table>"; break;
      case MD_BLOCK_TR: out += "<tr>"; break;
      case MD_BLOCK_TH: out += "<th>"; break;
      case MD_BLOCK_TD: out += "<td>"; break;
      default: break;
    }
  }

  void leave_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE: out += "</blockquote>"; break;
      case MD_BLOCK_UL: out += "</ul>"; break;
      case MD_BLOCK_OL: out += "</ol>"; break;
      case MD_BLOCK_LI: out += "</li>"; break;
      case MD_BLOCK_H: out += "</h" + std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level) + ">"; break;
      case MD_BLOCK_CODE: out += "</pre>"; break;
      case MD_BLOCK_P: out += "</p>"; break;
      case MD_BLOCK_TABLE: out += "</table>"; break;
      case MD_BLOCK_TR: out += "</tr>"; break;
      case MD_BLOCK_TH: out += "</th>"; break;
      case MD_BLOCK_TD: out += "</td>"; break;
      default: break;
    }
  }

  void enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) {
      if (image_depth_++ == 0) {
        out += "<img src=\"" + address(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src) + "\" alt=\"";
      }
      return;
    }
    if (image_depth_) return;
    if (type == MD_SPAN_A) {
      out += "<a href=\"" + address(static_cast<MD_SPAN_A_DETAIL*>(detail)->href) + "\">";
    } else {
      out += "<" + span_name(type) + ">";
    }
  }

  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) {
      if (--image_depth_ == 0) out += "\">";
      return;
    }
    if (!image_depth_) out += "</" + span_name(type) + ">";
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    switch (type) {
      case MD_TEXT_NULLCHAR: out += "\xEF\xBF\xBD"; break;
      case MD_TEXT_BR: out += image_depth_ ? " " : "<br>"; break;
      case MD_TEXT_SOFTBR: out += "\n"; break;
      case MD_TEXT_ENTITY: out += text; break;
      case MD_TEXT_HTML: out += image_depth_ ? escape_html(text) : std::string(text); break;
      default: out += escape_html(text);
    }
  }

 private:
  static std::string span_name(MD_SPANTYPE type) {
    switch (type) {
      case MD_SPAN_EM: return "em";
      case MD_SPAN_STRONG: return "strong";
      case MD_SPAN_A: return "a";
      case MD_SPAN_CODE: return "code";
      case MD_SPAN_DEL: return "s";
      default: return "span";
    }
  }

  static std::string address(const MD_ATTRIBUTE& attribute) {
    std::string text;
    for (size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
      const std::string_view part(attribute.text + attribute.substr_offsets[i],
                                  attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
      text += attribute.substr_types[i] == MD_TEXT_ENTITY ? std::string(part) : escape_html(part);
    }
    return text;
  }

  int image_depth_ = 0;  // an image's description may hold links and images, of which only the words stay
};

std::string html_of(std::string_view text) {
  HtmlText html;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    static_cast<HtmlText*>(self)->enter_block(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    static_cast<HtmlText*>(self)->leave_block(type, detail);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
    static_cast<HtmlText*>(self)->enter_span(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
    static_cast<HtmlText*>(self)->leave_span(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* piece, MD_SIZE size, void* self) {
    static_cast<HtmlText*>(self)->text(type, {piece, size});
    return 0;
  };
  md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &html);
  return std::move(html.out);
}

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
  return read_html_fragment(html_of(text), place, report, lines);
}

MarkdownFile read_markdown(std::string_view text, const std::string& place, Report& report) {
  MarkdownFile file;
  const FrontMatter front = read_front_matter(text, place, report);
  file.is_draft = front.is_draft;
  file.draft = front.draft;
  file.draft.place = place;
  LinkLines& lines = file.draft.link_lines;
  file.draft.article.body = read_markdown_body(text.substr(front.size_bytes), place, report, &lines);
  find_link_lines(text, lines);
  set_if_missing(file.draft.article.title, take_title(file.draft.article.body, file.draft.article.title));
  return file;
}

}  // namespace sheaf
