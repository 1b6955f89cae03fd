#include "reader/marks.h"

#include <algorithm>

namespace sheaf {
namespace {

class Marker {
 public:
  explicit Marker(MarkedArticle& marked) : marked_(marked), matcher_(marked.words) {}

  void mark(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
      if (!block.spans.empty()) mark_leaf(block);
      mark(block.children);
    }
  }

 private:
  // Words may begin in one span and end in another; pictures stand between words.
  void mark_leaf(Block& block) {
    const size_t leaf = leaf_++;
    std::string text;
    for (const Span& span : block.spans) text += text_of(span);
    const std::vector<TextRange> ranges = marks_in(text, matcher_);
    if (ranges.empty()) return;
    first_ = marked_.places.size();
    marked_.places.resize(first_ + ranges.size(), MarkPlace{leaf, 0, 0});
    std::vector<Span> cut;
    size_t begin = 0;
    for (const Span& span : block.spans) {
      const size_t end = begin + text_of(span).size();
      cut_span(span, begin, end, ranges, cut);
      begin = end;
    }
    block.spans = std::move(cut);
  }

  static std::string_view text_of(const Span& span) { return span.is_image() ? std::string_view(" ") : span.text; }

  void cut_span(const Span& span, size_t begin, size_t end, const std::vector<TextRange>& ranges,
                std::vector<Span>& out) {
    size_t at = begin;
    for (size_t i = 0; i < ranges.size() && !span.is_image(); ++i) {
      const size_t from = std::max<size_t>(ranges[i].offset_bytes, at);
      const size_t to = std::min(end_of(ranges[i]), end);
      if (from >= to) continue;
      if (from > at) out.push_back(part(span, at - begin, from - begin, 0));
      MarkPlace& place = marked_.places[first_ + i];
      if (place.end == 0) place.begin = out.size();
      out.push_back(part(span, from - begin, to - begin, kHighlight));
      place.end = out.size();
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
  size_t leaf_ = 0, first_ = 0;  // of the leaf's places
};

// Counts `leaf` down on the way there.
Block* find_leaf(std::vector<Block>& blocks, size_t& leaf) {
  for (Block& block : blocks) {
    if (!block.spans.empty() && leaf-- == 0) return &block;
    if (Block* found = find_leaf(block.children, leaf)) return found;
  }
  return nullptr;
}

void flip_present(MarkedArticle& marked) {
  if (marked.present < 0) return;
  const MarkPlace& place = marked.places[static_cast<size_t>(marked.present)];
  size_t leaf = place.leaf;
  if (Block* block = find_leaf(marked.body.blocks, leaf))
    for (size_t i = place.begin; i < place.end; ++i) block->spans[i].marks ^= kPresentMark;
}

}  // namespace

void mark_body(MarkedArticle& marked, const Document& body) {
  marked.body = body;
  marked.places.clear();
  marked.present = -1;
  Marker(marked).mark(marked.body.blocks);
}

void show_present(MarkedArticle& marked, int present) {
  flip_present(marked);
  marked.present = present;
  flip_present(marked);
}

}  // namespace sheaf
