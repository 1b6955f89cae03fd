#include "app/dom_layer.h"

#include <algorithm>
#include <cmath>

#include "app/siblings.h"

namespace sheaf {
namespace {

std::string pixels(float value) {
  const int hundredths = static_cast<int>(std::lround(std::fabs(value) * 100));
  std::string text = (value < 0 ? "-" : "") + std::to_string(hundredths / 100);
  const int rest = hundredths % 100;
  if (rest != 0) text += (rest < 10 ? ".0" : ".") + std::to_string(rest);
  return text + "px";
}

// A group, not a region: a landmark for each block of code would be in the way of those that are.
void add_overflow(const std::string& label, std::vector<Attribute>& out) {
  out.emplace_back("role", "group");
  out.emplace_back("aria-label", label);
  out.emplace_back("tabindex", "0");
}

void name_if_overflowing(Twin& twin, const std::function<bool(uint32_t)>& overflows, DomOperations& operations) {
  for (Twin& child : twin.children) name_if_overflowing(child, overflows, operations);
  if (twin.scroll_label.empty() || overflows(twin.node) == twin.is_overflowing) return;
  twin.is_overflowing = !twin.is_overflowing;
  std::vector<Attribute> more;
  add_overflow(twin.scroll_label, more);
  for (const auto& [name, value] : more) {
    if (twin.is_overflowing)
      operations.attribute(twin.node, name, value);
    else
      operations.drop_attribute(twin.node, name);
  }
  if (twin.is_overflowing)
    twin.attributes.insert(twin.attributes.end(), more.begin(), more.end());
  else
    std::erase_if(twin.attributes,
                  [&](const Attribute& each) { return std::count(more.begin(), more.end(), each) > 0; });
}

// Less than 0: left to CSS.
void say_length(uint32_t node, std::string_view property, float px, float& said_px, DomOperations& operations) {
  if (px != said_px) operations.style(node, property, px < 0 ? "" : pixels(px));
  said_px = px;
}

// A cell is as high as its row, which the browser makes as high as its lines.
bool has_height(const View& view, const Box* box) {
  return box != nullptr && box->children.empty() && box->style.arrange != Arrange::kBrowser &&
         view.element != Element::kTd && view.element != Element::kTh;
}

// The document's column is wider than the drawn one, so that no line is broken again where the browser rounds another way
// (views/style_sheet.cpp). Where that would let a word in that C++ refused, between its widest line and that word.
std::optional<float> wider_px(const Box* box) {
  constexpr float kSafe = 1.5f, kNarrowest = 2;
  if (box == nullptr || box->style.arrange != Arrange::kText) return std::nullopt;
  const float column = box->lines_width_px;
  float widest = column - kNarrowest, refused = kEndless_px;
  for (const Line& line : box->lines) {
    widest = std::max(widest, line.width_px);
    refused = std::min(refused, line.refused_px);
  }
  if (refused > column + kSafe) return std::nullopt;
  return (widest + refused) / 2 - column;
}

void say_wider(Twin& twin, const Box* box, DomOperations& operations) {
  const std::optional<float> wider = wider_px(box);
  if (wider != twin.wider_px) operations.style(twin.node, "--wider", wider ? pixels(*wider) : "");
  twin.wider_px = wider;
}

void say_attributes(Twin& twin, const View& view, DomOperations& operations) {
  std::vector<Attribute> wanted = attributes_of(view);
  twin.scroll_label = view.scroll_label;
  if (twin.is_overflowing) add_overflow(twin.scroll_label, wanted);
  for (const Attribute& old : twin.attributes) {
    const bool is_kept =
        std::any_of(wanted.begin(), wanted.end(), [&](const Attribute& other) { return other.first == old.first; });
    if (!is_kept) operations.drop_attribute(twin.node, old.first);
  }
  for (const Attribute& attribute : wanted) {
    if (std::find(twin.attributes.begin(), twin.attributes.end(), attribute) == twin.attributes.end())
      operations.attribute(twin.node, attribute.first, attribute.second);
  }
  twin.attributes = std::move(wanted);
}

// Writes one span's bytes from `from` to its end as text or line fragments.
class SpanWriter {
 public:
  SpanWriter(const std::vector<TextPosition>& begins, bool is_preformatted, DomOperations& operations)
      : begins_(begins), is_preformatted_(is_preformatted), operations_(operations) {}

  // Between lines, before the elements around the span that begins the next one: inside, they would have a part, however
  // narrow, at the end of the line above.
  void begin(int index) {
    if (starts_line(index, 0)) begin_line();
  }

  void write(int index, const Span& span) {
    size_t from = 0;
    while (from < span.text.size() || starts_line(index, from)) {
      if (starts_line(index, from)) {
        begin_line();
        if (from >= span.text.size()) break;
      }
      is_after_break_ = false;
      from = piece(index, span, from);
    }
  }

