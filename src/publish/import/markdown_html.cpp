#include "publish/import/markdown_html.h"

#include <md4c.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "document/sheaf_html.h"
#include "publish/import/markdown_extras.h"

namespace sheaf {
namespace {

// Notes are numbered in the order in which the text mentions them.
class NoteNumbers {
 public:
  explicit NoteNumbers(const MarkdownNotes& notes) : notes_(notes) {}

  // 0: there is no such note.
  int number_of(const std::string& name) {
    if (!notes_.texts.contains(name)) return 0;
    const auto [it, is_new] = numbers_.try_emplace(name, static_cast<int>(order_.size()) + 1);
    if (is_new) order_.push_back(name);
    return it->second;
  }

  std::string reference(int number) {
    const std::string n = std::to_string(number);
    const bool is_first = !mentioned_[number];
    mentioned_[number] = true;
    return "<sup><a" + (is_first ? " id=\"fnref-" + n + "\"" : std::string()) + " href=\"#fn-" + n + "\">" + n +
           "</a></sup>";
  }

  // One after the other, as notes may mention further notes; those that nothing mentions come last.
  const std::string* text_of(size_t i) {
    while (i >= order_.size() && next_ < notes_.order.size()) number_of(notes_.order[next_++]);
    return i < order_.size() ? &notes_.texts.at(order_[i]) : nullptr;
  }
  bool is_mentioned(int number) const { return mentioned_.contains(number); }

 private:
  const MarkdownNotes& notes_;
  std::map<std::string, int> numbers_;
  std::vector<std::string> order_;
  size_t next_ = 0;  // of the notes in the source's order: those before it are numbered
  std::map<int, bool> mentioned_;
};

// md4c's events as HTML text. Raw HTML may open what it closes many blocks later, so only an HTML parser can nest the two
// rightly; the one for HTML files does.
class HtmlText {
 public:
  explicit HtmlText(NoteNumbers& notes) : notes_(notes) {}

