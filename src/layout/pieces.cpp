#include "layout/pieces.h"

#include <algorithm>
#include <cmath>

#include "document/utf8.h"
#include "layout/bidi.h"
#include "layout/joining.h"

namespace sheaf {
namespace {

// A piece is cut at the first break opportunity after so many scalars, or, where there is none, between characters after
// kLongestPiece, and in spite of everything after kMostBytes (a letter may carry any number of marks).
constexpr int kLongWord = 32;
constexpr int kUnspacedStretch = 6;
constexpr int kLongestPiece = 64;
constexpr int kMostBytes = 1024;

constexpr char32_t kSoftHyphen = 0xAD;
constexpr int kTabColumns = 4;
constexpr float kKernedPx = 0.05f;

// Spaces that CSS collapses, and controls that it would not show; the others (em space, ideographic space) have a width
// of their own.
bool is_collapsible(char32_t scalar) {
  return scalar == ' ' || (scalar >= '\t' && scalar <= '\r') || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029;
}

bool may_be_space(char32_t scalar) { return scalar <= ' ' || scalar >= 0x80; }

bool has_dictionary_words(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (static_cast<unsigned char>(text[offset]) < 0xE0) {  // U+0800 begins with 0xE0
      offset++;
    } else if (needs_dictionary(decode_utf8(text, offset))) {
      return true;
    }
  }
  return false;
}

// Appends as many bytes as the text has: white space that collapses counts as a space to UAX #9 (CSS Text 3, 4.1), and a
// control must not begin a paragraph.
void append_for_order(std::string_view text, bool is_preformatted, std::string& out) {
  for (size_t offset = 0; offset < text.size();) {
    const size_t begin = offset;
    const char32_t scalar = decode_utf8(text, offset);
    const bool is_kept = scalar >= ' ' ? !is_collapsible(scalar) : is_preformatted && scalar == '\t';
    is_kept ? out.append(text.substr(begin, offset - begin)) : out.append(offset - begin, ' ');
  }
}

}  // namespace

PieceReader::PieceReader(const std::vector<Span>& spans, const TextStyle& style, TextMeasure& measure)
    : spans_(spans), style_(style), measure_(measure) {
  add_looks();
  for (const Span& span : spans_) {
    has_other_direction_ |= has_right_to_left(span.text);
    has_dictionary_words_ |= has_dictionary_words(span.text);
  }
  has_other_direction_ |= style_.is_right_to_left;
}

void PieceReader::add_looks() {
  looks_.reserve(spans_.size());
  for (const Span& span : spans_) {
    SpanLook look;
    look.font = font_of(style_.font, span.marks);
    look.lang = span.lang.empty() ? std::string_view(style_.lang) : std::string_view(span.lang);
    if (span.marks & kSup) {
      look.raise_px = kSupRaiseEm * look.font.size_px;
    } else if (span.marks & kSub) {
      look.raise_px = kSubRaiseEm * look.font.size_px;
    }
    measure_space(look);
    looks_.push_back(look);
  }
}

// Asks once a font; looking back a few spans finds it in every text that was not made to defeat it.
void PieceReader::measure_space(SpanLook& look) {
  const size_t count = looks_.size();
  for (size_t back = 1; back <= std::min<size_t>(count, 16); back++) {
    const SpanLook& known = looks_[count - back];
    if (known.font != look.font || known.lang != look.lang) continue;
    look.space_px = known.space_px;
    look.kerns_spaces = known.kerns_spaces;
    return;
  }
  look.space_px = measure_.width_px(" ", look.font, look.lang);
  // Noto Sans CJK does, in Firefox: by up to a tenth of an em.
  for (const auto& [before, after] : {std::pair("1", "m"), std::pair("e", "T"), std::pair(".", "A")}) {
    look.kerns_spaces |= std::fabs(kerning_px(look, before, after)) > kKernedPx;
  }
}

float PieceReader::kerning_px(const SpanLook& look, std::string_view before, std::string_view after) {
  const auto width_px = [&](std::string_view text) { return measure_.width_px(text, look.font, look.lang); };
  shaped_.assign(before).append(" ").append(after);
  const float whole_px = width_px(shaped_);
  return whole_px - width_px(before) - width_px(after) - look.space_px;
}

