#include "document/span_builder.h"

#include <utility>

namespace sheaf {
namespace {

constexpr size_t kLinkBytesLimit = 4 << 20;  // spans copy their address: a long one over many must not fill the memory

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

}  // namespace

bool is_blank(std::string_view text) {
  for (const char c : text) {
    if (!is_space(c)) return false;
  }
  return true;
}

void SpanBuilder::start(std::string_view lang, bool is_verbatim) {
  spans_.clear();
  lang_ = lang;
  is_verbatim_ = is_verbatim;
  is_line_pending_ = false;
}

void SpanBuilder::text(std::string_view text, const TextContext& context) {
  if (is_verbatim_)
    append_verbatim(text);
  else
    append_flowing(text, context);
}

void SpanBuilder::append_flowing(std::string_view text, const TextContext& context) {
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (end < text.size() && text[end] != ' ' && !is_control(text[end])) ++end;
    if (end == i) {
      const char c = text[i++];
      if (c == '\n' && context.keeps_lines)
        hard_break(context);
      else if (is_space(c))
        append_space(context);
      continue;
    }
    start_line(context);
    span_for(context).text.append(text, i, end - i);
    i = end;
  }
}

// One for all the white space that stands together, none at the start of a line.
void SpanBuilder::append_space(const TextContext& context) {
  if (spans_.empty() || is_line_pending_) return;
  const Span& last = spans_.back();
  const bool is_after_space = !last.is_image() && (last.text.back() == ' ' || last.text.back() == '\n');
  if (!is_after_space) span_for(context).text += ' ';
}

void SpanBuilder::append_verbatim(std::string_view text) {
  if (spans_.empty()) spans_.emplace_back();
  std::string& out = spans_[0].text;
  if (is_line_pending_ && !out.empty() && out.back() != '\n') out += '\n';
  is_line_pending_ = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r') {
      if (i + 1 >= text.size() || text[i + 1] != '\n') out += '\n';
    } else if (c == '\n' || c == '\t' || !is_control(c)) {
      out += c;
    }
  }
}

void SpanBuilder::hard_break(const TextContext& context) {
  if (is_verbatim_) return append_verbatim("\n");
  trim_spaces();
  is_line_pending_ = false;
  if (!spans_.empty()) span_for(context).text += '\n';
}

void SpanBuilder::image(Image image, const TextContext& context) {
  if (is_verbatim_) return append_verbatim(image.alt);
  start_line(context);
  TextContext unmarked = context;
  unmarked.marks = 0;
  add_span(unmarked).image = std::move(image);
}

// Writes the break that a boundary asked for.
void SpanBuilder::start_line(const TextContext& context) {
  if (!is_line_pending_) return;
  is_line_pending_ = false;
  trim_spaces();
  if (spans_.empty()) return;
  Span& last = spans_.back();
  if (last.is_image())
    span_for(context).text += '\n';
  else if (last.text.back() != '\n')
    last.text += '\n';
}

// The span that text of this style goes to: the last one, or a new one.
Span& SpanBuilder::span_for(const TextContext& context) {
  const std::string_view href = link_bytes_ > kLinkBytesLimit ? std::string_view() : context.href;
  const std::string_view lang = context.lang == lang_ ? std::string_view() : context.lang;
  if (!spans_.empty()) {
    Span& last = spans_.back();
    if (!last.is_image() && last.marks == context.marks && last.href == href && last.lang == lang) return last;
  }
  return add_span(context);
}

Span& SpanBuilder::add_span(const TextContext& context) {
  Span& span = spans_.emplace_back();
  span.marks = context.marks;
  if (context.lang != lang_) span.lang = context.lang;
  link_bytes_ += context.href.size();
  if (link_bytes_ <= kLinkBytesLimit) span.href = context.href;
  return span;
}

// Of what stands last; spans left without text go.
void SpanBuilder::trim_spaces() {
  while (!spans_.empty() && !spans_.back().is_image()) {
    std::string& text = spans_.back().text;
    while (!text.empty() && text.back() == ' ') text.pop_back();
    if (!text.empty()) return;
    spans_.pop_back();
  }
}

void SpanBuilder::trim_end() {
  for (trim_spaces(); !spans_.empty() && !spans_.back().is_image(); trim_spaces()) {
    if (spans_.back().text.back() != '\n') return;
    spans_.back().text.pop_back();
  }
}

std::vector<Span> SpanBuilder::take() {
  if (!is_verbatim_)
    trim_end();
  else if (!spans_.empty() && is_blank(spans_[0].text))
    spans_.clear();
  return std::exchange(spans_, {});
}

}  // namespace sheaf