 private:
  bool starts_line(int index, size_t byte) const {
    return next_ < begins_.size() && begins_[next_].span == index && static_cast<size_t>(begins_[next_].byte) == byte;
  }

  void begin_line() {
    ++next_;
    if (!is_after_break_ && !is_first_line_) operations_.line_end();
    is_first_line_ = false;
  }

  size_t piece(int index, const Span& span, size_t from) {
    size_t to = span.text.size();
    if (next_ < begins_.size() && begins_[next_].span == index)
      to = std::min(to, static_cast<size_t>(begins_[next_].byte));
    const size_t hard = is_preformatted_ ? std::string::npos : span.text.find('\n', from);
    const bool has_hard = hard != std::string::npos && hard < to;
    const std::string_view words = std::string_view(span.text).substr(from, (has_hard ? hard : to) - from);
    if (!words.empty())
      begins_.empty() ? operations_.text(words) : fragment(words, !has_hard && ends_line(index, span, to));
    if (!has_hard) return to;
    operations_.hard_end();
    is_after_break_ = true;
    return hard + 1;
  }

  bool ends_line(int index, const Span& span, size_t to) const {
    if (next_ >= begins_.size()) return false;
    const TextPosition& next = begins_[next_];
    const bool is_here = next.span == index && static_cast<size_t>(next.byte) == to;
    return is_here || (next.span == index + 1 && next.byte == 0 && to == span.text.size());
  }

  // White space at a line's end, where the next one begins in another span, stands outside its fragment: inside, Chromium takes
  // it for a part of the line.
  void fragment(std::string_view words, bool is_line_end) {
    const size_t end = is_line_end && !is_preformatted_ ? words.find_last_not_of(' ') + 1 : words.size();
    if (end > 0) operations_.fragment(words.substr(0, end));
    if (end < words.size()) operations_.text(words.substr(end));
  }