// Between two words of one font, by the letters at the space.
void PieceReader::kern_gap(const HardLine& line) {
  if (spaces_ != 1 || line.pieces.empty() || line.pieces.back().span != piece_.span) return;
  const std::string_view text = spans_[static_cast<size_t>(piece_.span)].text;
  const size_t before_end = static_cast<size_t>(line.pieces.back().end), before = previous_utf8(text, before_end);
  const size_t after_begin = static_cast<size_t>(piece_.begin);
  size_t after = after_begin;
  decode_utf8(text, after);
  piece_.gap_px += kerning_px(looks_[piece_.span], text.substr(before, before_end - before),
                              text.substr(after_begin, after - after_begin));
}

float PieceReader::measured_px(int span, int begin, int end, uint8_t shape) {
  const SpanLook& look = looks_[span];
  const std::string_view text = std::string_view(spans_[span].text).substr(begin, end - begin);
  return measure_.width_px(shaped_text(text, shape, shaped_), look.font, look.lang);
}

// Direction and words of the hard line from (span_, byte_) on, where the text has any of that.
void PieceReader::read_order(HardLine& line) {
  levels_.clear();
  word_begins_.clear();
  flat_at_ = 0;
  next_word_ = 0;
  if (!has_other_direction_ && !has_dictionary_words_) return;
  flat_.clear();
  size_t from = static_cast<size_t>(byte_);
  for (size_t i = static_cast<size_t>(span_); i < spans_.size(); i++, from = 0) {
    const std::string_view text = std::string_view(spans_[i].text).substr(from);
    const size_t hard = text.find('\n');
    append_for_order(text.substr(0, hard), style_.is_preformatted, flat_);
    if (hard != std::string_view::npos) break;
  }
  if (has_dictionary_words_) word_begins_ = measure_.word_begins(flat_);
  if (style_.is_right_to_left || has_right_to_left(flat_)) levels_ = bidi_levels(flat_, style_.is_right_to_left);
  line.is_turned = !levels_.empty();
}

TextPosition PieceReader::position(int span, int byte) const {
  const int count = static_cast<int>(spans_.size());
  while (span < count && byte >= static_cast<int>(spans_[span].text.size())) {
    span++;
    byte = 0;
  }
  if (span < count) return {span, byte};
  return count == 0 ? TextPosition{} : TextPosition{count - 1, static_cast<int>(spans_.back().text.size())};
}

bool PieceReader::next(HardLine& line) {
  const TextPosition at = position(span_, byte_);
  const bool is_at_end = spans_.empty() || at.byte == static_cast<int>(spans_[at.span].text.size());
  if (is_started_ && is_at_end) return false;
  is_started_ = true;

  line.pieces.clear();
  line.opportunities.clear();
  breaks_ = BreakFinder(style_.lang);
  clusters_ = ClusterFinder();
  is_after_space_ = false;
  last_scalar_ = 0;
  gap_level_ = 0;
  gap_px_ = indent_px_ = column_px_ = 0;
  spaces_ = 0;
  line.is_turned = false;
  read_order(line);

  for (; span_ < static_cast<int>(spans_.size()); span_++, byte_ = 0) {
    const std::string_view text = spans_[span_].text;
    for (size_t offset = byte_; offset < text.size();) {
      const int begin = static_cast<int>(offset);
      const auto byte = static_cast<unsigned char>(text[offset]);
      const char32_t scalar = byte < 0x80 ? text[offset++] : decode_utf8(text, offset);
      byte_ = static_cast<int>(offset);
      if (scalar == '\n') {
        finish_piece(line);
        line.end = position(span_, byte_);
        return true;
      }
      read_scalar(line, scalar, begin);
      flat_at_ += byte_ - begin;
    }
    finish_piece(line);
  }
  line.end = position(span_, 0);
  return true;
}

