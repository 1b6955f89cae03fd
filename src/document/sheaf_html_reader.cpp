// Tags to blocks: the rules of which tag opens and ends what. Linear in its input, and it never recurses.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "document/block_builder.h"
#include "document/html_elements.h"
#include "document/html_tokens.h"
#include "document/open_elements.h"
#include "document/sheaf_html.h"
#include "document/utf8.h"

namespace sheaf {
namespace {

constexpr int kNone = OpenElements::kNone;

// A whole number that a length or a position may be; what follows its digits ("10px") is passed over, a share is none.
int number_of(std::string_view text, int otherwise) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  size_t digits = 0;
  int number = 0;
  for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
    number = number * 10 + (text[digits] - '0');
    if (number >= 1'000'000) return otherwise;
  }
  if (digits == 0 || text.substr(digits).starts_with('%')) return otherwise;
  return is_negative ? -number : number;
}

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(), [](char a, char b) { return (a | 0x20) == b; });
}

Block block_of(BlockKind kind) {
  Block block;
  block.kind = kind;
  return block;
}

class Reader {
 public:
  Reader(std::string_view html, HtmlReport& report) : tokens_(html), report_(report) {}

  Document read() {
    for (HtmlToken token = tokens_.next(); token.kind != HtmlToken::kFinish; token = tokens_.next()) {
      if (is_dropping())
        pass_dropped(token);
      else if (token.kind == HtmlToken::kStart)
        start(token);
      else if (token.kind == HtmlToken::kEnd)
        end(find_element(token.text));
      else
        text(token);
    }
    pop_to(0);
    Document document = builder_.finish();
    assign_block_ids(document);
    return document;
  }

 private:
  // --- The stack --------------------------------------------------------------------------------------------------------
  void push(const ElementInfo& info, const HtmlToken& token, BlockBuilder::Handle block, std::string_view href = {}) {
    open_.push(info, token, block, href);
  }

  void pop_to(int count) {
    while (open_.size() > count) {
      const OpenElements::Element element = open_.top();
      if (!element.is_dead) say_end_of(element);
      builder_.close(element.block);
      open_.pop();
      if (!is_inline(element.info->kind)) builder_.boundary();
    }
  }

  void kill(int index) {
    if (index == kNone) return;
    say_end_of(open_[index]);
    open_.kill(index);
  }

  // --- Text -------------------------------------------------------------------------------------------------------------
  void text(const HtmlToken& token) {
    std::string_view given = token.text;
    if (skips_newline_) {
      if (given.starts_with('\r')) given.remove_prefix(1);
      if (given.starts_with('\n')) given.remove_prefix(1);
      skips_newline_ = false;
    }
    if (token.kind == HtmlToken::kLiteral || given.find('&') == std::string_view::npos)
      say(given);
    else
      say(decode_entities(given));
  }

  void say(std::string_view given) { builder_.text(given, open_.context()); }

  void say_end_of(const OpenElements::Element& element) {
    if (element.info->kind == ElementKind::kQuotation) say("”");
    if (element.info->kind == ElementKind::kAnnotation) say(")");
  }

  // --- Start tags -------------------------------------------------------------------------------------------------------
  void start(const HtmlToken& token) {
    skips_newline_ = false;
    const ElementInfo* info = find_element(token.text);
    if (info == nullptr) {
      ++report_.unwrapped;
      return note_anchor(token);
    }
    if (!is_inline(info->kind) && info->kind < ElementKind::kVoid)
      start_block(*info, token);
    else
      start_inline(*info, token);
  }

  void start_inline(const ElementInfo& info, const HtmlToken& token) {
    switch (info.kind) {
      case ElementKind::kVoid: ++report_.dropped; return;
      case ElementKind::kDropped:
      case ElementKind::kDroppedRaw:
      case ElementKind::kDroppedForeign: return drop(info, token);
      case ElementKind::kLink: return start_link(info, token);
      default: break;
    }
    note_anchor(token);
    if (info.kind != ElementKind::kMark && !equals_ignoring_case(token.text, "span")) ++report_.unwrapped;
    if (info.kind == ElementKind::kQuotation) say("“");
    if (info.kind == ElementKind::kAnnotation) {
      kill(open_.index_of(ElementKind::kAnnotation));
      say("(");
    }
    push(info, token, 0);
  }

  // Links do not nest: a new one ends the one before.
  void start_link(const ElementInfo& info, const HtmlToken& token) {
    note_anchor(token);
    kill(open_.index_of(ElementKind::kLink));
    const std::string href = normalize_address(decode_entities(token.attributes.href));
    const bool is_allowed = is_allowed_link(href);
    if (!is_allowed && !href.empty()) ++report_.refused_links;
    push(info, token, 0, is_allowed ? href : std::string_view());
  }

  void note_anchor(const HtmlToken& token) {
    const std::string_view id = token.attributes.id;
    const std::string_view name = id.empty() && equals_ignoring_case(token.text, "a") ? token.attributes.name : id;
    if (!name.empty()) builder_.anchor(decode_entities(name));
  }