  const std::vector<TextPosition>& begins_;
  const bool is_preformatted_;
  DomOperations& operations_;
  size_t next_ = 0;
  bool is_first_line_ = true, is_after_break_ = false;
};

void open_element(std::string_view tag, const std::vector<Attribute>& attributes, DomOperations& operations) {
  operations.open(tag);
  for (const auto& [name, value] : attributes) operations.content_attribute(name, value);
}

void say_content(const Twin& twin, bool is_preformatted, DomOperations& operations) {
  operations.begin_content(twin.node);
  SpanWriter writer(twin.line_begins, is_preformatted, operations);
  for (size_t i = 0; i < twin.spans.size(); ++i) {
    const Span& span = twin.spans[i];
    const std::vector<InlineElement> around = elements_of(span);
    const size_t opened = i > 0 && link_goes_on(twin.spans, i - 1) ? 1 : 0, kept = link_goes_on(twin.spans, i) ? 1 : 0;
    if (!span.is_image()) writer.begin(static_cast<int>(i));
    for (size_t k = opened; k < around.size(); ++k) open_element(around[k].tag, around[k].attributes, operations);
    if (span.is_image())
      open_element("img", attributes_of(span.image), operations), operations.close();
    else
      writer.write(static_cast<int>(i), span);
    for (size_t k = kept; k < around.size(); ++k) operations.close();
  }
  operations.end_content();
}

// Where a line's fragments begin: before the space that ends the line above, which is nothing at the start of a line. At the
// end of one it would count (see fragment()); and in a node of its own assistive programs would not hear of it.
TextPosition fragment_begin(TextPosition line, const std::vector<Span>& spans) {
  if (line.span >= static_cast<int>(spans.size())) return line;
  const std::string& text = spans[static_cast<size_t>(line.span)].text;
  while (line.byte > 0 && text[static_cast<size_t>(line.byte) - 1] == ' ') --line.byte;
  return line;
}

std::vector<TextPosition> begins_of(const Box* box) {
  std::vector<TextPosition> begins;
  if (box == nullptr || box->style.arrange != Arrange::kText || box->style.text.is_preformatted) return begins;
  static const std::vector<Span> kNone;
  const std::vector<Span>& spans = box->spans != nullptr ? *box->spans : kNone;
  for (const Line& line : box->lines) begins.push_back(fragment_begin(line.begin, spans));
  return begins;
}

void set_field_value(Twin& twin, std::string_view value) {
  for (Attribute& attribute : twin.attributes)
    if (twin.element == Element::kInput && attribute.first == "value") attribute.second = value;
  for (Twin& child : twin.children) set_field_value(child, value);
}

const Action* find_action(const Twin& twin, uint32_t node) {
  if (twin.node == node) return twin.action ? &*twin.action : nullptr;
  for (const Twin& child : twin.children)
    if (const Action* action = find_action(child, node)) return action;
  return nullptr;
}

}  // namespace

Twin DomLayer::make(const View& view, DomOperations& operations) {
  Twin twin;
  twin.node = next_node_++;
  twin.element = view.element;
  twin.key = view.key;
  operations.create(twin.node, tag_name(view.element));
  return twin;
}

void DomLayer::update(Twin& twin, const View& view, const Box* box, DomOperations& operations) {
  say_attributes(twin, view, operations);
  twin.action = view.action;
  say_length(twin.node, "height", has_height(view, box) ? box->rect.height : -1, twin.height_px, operations);
  const bool has_width = box != nullptr && box->sets_width;
  say_length(twin.node, "width", has_width ? box->rect.width : -1, twin.width_px, operations);
  say_wider(twin, box, operations);
  if (!view.children.empty() || !twin.children.empty()) update_children(twin, view, box, operations);
  if (!view.children.empty()) return;
  std::vector<TextPosition> begins = begins_of(box);
  // Fragments once made stay when the page goes back to flow: there they wrap like any text.
  if (begins.empty() && !view.is_browser_painted && twin.spans == view.spans) return;
  if (begins == twin.line_begins && twin.spans == view.spans) return;
  twin.spans = view.spans;
  twin.line_begins = std::move(begins);
  say_content(twin, view.element == Element::kPre, operations);
}

void DomLayer::update_children(Twin& twin, const View& view, const Box* box, DomOperations& operations) {
  std::vector<Twin> old = std::move(twin.children);
  std::vector<bool> is_taken(old.size());
  twin.children.clear();
  twin.children.reserve(view.children.size());
  SiblingMatch match(old);
  for (const View& child : view.children) {
    const size_t found = match.next(child);
    if (found < old.size()) {
      is_taken[found] = true;
      twin.children.push_back(std::move(old[found]));
    } else {
      twin.children.push_back(make(child, operations));
    }
  }
  const auto update_child = [&](size_t i) {
    const Box* child_box = box != nullptr && i < box->children.size() ? &box->children[i] : nullptr;
    update(twin.children[i], view.children[i], child_box, operations);
  };
  // What is new is made whole aside: people never see half of it, however long it takes.
  for (size_t i = 0; i < twin.children.size(); ++i)
    if (!twin.children[i].is_placed) update_child(i);
  for (size_t i = 0; i < twin.children.size(); ++i)
    if (twin.children[i].is_placed) update_child(i);
  // Nothing comes between what goes and what takes its place (web/dom.js does not pause there).
  for (size_t i = 0; i < old.size(); ++i)
    if (!is_taken[i]) operations.remove(old[i].node);
  uint32_t before = 0;
  for (size_t i = twin.children.size(); i-- > 0;) {
    Twin& child = twin.children[i];
    if (!child.is_placed) operations.place(child.node, twin.node, before);
    child.is_placed = true;
    before = child.node;
  }
}

void DomLayer::mirror(uint32_t root_node, const View& view, const Box* box, DomOperations& operations) {
  auto found = std::find_if(roots_.begin(), roots_.end(), [&](const auto& root) { return root.first == root_node; });
  if (found != roots_.end() && (found->second.element != view.element || found->second.key != view.key)) {
    operations.remove(found->second.node);
    roots_.erase(found);
    found = roots_.end();
  }
  if (found == roots_.end()) {
    roots_.emplace_back(root_node, make(view, operations));
    found = roots_.end() - 1;
    update(found->second, view, box, operations);  // built aside, shown at once
    operations.place(found->second.node, root_node, 0);
    return;
  }
  update(found->second, view, box, operations);
}

void DomLayer::clear(uint32_t root_node, DomOperations& operations) {
  std::erase_if(roots_, [&](const auto& root) {
    if (root.first != root_node) return false;
    operations.remove(root.second.node);
    return true;
  });
}

void DomLayer::name_overflowing(uint32_t root_node, const std::function<bool(uint32_t)>& overflows,
                                DomOperations& operations) {
  for (auto& [node, twin] : roots_)
    if (node == root_node) name_if_overflowing(twin, overflows, operations);
}

void DomLayer::field_typed(std::string_view value) {
  for (auto& root : roots_) set_field_value(root.second, value);
}

const Twin* DomLayer::root(uint32_t root_node) const {
  for (const auto& [node, twin] : roots_)
    if (node == root_node) return &twin;
  return nullptr;
}

const Action* DomLayer::action_of(uint32_t node) const {
  for (const auto& root : roots_)
    if (const Action* action = find_action(root.second, node)) return action;
  return nullptr;
}

}  // namespace sheaf