void PieceReader::read_scalar(HardLine& line, char32_t scalar, int begin) {
  const Break opportunity = style_.is_preformatted ? Break::kNo : breaks_.before(scalar);
  const bool begins_cluster = clusters_.begins(scalar);
  if (may_be_space(scalar) && (is_space(scalar) || is_collapsible(scalar))) {
    finish_piece(line);
    read_space(scalar, begin);
    return;
  }
  const bool may_break = opportunity != Break::kNo || begins_word(scalar);
  is_after_space_ = false;
  if (is_in_piece_) {
    const bool is_full = may_break ? scalars_ >= kLongWord || unspaced_scalars_ >= kUnspacedStretch
                                   : begins_cluster && scalars_ >= kLongestPiece;
    if (is_full || level() != piece_.level || byte_ - piece_.begin > kMostBytes) {
      finish_piece(line);
    } else if (may_break) {
      line.opportunities.push_back(begin);
      piece_.opportunity_count++;
    }
  }
  if (!is_in_piece_) {
    start_piece(line, begin);
    piece_.may_break_before = may_break;
    piece_.begins_character = begins_cluster || piece_.gap_px > 0;
  }
  if (scalar == kSoftHyphen) piece_.shape |= kSoftHyphens;
  piece_.end = byte_;
  scalars_++;
  unspaced_scalars_ += is_unspaced_script(scalar);
  last_scalar_ = scalar;
}

// In a script that needs a dictionary, of a word after another: UAX #14 leaves breaks between them to it.
bool PieceReader::begins_word(char32_t scalar) {
  while (next_word_ < word_begins_.size() && word_begins_[next_word_] < flat_at_) next_word_++;
  const bool is_begin = next_word_ < word_begins_.size() && word_begins_[next_word_] == flat_at_;
  return is_begin && !style_.is_preformatted && needs_dictionary(scalar) && needs_dictionary(last_scalar_);
}

uint8_t PieceReader::level() const { return levels_.empty() ? 0 : levels_[static_cast<size_t>(flat_at_)]; }

void PieceReader::read_space(char32_t scalar, int begin) {
  float advance_px = 0;
  if (!is_collapsible(scalar)) {
    is_after_space_ = false;
    advance_px = measured_px(span_, begin, byte_, 0);
    indent_px_ += advance_px;
  } else {
    const float space_px = looks_[span_].space_px;
    if (!style_.is_preformatted) {
      advance_px = is_after_space_ ? 0 : space_px;
    } else if (scalar == '\t' && space_px > 0) {
      // A stop nearer than half a column is passed over (CSS Text 3, 4.2).
      const float stop_px = space_px * kTabColumns;
      advance_px = stop_px * (std::floor((column_px_ + space_px / 2) / stop_px) + 1) - column_px_;
    } else {
      advance_px = space_px;
    }
    if (style_.is_preformatted) indent_px_ += advance_px;
    is_after_space_ = true;
  }
  gap_px_ += advance_px;
  column_px_ += advance_px;
  gap_level_ = level();
  last_scalar_ = scalar;
  spaces_ += is_collapsible(scalar) ? 1 : 2;  // an em space and the like has its own kerning
}

void PieceReader::start_piece(const HardLine& line, int begin) {
  piece_ = Piece();
  piece_.span = span_;
  piece_.begin = begin;
  piece_.first_opportunity = static_cast<int>(line.opportunities.size());
  piece_.gap_px = gap_px_;
  piece_.indent_px = indent_px_;
  piece_.level = level();
  piece_.gap_level = gap_px_ > 0 ? gap_level_ : level();
  if (looks_[span_].kerns_spaces && !style_.is_preformatted) kern_gap(line);
  gap_px_ = indent_px_ = 0;
  spaces_ = 0;
  scalars_ = unspaced_scalars_ = 0;
  is_in_piece_ = true;
}

void PieceReader::finish_piece(HardLine& line) {
  if (!is_in_piece_) return;
  is_in_piece_ = false;
  if (line.is_turned) piece_.shape |= shape_of(piece_.span, piece_.begin, piece_.end, piece_.level);
  piece_.width_px = measured_px(piece_.span, piece_.begin, piece_.end, piece_.shape);
  column_px_ += piece_.width_px;
  line.pieces.push_back(piece_);
}

uint8_t PieceReader::shape_of(int span, int begin, int end, uint8_t level) const {
  const bool is_rtl = level % 2 == 1;
  const std::string_view text = std::string_view(spans_[span].text).substr(begin, end - begin);
  const std::vector<uint8_t> alone = bidi_levels(text, is_rtl);
  uint8_t shape = is_rtl ? kRightToLeft : 0;
  if (std::any_of(alone.begin(), alone.end(), [=](uint8_t other) { return other % 2 != level % 2; })) shape |= kTurned;
  if (is_rtl && joins_at(spans_, span, begin)) shape |= kJoinsBefore;
  if (is_rtl && joins_at(spans_, span, end)) shape |= kJoinsAfter;
  return shape;
}

}  // namespace sheaf
