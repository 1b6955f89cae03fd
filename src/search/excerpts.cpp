#include "search/excerpts.h"

#include "document/utf8.h"
#include "search/passage.h"

namespace sheaf {
namespace {

constexpr std::string_view kLeftOut = "…";

// Copies a passage with every stretch of spaces as one, and takes the marks along.
class Line {
 public:
  Line(std::string_view text, const Passage& passage) : text_(text), passage_(passage), mark_(passage.marks.begin()) {}

  Excerpt copy() {
    size_t at = passage_.where.offset_bytes;
    if (has_words(text_.substr(0, at))) out_.text = kLeftOut;
    begin_ = out_.text.size();
    const size_t end = end_of(passage_.where);
    while (at < end && out_.text.size() < kMostExcerptBytes) copy_character(at);
    end_mark(at, true);
    while (out_.text.size() > begin_ && out_.text.back() == ' ') out_.text.pop_back();
    if (has_words(text_.substr(at))) out_.text += kLeftOut;
    return std::move(out_);
  }

 private:
  static bool has_words(std::string_view text) { return has_letter_or_digit(text); }

  void copy_character(size_t& at) {
    const size_t begin = at;
    const char32_t scalar = decode_utf8(text_, at);
    end_mark(begin);
    begin_mark(begin);
    if (is_space(scalar) || scalar < 0x20) {
      if (out_.text.size() > begin_ && out_.text.back() != ' ') out_.text += ' ';
    } else {
      append_utf8(out_.text, scalar);
    }
  }

  // The mark that `at` lies in, be it that it began before the passage.
  void begin_mark(size_t at) {
    while (mark_ != passage_.marks.end() && end_of(*mark_) <= at) ++mark_;
    if (mark_end_ != 0 || mark_ == passage_.marks.end() || mark_->offset_bytes > at) return;
    out_.marks.push_back({static_cast<uint32_t>(out_.text.size()), 0});
    mark_end_ = end_of(*mark_);
  }

  void end_mark(size_t at, bool is_end = false) {
    if (mark_end_ == 0 || (at < mark_end_ && !is_end)) return;
    out_.marks.back().length_bytes = static_cast<uint32_t>(out_.text.size()) - out_.marks.back().offset_bytes;
    mark_end_ = 0;
  }

  std::string_view text_;
  const Passage& passage_;
  std::vector<TextRange>::const_iterator mark_;
  size_t mark_end_ = 0;  // in the text; 0: between marks
  size_t begin_ = 0;     // of the passage in the line
  Excerpt out_;
};

}  // namespace

Excerpt excerpt(std::string_view text, const WordMatcher& matcher, int max_words) {
  return Line(text, best_passage(text, matcher, max_words)).copy();
}

}  // namespace sheaf
