// Blocks to canonical Sheaf HTML: one spelling for each Document, with no white space between blocks.
#include <utility>

#include "document/sheaf_html.h"

namespace sheaf {
namespace {

// From the outside in.
constexpr std::pair<Mark, std::string_view> kMarkNames[] = {{kStrong, "strong"},  {kEm, "em"},   {kStrike, "s"},
                                                            {kHighlight, "mark"}, {kSub, "sub"}, {kSup, "sup"},
                                                            {kCode, "code"}};

// Shorter than escape_html's: quotation marks stay as they are in text, apostrophes in values too.
void append_escaped(std::string_view text, bool is_value, std::string& out) {
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"' && is_value)
      out += "&quot;";
    else
      out += c;
  }
}

void append_lines(std::string_view text, std::string& out) {
  for (size_t begin = 0;;) {
    const size_t end = text.find('\n', begin);
    append_escaped(text.substr(begin, end - begin), false, out);
    if (end == std::string_view::npos) return;
    out += "<br>";
    begin = end + 1;
  }
}

class Writer {
 public:
  std::string write(const Document& document) {
    for (const Block& block : document.blocks) write_block(block);
    return std::move(out_);
  }

 private:
  void attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_escaped(value, true, out_);
    out_ += '"';
  }

  void number(std::string_view name, int value) { attribute(name, std::to_string(value)); }

  void open(std::string_view name, const Block& block) {
    out_ += '<';
    out_ += name;
    attribute("lang", block.lang);
    attribute("dir", block.dir);
  }
  void open_whole(std::string_view name, const Block& block) {
    open(name, block);
    out_ += '>';
  }
  void close(std::string_view name) {
    out_ += "</";
    out_ += name;
    out_ += '>';
  }

  void write_image(const Image& image) {
    out_ += "<img";
    attribute("src", image.source);
    attribute("alt", image.alt);
    if (image.width_px > 0) number("width", image.width_px);
    if (image.height_px > 0) number("height", image.height_px);
    out_ += '>';
  }

  // --- Spans ------------------------------------------------------------------------------------------------------------
  // An element around text; its value is an address, a language or nothing.
  struct Wrap {
    std::string_view name;
    std::string_view value;
    bool operator==(const Wrap&) const = default;
  };
  static constexpr int kMaxWraps = 2 + static_cast<int>(std::size(kMarkNames));
  struct Wraps {
    Wrap wraps[kMaxWraps];
    int count = 0;
  };

  static Wraps wraps_of(const Span& span) {
    Wraps out;
    if (!span.href.empty()) out.wraps[out.count++] = {"a", span.href};
    if (!span.lang.empty()) out.wraps[out.count++] = {"span", span.lang};
    for (const auto& [mark, name] : kMarkNames) {
      if (span.marks & mark) out.wraps[out.count++] = {name, {}};
    }
    return out;
  }

  void write_spans(const std::vector<Span>& spans) {
    Wraps open;
    for (const Span& span : spans) {
      const Wraps wanted = wraps_of(span);
      int shared = 0;
      while (shared < open.count && shared < wanted.count && open.wraps[shared] == wanted.wraps[shared]) ++shared;
      close_wraps(open, shared);
      for (int i = shared; i < wanted.count; ++i) open_wrap(wanted.wraps[i]);
      open = wanted;
      if (span.is_image())
        write_image(span.image);
      else
        append_lines(span.text, out_);
    }
    close_wraps(open, 0);
  }

  void open_wrap(const Wrap& wrap) {
    out_ += '<';
    out_ += wrap.name;
    attribute(wrap.name == "a" ? "href" : "lang", wrap.value);
    out_ += '>';
  }
  void close_wraps(const Wraps& open, int remaining) {
    for (int i = open.count - 1; i >= remaining; --i) close(open.wraps[i].name);
  }

  // --- Blocks -----------------------------------------------------------------------------------------------------------
  void write_text_block(std::string_view name, const Block& block) {
    open_whole(name, block);
    write_spans(block.spans);
    close(name);
  }

  void write_parent(std::string_view name, const Block& block) {
    open_whole(name, block);
    for (const Block& child : block.children) write_block(child);
    close(name);
  }

  void write_block(const Block& block) {
    switch (block.kind) {
      case BlockKind::kParagraph: return write_text_block("p", block);
      case BlockKind::kHeading: {
        const char name[] = {'h', static_cast<char>('0' + (block.level < 2 ? 2 : block.level > 6 ? 6 : block.level))};
        return write_text_block({name, 2}, block);
      }
      case BlockKind::kList: return write_list(block);
      case BlockKind::kListItem: return write_item(block);
      case BlockKind::kQuote: return write_parent("blockquote", block);
      case BlockKind::kCode: return write_code(block);
      case BlockKind::kTable: return write_table(block);
      case BlockKind::kTableRow: return write_parent("tr", block);
      case BlockKind::kTableCell: return write_text_block(block.is_header ? "th" : "td", block);
      case BlockKind::kFigure: return write_figure(block);
      case BlockKind::kRule: return open_whole("hr", block);
    }
  }

  void write_list(const Block& list) {
    const std::string_view name = list.is_ordered ? "ol" : "ul";
    open(name, list);
    if (list.is_ordered && list.start != 1) number("start", list.start);
    out_ += '>';
    for (const Block& item : list.children) write_block(item);
    close(name);
  }

  // An item of one paragraph, with or without lists after it, is written tight: <li>text<ul>…
  static bool is_tight(const Block& item) {
    if (item.children.empty()) return false;
    const Block& first = item.children[0];
    if (first.kind != BlockKind::kParagraph || !first.lang.empty() || !first.dir.empty()) return false;
    for (size_t i = 1; i < item.children.size(); ++i) {
      if (item.children[i].kind != BlockKind::kList) return false;
    }
    return true;
  }

  void write_item(const Block& item) {
    const bool tight = is_tight(item);
    open_whole("li", item);
    if (tight) write_spans(item.children[0].spans);
    for (size_t i = tight ? 1 : 0; i < item.children.size(); ++i) write_block(item.children[i]);
    close("li");
  }

  // <code> keeps the reader of HTML from dropping a first new line.
  void write_code(const Block& block) {
    open_whole("pre", block);
    out_ += "<code>";
    for (const Span& span : block.spans) append_escaped(span.text, false, out_);
    out_ += "</code></pre>";
  }

  static bool is_head(const Block& row) {
    for (const Block& cell : row.children) {
      if (!cell.is_header) return false;
    }
    return true;
  }

  void write_table(const Block& table) {
    open_whole("table", table);
    size_t row = 0;
    const auto write_rows = [&](std::string_view group, bool are_head) {
      if (row >= table.children.size() || is_head(table.children[row]) < are_head) return;
      out_ += '<';
      out_ += group;
      out_ += '>';
      while (row < table.children.size() && is_head(table.children[row]) >= are_head)
        write_block(table.children[row++]);
      close(group);
    };
    write_rows("thead", true);
    write_rows("tbody", false);
    close("table");
  }

  void write_figure(const Block& figure) {
    open_whole("figure", figure);
    write_image(figure.image);
    if (!figure.spans.empty()) {
      out_ += "<figcaption>";
      write_spans(figure.spans);
      close("figcaption");
    }
    close("figure");
  }

  std::string out_;
};

}  // namespace

std::string write_sheaf_html(const Document& document) { return Writer().write(document); }

}  // namespace sheaf