  void start_block(const ElementInfo& info, const HtmlToken& token) {
    switch (info.kind) {
      case ElementKind::kImage: return add_image(info, token);
      case ElementKind::kBreak: return builder_.hard_break(open_.context());
      case ElementKind::kItem: return start_item(info, token);
      case ElementKind::kRowGroup:
      case ElementKind::kRow:
      case ElementKind::kCell:
      case ElementKind::kTableCaption: return start_table_part(info, token);
      default: break;
    }
    end_paragraph();
    builder_.boundary();
    note_anchor(token);
    if (info.kind == ElementKind::kBlock) ++report_.unwrapped;
    const bool is_line =
        builder_.takes_only_lines() || (info.kind == ElementKind::kParagraph && builder_.awaits_title());
    const BlockBuilder::Handle block = is_line ? 0 : open_block(info, token);
    if (info.kind != ElementKind::kRule) push(info, token, block);
    skips_newline_ = info.kind == ElementKind::kPreformatted;
  }

  void end_paragraph() {
    const int paragraph = open_.index_of(ElementKind::kParagraph);
    if (paragraph > open_.barrier()) pop_to(paragraph);
  }

  BlockBuilder::Handle open_block(const ElementInfo& info, const HtmlToken& token) {
    const TextContext inside = open_.context_inside(info, token);
    switch (info.kind) {
      case ElementKind::kParagraph: return builder_.open_leaf(block_of(BlockKind::kParagraph), inside);
      case ElementKind::kPreformatted: return builder_.open_leaf(block_of(BlockKind::kCode), inside);
      case ElementKind::kRule: builder_.add_rule(inside); return 0;
      case ElementKind::kQuote: return open_container(block_of(BlockKind::kQuote), 2, inside);
      case ElementKind::kTable: return open_container(block_of(BlockKind::kTable), 3, inside);
      case ElementKind::kHeading: {
        Block heading = block_of(BlockKind::kHeading);
        heading.level = info.argument;
        return builder_.open_leaf(std::move(heading), inside);
      }
      case ElementKind::kList: {
        Block list = block_of(BlockKind::kList);
        list.is_ordered = info.argument != 0;
        if (list.is_ordered) list.start = number_of(token.attributes.start, 1);
        return open_container(std::move(list), 3, inside);
      }
      case ElementKind::kFigure:
        return builder_.is_in(BlockKind::kFigure) ? 0 : open_container(block_of(BlockKind::kFigure), 2, inside);
      case ElementKind::kFigureCaption: return builder_.is_in(BlockKind::kFigure) ? builder_.open_caption(inside) : 0;
      default: return 0;
    }
  }

  BlockBuilder::Handle open_container(Block block, size_t levels, const TextContext& inside) {
    if (builder_.has_room(levels)) return builder_.open_container(std::move(block), inside);
    ++report_.flattened;
    return 0;
  }

  void start_item(const ElementInfo& info, const HtmlToken& token) {
    const int list = open_.index_of(ElementKind::kList), item = open_.index_of(ElementKind::kItem);
    if (list > open_.barrier())
      pop_to(list + 1);
    else if (item > open_.barrier())
      pop_to(item);
    else
      end_paragraph();
    builder_.boundary();
    note_anchor(token);
    BlockBuilder::Handle block = 0;
    if (!builder_.takes_only_lines()) {
      block = builder_.open_item(list > open_.barrier() ? open_[list].block : 0, open_.context_inside(info, token));
    }
    push(info, token, block);
  }

  // Parts of a table end what is open in it; outside of a table, or in one that is flattened, they only part the text.
  void start_table_part(const ElementInfo& info, const HtmlToken& token) {
    const int table = open_.index_of(ElementKind::kTable);
    BlockBuilder::Handle block = 0;
    if (table == kNone) {
      end_paragraph();
    } else {
      pop_to(1 + enclosing_part(info.kind, table));
      if (info.kind == ElementKind::kCell && open_.index_of(ElementKind::kRow) < table) {
        start_table_part(*find_element("tr"), {});
      }
    }
    builder_.boundary();
    note_anchor(token);
    if (table != kNone && open_[table].block != 0) block = open_table_part(info, token, table);
    push(info, token, block);
  }

  // The element of `table` that a part of this kind stands in.
  int enclosing_part(ElementKind kind, int table) const {
    int part = table;
    if (kind == ElementKind::kRow || kind == ElementKind::kCell)
      part = std::max(part, open_.index_of(ElementKind::kRowGroup));
    if (kind == ElementKind::kCell) part = std::max(part, open_.index_of(ElementKind::kRow));
    return part;
  }

