// Text cut into the pieces that lines are filled with, each measured once. A piece is a word, or a part of one: it ends at
// white space, at a span's border and, where it is long or of a script without spaces, at a break opportunity. Pieces stay
// short on purpose: each is drawn as one cached sprite, and finding a break inside one costs little.
#pragma once

#include <string_view>
#include <vector>

#include "layout/break_opportunities.h"
#include "layout/text.h"

namespace sheaf {

struct Piece {
  int span = 0;
  int begin = 0;  // bytes of the span's text
  int end = 0;
  int first_opportunity = 0;  // in HardLine::opportunities: where a line may break inside
  int opportunity_count = 0;
  float gap_px = 0;     // white space before it
  float indent_px = 0;  // the part of it that stays at the start of a hard line
  float width_px = 0;
  bool may_break_before = false;
  bool begins_character = true;  // else a mark or the like that belongs to the piece before
  uint8_t shape = 0;
  uint8_t level = 0;  // of its direction (UAX #9), and of the white space before it
  uint8_t gap_level = 0;
};

// What lies between two hard breaks.
struct HardLine {
  std::vector<Piece> pieces;
  std::vector<int> opportunities;  // bytes of their span's text, rising within a piece
  bool is_turned = false;          // not all of it runs from left to right
  TextPosition end;                // after the hard break, if there is one
};

// A span's marks made visible.
struct SpanLook {
  Font font;
  float raise_px = 0;
  float space_px = 0;
  bool kerns_spaces = false;  // the space is as wide as its neighbours make it
  std::string_view lang;
};

class PieceReader {
 public:
  // All arguments outlive the reader.
  PieceReader(const std::vector<Span>& spans, const TextStyle& style, TextMeasure& measure);

  // Replaces `line` by the next hard line; false at the end. The first call always gives one.
  bool next(HardLine& line);

  const SpanLook& look(int span) const { return looks_[span]; }
  float measured_px(int span, int begin, int end, uint8_t shape);
  // Of a part of the text that runs one way, in a line that is turned.
  uint8_t shape_of(int span, int begin, int end, uint8_t level) const;
  // The first byte at or after (span, byte), in the form that Line promises.
  TextPosition position(int span, int byte) const;

 private:
  void add_looks();
  void read_order(HardLine& line);
  void measure_space(SpanLook& look);
  float kerning_px(const SpanLook& look, std::string_view before, std::string_view after);
  void kern_gap(const HardLine& line);
  void read_scalar(HardLine& line, char32_t scalar, int begin);
  void read_space(char32_t scalar, int begin);
  bool begins_word(char32_t scalar);
  uint8_t level() const;  // of the scalar that is being read
  void start_piece(const HardLine& line, int begin);
  void finish_piece(HardLine& line);

  const std::vector<Span>& spans_;
  const TextStyle& style_;
  TextMeasure& measure_;
  std::vector<SpanLook> looks_;
  int span_ = 0;  // where reading stands
  int byte_ = 0;
  bool is_started_ = false;
  bool has_other_direction_ = false, has_dictionary_words_ = false;  // somewhere in the text
  std::string shaped_;

  // Of the hard line that is being read:
  std::string flat_;             // its text in one piece, where it is needed for:
  std::vector<uint8_t> levels_;  // of each byte; empty: all run from left to right
  std::vector<int> word_begins_;
  size_t next_word_ = 0;  // in word_begins_
  int flat_at_ = 0;       // bytes of it read
  BreakFinder breaks_{""};
  ClusterFinder clusters_;
  Piece piece_;
  bool is_in_piece_ = false;
  int scalars_ = 0;           // in the piece
  int unspaced_scalars_ = 0;  // of them, of scripts without spaces
  char32_t last_scalar_ = 0;
  int spaces_ = 0;  // before the piece, that collapsed or not
  uint8_t gap_level_ = 0;
  bool is_after_space_ = false;  // collapsible
  float gap_px_ = 0;
  float indent_px_ = 0;
  float column_px_ = 0;  // preformatted: how far the line has come, for tabs
};

}  // namespace sheaf
