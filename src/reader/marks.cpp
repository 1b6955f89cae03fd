#include "reader/marks.h"

#include <algorithm>

namespace sheaf {
namespace {

class Marker {
 public:
  explicit Marker(MarkedArticle& marked) : marked_(marked), matcher_(marked.words) { marked_.count = 0; }

  void mark(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
      if (!block.spans.empty()) mark_leaf(block);
      mark(block.children);
    }
  }

 private:
  // Words may begin in one span and end in another; pictures stand between words.
  void mark_leaf(Block& block) {
    std::string text;
    for (const Span& span : block.spans) text += text_of(span);
    const std::vector<TextRange> ranges = marks_in(text, matcher_);
    if (ranges.empty()) return;
    std::vector<Span> cut;
    size_t begin = 0;
    for (const Span& span : block.spans) {
      const size_t end = begin + text_of(span).size();
      cut_span(span, begin, end, ranges, cut);
      begin = end;
    }
    block.spans = std::move(cut);
    marked_.count += static_cast<int>(ranges.size());
  }

  static std::string_view text_of(const Span& span) { return span.is_image() ? std::string_view(" ") : span.text; }

  void cut_span(const Span& span, size_t begin, size_t end, const std::vector<TextRange>& ranges,
                std::vector<Span>& out) const {
    size_t at = begin;
    for (size_t i = 0; i < ranges.size() && !span.is_image(); ++i) {
      const size_t from = std::max<size_t>(ranges[i].offset_bytes, at);
      const size_t to = std::min<size_t>(ranges[i].offset_bytes + ranges[i].length_bytes, end);
      if (from >= to) continue;
      if (from > at) out.push_back(part(span, at - begin, from - begin, 0));
      const bool is_present = marked_.count + static_cast<int>(i) == marked_.present;
      out.push_back(part(span, from - begin, to - begin, is_present ? kHighlight | kPresentMark : kHighlight));
      at = to;
    }
    if (at < end || at == begin) out.push_back(span.is_image() ? span : part(span, at - begin, end - begin, 0));
  }

  static Span part(const Span& span, size_t from, size_t to, int marks) {
    Span out = span;
    out.text = span.text.substr(from, to - from);
    out.marks = static_cast<uint8_t>(out.marks | marks);
    return out;
  }

  MarkedArticle& marked_;
  const WordMatcher matcher_;
};

}  // namespace

void mark_body(MarkedArticle& marked, const Document& body) {
  marked.body = body;
  Marker(marked).mark(marked.body.blocks);
}

}  // namespace sheaf