  std::string out;

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE: out += "<blockquote>"; break;
      case MD_BLOCK_UL: out += "<ul>"; break;
      case MD_BLOCK_OL:
        out += "<ol start=\"" + std::to_string(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start) + "\">";
        break;
      case MD_BLOCK_LI: enter_item(*static_cast<MD_BLOCK_LI_DETAIL*>(detail)); break;
      case MD_BLOCK_HR: out += "<hr>"; break;
      case MD_BLOCK_H:
        out += "<h" + std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level) + ">";
        heading_start_ = out.size();
        break;
      case MD_BLOCK_CODE: out += "<pre>\n"; break;  // HTML swallows this first line end, never one of the text's
      case MD_BLOCK_P:
        out += "<p>";
        say_box();
        break;
      case MD_BLOCK_TABLE: out += "<table>"; break;
      case MD_BLOCK_TR: out += "<tr>"; break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        out += type == MD_BLOCK_TH ? "<th>" : "<td>";
        is_in_cell_ = true;
        break;
      default: break;
    }
  }

  void leave_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE: out += "</blockquote>"; break;
      case MD_BLOCK_UL: out += "</ul>"; break;
      case MD_BLOCK_OL: out += "</ol>"; break;
      case MD_BLOCK_LI:
        say_box();
        out += "</li>";
        break;
      case MD_BLOCK_H:
        name_heading();
        out += "</h" + std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level) + ">";
        break;
      case MD_BLOCK_CODE: out += "</pre>"; break;
      case MD_BLOCK_P: out += "</p>"; break;
      case MD_BLOCK_TABLE: out += "</table>"; break;
      case MD_BLOCK_TR: out += "</tr>"; break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        out += type == MD_BLOCK_TH ? "</th>" : "</td>";
        is_in_cell_ = false;
        break;
      default: break;
    }
  }

  void enter_span(MD_SPANTYPE type, void* detail) {
    say_box();
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
    say_box();
    switch (type) {
      case MD_TEXT_CODE: code(text); break;
      case MD_TEXT_NORMAL: words(text); break;
      case MD_TEXT_NULLCHAR: out += "\xEF\xBF\xBD"; break;
      case MD_TEXT_BR: out += image_depth_ ? " " : "<br>"; break;
      case MD_TEXT_SOFTBR: out += "\n"; break;
      case MD_TEXT_ENTITY: out += text; break;
      case MD_TEXT_HTML: out += image_depth_ ? escape_html(text) : std::string(text); break;
      default: out += escape_html(text);
    }
  }

 private:
  // "- [x] tea" as text: nobody can tick it here.
  void enter_item(const MD_BLOCK_LI_DETAIL& item) {
    out += "<li>";
    if (item.is_task) box_ = item.task_mark == ' ' ? "\u2610 " : "\u2611 ";
  }

  void say_box() {
    out += box_;
    box_.clear();
  }

  // "## Tea {#tea}": the name of the place, and nothing to read.
  void name_heading() {
    const size_t brace = std::string_view(out).substr(heading_start_).rfind('{');
    if (brace == std::string_view::npos || !out.ends_with('}')) return;
    const size_t start = heading_start_ + brace;
    std::string id;
    bool is_list = true, has_name = false;
    std::istringstream parts(out.substr(start + 1, out.size() - start - 2));
    for (std::string part; parts >> part;) {
      if (part.size() > 1 && part[0] == '#') id = part.substr(1);
      const bool is_name = part.size() > 1 && (part[0] == '#' || part[0] == '.');
      has_name = has_name || is_name;
      is_list = is_list && (is_name || part == ":" || part.find('=') != std::string::npos);
    }
    if (!is_list || !has_name) return;
    out.resize(start);
    while (out.size() > heading_start_ && out.back() == ' ') out.pop_back();
    if (!id.empty()) out.insert(heading_start_ - 1, " id=\"" + id + "\"");
  }

  // GitHub parts cells before it looks at code, so that `a\|b` is a|b.
  void code(std::string_view text) {
    std::string plain(text);
    for (size_t at = 0; is_in_cell_ && (at = plain.find("\\|", at)) != std::string::npos; ++at) plain.erase(at, 1);
    out += escape_html(plain);
  }

  void words(std::string_view text) {
    for (size_t at = text.find("[^"); at != std::string_view::npos && !image_depth_; at = text.find("[^", at)) {
      const size_t end = text.find_first_of("[]", at + 2);
      if (end == std::string_view::npos) break;
      const bool is_name = text[end] == ']';
      const int number = is_name ? notes_.number_of(std::string(text.substr(at + 2, end - at - 2))) : 0;
      if (number) {
        out += escape_html(text.substr(0, at)) + notes_.reference(number);
        text.remove_prefix(end + 1);
        at = 0;
      } else {
        at += 2;
      }
    }
    out += escape_html(text);
  }

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

  NoteNumbers& notes_;
  size_t heading_start_ = 0;
  std::string box_;  // of a task, to stand before its first word
  bool is_in_cell_ = false;
  int image_depth_ = 0;  // an image's description may hold links and images, of which only the words stay
};

std::string html_of(std::string_view text, NoteNumbers& notes, unsigned extra_flags = 0) {
  HtmlText html(notes);
  MD_PARSER parser{};
  parser.flags = MD_DIALECT_GITHUB | extra_flags;
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

std::string list_of_notes(NoteNumbers& notes) {
  std::string list;
  for (size_t i = 0; const std::string* text = notes.text_of(i); ++i) {
    const std::string n = std::to_string(i + 1);
    std::string html = html_of(*text, notes);
    const std::string back =
        notes.is_mentioned(static_cast<int>(i) + 1) ? " <a href=\"#fnref-" + n + "\">\u21A9</a>" : "";
    html.insert(html.ends_with("</p>") ? html.size() - 4 : html.size(), back);
    list += "<li id=\"fn-" + n + "\">" + html + "</li>";
  }
  return list.empty() ? list : "<hr><ol>" + list + "</ol>";
}

}  // namespace

std::string html_of_markdown(std::string_view text, bool has_indented_code) {
  MarkdownNotes found;
  const std::string plain = plain_markdown(text, found);
  NoteNumbers notes(found);
  const std::string html = html_of(plain, notes, has_indented_code ? 0 : MD_FLAG_NOINDENTEDCODEBLOCKS);
  return html + list_of_notes(notes);
}

}  // namespace sheaf
