// From spans to lines of runs. A run is the unit that is measured, rasterized and cached: a word of one style, with no white
// space. The browser shapes runs (platform/); here only their widths matter. Widths and positions are CSS px.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace sheaf {

enum class Face : uint8_t { kSerif, kSans, kMono };

struct Font {
  Face face = Face::kSerif;
  float size_px = 18;
  int weight = 400;
  bool is_italic = false;
  bool operator==(const Font&) const = default;
};

// Where words may begin in text that parts them by no spaces, for want of a dictionary, by pairs of characters: before a Thai or Lao vowel that is
// written before its consonant, after one that ends a syllable, and after repetition and abbreviation marks.
std::vector<int> guessed_word_begins(std::string_view text);

// What a width depends on besides the text. Implementations cache: the same question is cheap the second time.
class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  virtual float width_px(std::string_view text, const Font& font, std::string_view lang) = 0;
  // Where words begin (bytes, rising) in text of scripts that part them by no spaces: Thai, Lao, Khmer, Myanmar.
  virtual std::vector<int> word_begins(std::string_view text) { return guessed_word_begins(text); }
};

// For tests and goldens: every scalar is half its font's size wide (one of an unspaced script a whole size).
class FixedMeasure final : public TextMeasure {
 public:
  float width_px(std::string_view text, const Font& font, std::string_view lang) override;
};

struct TextStyle {
  Font font;
  float line_px = 28;
  bool is_preformatted =
      false;         // code: lines break at '\n' only, spaces stay, a tab goes to the next multiple of 4 columns
  std::string lang;  // of the text unless a span says otherwise
  bool is_right_to_left = false;  // the base direction
  bool operator==(const TextStyle&) const = default;
};

// How a run's letters are shaped beyond what its own text says.
enum Shaping : uint8_t {
  kRightToLeft = 1,
  kJoinsBefore = 2,  // Arabic letters that go on in the run before or after
  kJoinsAfter = 4,
  kHyphen = 8,        // a soft hyphen at its end that shows
  kSoftHyphens = 16,  // that do not show
  kTurned = 32,       // letters that run the other way by themselves, between direction overrides
};

// A word or a part of one: spans[span].text[begin, end). x_px from the line's left edge.
struct Run {
  int span = 0;
  int begin = 0;
  int end = 0;
  float x_px = 0;
  float width_px = 0;
  Font font;           // the style's with the span's marks applied
  float raise_px = 0;  // sub and sup: up is positive
  uint8_t shape = 0;
  // Not of layout: where the painter last found it drawn (draw/atlas.h). A run is drawn in one colour and at one ratio.
  mutable uint32_t sprite = 0, sprite_generation = 0;
};

// A run's text as the browser is asked to measure and draw it, alone: with joiners where a joined letter was cut off, an
// override where its own direction is not the line's, and without soft hyphens. What is not `text` itself stands in `buffer`.
std::string_view shaped_text(std::string_view text, uint8_t shape, std::string& buffer);

inline constexpr float kEndless_px = 1e30f;  // a column so wide that nothing is ever over

// Every byte of every span belongs to exactly one line: [begin, end) in (span, byte), including white space at the end
// that is not drawn. A hard break's '\n' ends its line; one at the very end of the text opens no further line (as <br> and
// <pre> do in HTML). A line's end is the next line's begin and names the byte that follows, so at a border between spans it
// is the start of the next span that has text; the end of the text is (last span, its size).
struct TextPosition {
  int span = 0;
  int byte = 0;
  bool operator==(const TextPosition&) const = default;
};
struct Line {
  TextPosition begin;
  TextPosition end;
  std::vector<Run> runs;           // in visual order, from the left
  float width_px = 0;              // without white space at its end
  float refused_px = kEndless_px;  // as wide as it would be with what did not fit any more
  bool is_hard_end = false;        // ended by a hard break or the end of the text
};

// Breaks by UAX #14 (libunibreak) for `style.lang`, orders by UAX #9; a run wider than the column is broken between characters only when it
// stands alone on its line. Source of the greedy filling: as CSS Text 3, 5 does it, white space hangs at line ends.
// White space collapses as in CSS (`normal`; `pre` where preformatted); a soft hyphen is an opportunity and shows where it is
// taken. There is always at least one line. A column narrower than one em is one em wide: a page hidden at width 0 must not
// make a line of every letter.
std::vector<Line> break_lines(const std::vector<Span>& spans, const TextStyle& style, float width_px,
                              TextMeasure& measure);

// The text's natural width on one line (its widest hard line).
float natural_width_px(const std::vector<Span>& spans, const TextStyle& style, TextMeasure& measure);

// Sub and sup in em of their own, smaller font (CSS: vertical-align, with line-height 0).
inline constexpr float kSupRaiseEm = 0.45f;
inline constexpr float kSubRaiseEm = -0.2f;

// The font that a span's marks make of `base`: strong (600), em, code (mono at 0.875 of the size; in a mono base it keeps
// its size), sub and sup (0.75).
Font font_of(const Font& base, uint8_t marks);

// Text with pictures in its lines: such a block is painted by the browser in its place.
bool needs_browser(const std::vector<Span>& spans);

}  // namespace sheaf