  BlockBuilder::Handle open_table_part(const ElementInfo& info, const HtmlToken& token, int table) {
    const TextContext inside = open_.context_inside(info, token);
    if (info.kind == ElementKind::kCell) {
      builder_.close_inside(open_[open_.index_of(ElementKind::kRow)].block);
      if (!builder_.is_in(BlockKind::kTableRow)) return 0;
      const int group = open_.index_of(ElementKind::kRowGroup);
      Block cell = block_of(BlockKind::kTableCell);
      cell.is_header = info.argument != 0 || (group > table && open_[group].info->argument != 0);
      return builder_.open_leaf(std::move(cell), inside);
    }
    builder_.close_inside(open_[table].block);
    if (!builder_.is_in(BlockKind::kTable)) return 0;
    if (info.kind == ElementKind::kRow) return builder_.open_container(block_of(BlockKind::kTableRow), inside);
    if (info.kind == ElementKind::kTableCaption) return builder_.open_leaf({}, inside);
    return 0;
  }

  void add_image(const ElementInfo& info, const HtmlToken& token) {
    note_anchor(token);
    Image image;
    image.source = normalize_address(decode_entities(token.attributes.src));
    image.alt = decode_line(token.attributes.alt);
    image.width_px = std::max(0, number_of(token.attributes.width, 0));
    image.height_px = std::max(0, number_of(token.attributes.height, 0));
    const TextContext inside = open_.context_inside(info, token);
    if (is_allowed_image(image.source)) return builder_.image(std::move(image), inside);
    ++report_.dropped;
    builder_.text(image.alt, inside);
  }

  // An attribute that is shown as text: one line, without controls.
  static std::string decode_line(std::string_view value) {
    std::string line = decode_entities(value);
    for (char& c : line) {
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    }
    return line;
  }

  // --- End tags ---------------------------------------------------------------------------------------------------------
  void end(const ElementInfo* info) {
    skips_newline_ = false;
    if (info == nullptr) return;
    if (info->kind == ElementKind::kBreak) return builder_.hard_break(open_.context());
    const int index = open_.index_of(*info);
    if (!open_.is_in_reach(info->kind, index)) {
      if (info->kind == ElementKind::kParagraph) builder_.boundary();  // browsers make an empty one of it
      return;
    }
    if (!is_inline(info->kind)) return pop_to(index);
    const int annotation = open_.index_of(ElementKind::kAnnotation);
    if (annotation > index) kill(annotation);  // </ruby> ends <rt>
    kill(index);
  }

  // --- Dropped content --------------------------------------------------------------------------------------------------
  bool is_dropping() const { return dropped_ != nullptr; }

  void drop(const ElementInfo& info, const HtmlToken& token) {
    ++report_.dropped;
    if (info.kind == ElementKind::kDroppedRaw) return skip_raw(info, token);
    if (token.is_self_closing) return;
    dropped_ = &info;
    open_in_dropped_.fill(0);
  }

  void skip_raw(const ElementInfo& info, const HtmlToken& token) {
    const int key = element_key(info);
    if (token.is_self_closing && has_no_end_[key]) return;
    has_no_end_[key] = !tokens_.skip_raw_content(info.name, token.is_self_closing);
  }

  // Ends with the element's own end tag, or with that of an element around it: an unclosed <button> must not take the rest.
  void pass_dropped(const HtmlToken& token) {
    const bool is_tag = token.kind == HtmlToken::kStart || token.kind == HtmlToken::kEnd;
    const ElementInfo* info = is_tag ? find_element(token.text) : nullptr;
    if (info == nullptr || info->kind == ElementKind::kVoid) return;
    const int key = element_key(*info);
    if (info->kind == ElementKind::kAnnotation && dropped_->name == std::string_view("rp")) {
      dropped_ = nullptr;  // <rp> needs no end tag
      if (token.kind == HtmlToken::kStart)
        start(token);
      else
        end(info);
    } else if (token.kind == HtmlToken::kStart) {
      const bool is_raw = info->kind == ElementKind::kDroppedRaw && dropped_->kind != ElementKind::kDroppedForeign;
      if (is_raw)
        skip_raw(*info, token);
      else if (!token.is_self_closing)
        ++open_in_dropped_[key];
    } else if (open_in_dropped_[key] > 0) {
      --open_in_dropped_[key];
    } else if (info == dropped_) {
      dropped_ = nullptr;
    } else if (open_.is_in_reach(info->kind, open_.index_of(*info))) {
      dropped_ = nullptr;
      end(info);
    }
  }

  HtmlTokens tokens_;
  HtmlReport& report_;
  BlockBuilder builder_;
  OpenElements open_;
  const ElementInfo* dropped_ = nullptr;  // whose content is being dropped
  std::array<int, kElementKeys> open_in_dropped_ = {};
  std::array<bool, kElementKeys> has_no_end_ = {};
  bool skips_newline_ = false;  // the first one in <pre> is not of its text
};

}  // namespace

Document read_sheaf_html(std::string_view html, HtmlReport* report) {
  HtmlReport unread;
  std::string text(html);
  repair_utf8(text);
  std::string_view whole = text;
  if (whole.starts_with("\xEF\xBB\xBF")) whole.remove_prefix(3);
  return Reader(whole, report != nullptr ? *report : unread).read();
}

}  // namespace sheaf
