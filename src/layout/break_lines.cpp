// Greedy filling (CSS Text 3, 5): a line takes pieces until one does not fit, then goes back to the last opportunity; only
// a line that has none is broken between characters.
#include <algorithm>
#include <span>

#include "document/utf8.h"
#include "layout/bidi.h"
#include "layout/pieces.h"
#include "layout/text.h"

namespace sheaf {
namespace {

// Sums of widths are not exact; browsers count in 1/64 px.
constexpr float kTolerance_px = 1.0f / 64;

class LineFiller {
 public:
  LineFiller(PieceReader& reader, const std::vector<Span>& spans, float width_px, std::vector<Line>& lines)
      : reader_(reader), spans_(spans), limit_px_(width_px + kTolerance_px), lines_(lines) {}

  void fill(HardLine& hard_line);

 private:
  // A line ends before pieces[piece], or inside it at `byte`.
  struct Cut {
    size_t piece = 0;
    int byte = -1;
    float width_px = 0;              // of the part before `byte`
    float refused_px = kEndless_px;  // of the line with what did not fit any more
  };

  float start_px(size_t piece) const;
  float hyphen_px(size_t next);
  float end_part_px(const Piece& piece, int byte);
  bool is_after_soft_hyphen(const Piece& piece, int byte) const;
  bool shows_hyphen(size_t next) const;
  bool has_room_for_hyphen(size_t first, size_t next);
  Cut find_cut(size_t first, size_t over, float start_px);
  Cut cut_at_opportunity_before(size_t first, size_t over);
  Cut cut_between_characters(size_t first, size_t over, float start_px);
  Cut cut_after_character(size_t over);
  int widest_fitting(const Piece& piece, std::span<const int> bytes, float room_px, float& width_px, float& refused_px);
  int last_fitting(const Piece& piece, std::span<const int> bytes, float room_px, float& width_px);
  std::vector<int> character_starts(const Piece& piece) const;
  std::span<const int> opportunities(const Piece& piece) const;
  void add_line(size_t first, const Cut& cut, TextPosition end, bool is_hard_end);
  Run run_of(const Piece& piece, const Cut& cut, bool is_cut);
  uint8_t part_shape(const Piece& piece, int begin, int end) const;
  void put_in_order(size_t first, Line& line) const;
  void drop_before(const Cut& cut);

  PieceReader& reader_;
  const std::vector<Span>& spans_;
  float limit_px_;
  std::vector<Line>& lines_;
  HardLine* hard_line_ = nullptr;
  std::vector<float> ends_px_;  // of the pieces that fit, from the first on
  TextPosition begin_;          // of the line that is being filled
};

void LineFiller::fill(HardLine& hard_line) {
  hard_line_ = &hard_line;
  std::vector<Piece>& pieces = hard_line.pieces;
  size_t first = 0;
  while (true) {
    float x_px = 0;
    size_t over = first;
    ends_px_.clear();
    for (; over < pieces.size(); over++) {
      const float start = over == first ? start_px(first) : x_px + pieces[over].gap_px;
      if (start + pieces[over].width_px > limit_px_) break;
      x_px = start + pieces[over].width_px;
      ends_px_.push_back(x_px);
    }
    if (over == pieces.size()) break;
    const Cut cut = find_cut(first, over, over == first ? start_px(first) : x_px + pieces[over].gap_px);
    if (cut.piece == pieces.size()) break;
    const Piece& next = pieces[cut.piece];
    add_line(first, cut, {next.span, cut.byte < 0 ? next.begin : cut.byte}, false);
    first = cut.piece;
    drop_before(cut);
  }
  add_line(first, {pieces.size()}, hard_line.end, true);
}

// White space at the start of a line counts only where it does not collapse: the gap of a line that was broken before its
// first piece hangs at the end of the line before.
float LineFiller::start_px(size_t piece) const { return piece == 0 ? hard_line_->pieces[0].indent_px : 0; }

// A line that ends there, inside the piece or at its end, shows a soft hyphen.
bool LineFiller::is_after_soft_hyphen(const Piece& piece, int byte) const {
  return std::string_view(spans_[piece.span].text).substr(piece.begin, byte - piece.begin).ends_with("\u00AD");
}

bool LineFiller::shows_hyphen(size_t next) const {
  const std::vector<Piece>& pieces = hard_line_->pieces;
  if (next == 0 || next >= pieces.size() || pieces[next].gap_px > 0) return false;
  return is_after_soft_hyphen(pieces[next - 1], pieces[next - 1].end);
}

// Of the piece up to `byte`, at the end of a line.
float LineFiller::end_part_px(const Piece& piece, int byte) {
  const uint8_t hyphen = is_after_soft_hyphen(piece, byte) ? kHyphen : 0;
  return reader_.measured_px(piece.span, piece.begin, byte, piece.shape | hyphen);
}

// Where the line ends before pieces[next].
float LineFiller::hyphen_px(size_t next) {
  const Piece& piece = hard_line_->pieces[next - 1];
  return end_part_px(piece, piece.end) - piece.width_px;
}

// Of the line from pieces[first] on, if it ends before pieces[next].
bool LineFiller::has_room_for_hyphen(size_t first, size_t next) {
  return !shows_hyphen(next) || ends_px_[next - 1 - first] + hyphen_px(next) <= limit_px_;
}

std::span<const int> LineFiller::opportunities(const Piece& piece) const {
  return std::span(hard_line_->opportunities).subspan(piece.first_opportunity, piece.opportunity_count);
}

LineFiller::Cut LineFiller::find_cut(size_t first, size_t over, float start_px) {
  const Piece& piece = hard_line_->pieces[over];
  float width_px = 0, refused_px = 0;
  const int byte = widest_fitting(piece, opportunities(piece), limit_px_ - start_px, width_px, refused_px);
  if (byte >= 0) return {over, byte, width_px, start_px + refused_px};
  Cut cut = cut_at_opportunity_before(first, over);
  cut.refused_px = start_px + refused_px;
  if (cut.piece > first || cut.byte >= 0) return cut;
  return cut_between_characters(first, over, start_px);
}

// Of the pieces that fit; {first} when there is no opportunity.
LineFiller::Cut LineFiller::cut_at_opportunity_before(size_t first, size_t over) {
  for (size_t i = over; i > first; i--) {
    if (hard_line_->pieces[i].may_break_before && has_room_for_hyphen(first, i)) return {i};
    const Piece& piece = hard_line_->pieces[i - 1];
    const float room_px = limit_px_ - (ends_px_[i - 1 - first] - piece.width_px);
    float width_px = 0;
    const int byte = last_fitting(piece, opportunities(piece), room_px, width_px);
    if (byte >= 0) return {i - 1, byte, width_px};
  }
  return {first};
}

LineFiller::Cut LineFiller::cut_between_characters(size_t first, size_t over, float start_px) {
  const Piece& piece = hard_line_->pieces[over];
  const std::vector<int> starts = character_starts(piece);
  float width_px = 0, refused_px = 0;
  const int byte = widest_fitting(piece, starts, limit_px_ - start_px, width_px, refused_px);
  if (byte >= 0) return {over, byte, width_px, start_px + refused_px};
  for (size_t i = over; i > first; i--) {
    if (hard_line_->pieces[i].begins_character && has_room_for_hyphen(first, i)) return {i};
    const Piece& before = hard_line_->pieces[i - 1];
    const std::vector<int> starts_before = character_starts(before);
    if (starts_before.empty()) continue;
    return {i - 1, starts_before.back(),
            reader_.measured_px(before.span, before.begin, starts_before.back(), before.shape)};
  }
  return cut_after_character(over);
}

// Not even one character fits: it stands alone, too wide.
LineFiller::Cut LineFiller::cut_after_character(size_t over) {
  for (size_t i = over; i < hard_line_->pieces.size(); i++) {
    const Piece& piece = hard_line_->pieces[i];
    if (i > over && (piece.begins_character || piece.may_break_before)) return {i};
    const std::vector<int> starts = character_starts(piece);
    int byte = starts.empty() ? piece.end : starts.front();
    if (piece.opportunity_count > 0) byte = std::min(byte, opportunities(piece).front());
    if (byte < piece.end) return {i, byte, end_part_px(piece, byte)};
  }
  return {hard_line_->pieces.size()};
}

// The last of `bytes` up to which the piece is at most `room_px` wide, or -1; `refused_px`: up to the next one. Interpolates between what it has measured: in
// running text the second or third guess is right.
int LineFiller::widest_fitting(const Piece& piece, std::span<const int> bytes, float room_px, float& width_px,
                               float& refused_px) {
  refused_px = piece.width_px;
  if (room_px <= 0) return -1;
  int fits = -1, over = static_cast<int>(bytes.size());
  float fits_px = 0, over_px = piece.width_px;
  while (over - fits > 1) {
    const float share = over_px > fits_px ? (room_px - fits_px) / (over_px - fits_px) : 0;
    const int from = fits < 0 ? piece.begin : bytes[fits];
    const int to = over == static_cast<int>(bytes.size()) ? piece.end : bytes[over];
    const float wanted_byte = static_cast<float>(from) + std::clamp(share, 0.0f, 1.0f) * static_cast<float>(to - from);
    const auto after = std::upper_bound(bytes.begin() + fits + 1, bytes.begin() + over, static_cast<int>(wanted_byte));
    const int guess = std::clamp(static_cast<int>(after - bytes.begin()) - 1, fits + 1, over - 1);
    const float guess_px = reader_.measured_px(piece.span, piece.begin, bytes[guess], piece.shape);
    if (guess_px <= room_px) {
      fits = guess;
      fits_px = guess_px;
    } else {
      over = guess;
      over_px = guess_px;
    }
  }
  refused_px = over_px;
  if (fits < 0) return -1;
  width_px = fits_px;
  return is_after_soft_hyphen(piece, bytes[fits]) ? last_fitting(piece, bytes.first(fits + 1), room_px, width_px)
                                                  : bytes[fits];
}

// As above, from the last one back: for few, or where only the room for a hyphen is in question.
int LineFiller::last_fitting(const Piece& piece, std::span<const int> bytes, float room_px, float& width_px) {
  for (; !bytes.empty(); bytes = bytes.first(bytes.size() - 1)) {
    width_px = end_part_px(piece, bytes.back());
    if (width_px <= room_px) return bytes.back();
  }
  return -1;
}

// But for the first one's.
std::vector<int> LineFiller::character_starts(const Piece& piece) const {
  std::vector<int> starts;
  const std::string_view text = spans_[piece.span].text;
  ClusterFinder clusters;
  for (size_t offset = piece.begin; offset < static_cast<size_t>(piece.end);) {
    const int begin = static_cast<int>(offset);
    if (clusters.begins(decode_utf8(text, offset)) && begin > piece.begin) starts.push_back(begin);
  }
  return starts;
}

void LineFiller::add_line(size_t first, const Cut& cut, TextPosition end, bool is_hard_end) {
  Line& line = lines_.emplace_back();
  line.begin = begin_;
  line.end = end;
  line.refused_px = cut.refused_px;
  line.is_hard_end = is_hard_end;
  begin_ = end;
  const size_t run_end = cut.byte < 0 ? cut.piece : cut.piece + 1;
  line.runs.reserve(run_end - first);
  for (size_t i = first; i < run_end; i++) {
    const Piece& piece = hard_line_->pieces[i];
    Run& run = line.runs.emplace_back(run_of(piece, cut, i == cut.piece));
    run.x_px = i == first ? start_px(i) : line.width_px + piece.gap_px;
    if (i + 1 == run_end && cut.byte < 0 && shows_hyphen(run_end)) {
      run.shape |= kHyphen;
      run.width_px += hyphen_px(run_end);
    }
    line.width_px = run.x_px + run.width_px;
  }
  if (hard_line_->is_turned) put_in_order(first, line);
}

Run LineFiller::run_of(const Piece& piece, const Cut& cut, bool is_cut) {
  const SpanLook& look = reader_.look(piece.span);
  Run run;
  run.span = piece.span;
  run.begin = piece.begin;
  run.end = is_cut ? cut.byte : piece.end;
  run.width_px = is_cut ? cut.width_px : piece.width_px;
  run.font = look.font;
  run.raise_px = look.raise_px;
  run.shape = is_cut ? part_shape(piece, run.begin, run.end) : piece.shape;
  if (!is_cut) return run;
  if (is_after_soft_hyphen(piece, cut.byte)) run.shape |= kHyphen;
  if (hard_line_->is_turned) run.width_px = reader_.measured_px(run.span, run.begin, run.end, run.shape);
  return run;
}

// Letters at a cut may join over it otherwise than at the piece's own ends.
uint8_t LineFiller::part_shape(const Piece& piece, int begin, int end) const {
  if (!hard_line_->is_turned) return piece.shape;
  return (piece.shape & kSoftHyphens) | reader_.shape_of(piece.span, begin, end, piece.level);
}

// The line's runs and the white space between them by UAX #9, L2; what comes first at its start hangs there too.
void LineFiller::put_in_order(size_t first, Line& line) const {
  std::vector<uint8_t> levels;  // white space before a run, the run, …
  for (size_t i = 0; i < line.runs.size(); i++) {
    const Piece& piece = hard_line_->pieces[first + i];
    levels.push_back(i == 0 ? piece.level : piece.gap_level);
    levels.push_back(piece.level);
  }
  std::vector<Run> ordered;
  float x_px = 0;
  for (const int item : visual_order(levels)) {
    const size_t at = static_cast<size_t>(item) / 2;
    if (item % 2 == 0) {
      x_px += at == 0 ? start_px(first) : hard_line_->pieces[first + at].gap_px;
      continue;
    }
    Run& run = ordered.emplace_back(std::move(line.runs[at]));
    run.x_px = x_px;
    x_px += run.width_px;
  }
  line.runs = std::move(ordered);
}

// What is left of a cut piece starts the next line.
void LineFiller::drop_before(const Cut& cut) {
  Piece& piece = hard_line_->pieces[cut.piece];
  piece.gap_px = piece.indent_px = 0;
  if (cut.byte < 0) return;
  piece.begin = cut.byte;
  piece.shape = part_shape(piece, piece.begin, piece.end);
  piece.width_px = reader_.measured_px(piece.span, piece.begin, piece.end, piece.shape);
  while (piece.opportunity_count > 0 && opportunities(piece).front() <= cut.byte) {
    piece.first_opportunity++;
    piece.opportunity_count--;
  }
}

}  // namespace

std::vector<Line> break_lines(const std::vector<Span>& spans, const TextStyle& style, float width_px,
                              TextMeasure& measure) {
  std::vector<Line> lines;
  PieceReader reader(spans, style, measure);
  const float column_px = style.is_preformatted ? kEndless_px : std::max(width_px, style.font.size_px);
  LineFiller filler(reader, spans, column_px, lines);
  HardLine hard_line;
  while (reader.next(hard_line)) filler.fill(hard_line);
  return lines;
}

float natural_width_px(const std::vector<Span>& spans, const TextStyle& style, TextMeasure& measure) {
  float widest_px = 0;
  PieceReader reader(spans, style, measure);
  HardLine hard_line;
  while (reader.next(hard_line)) {
    float x_px = 0;
    for (size_t i = 0; i < hard_line.pieces.size(); i++) {
      const Piece& piece = hard_line.pieces[i];
      x_px += (i == 0 ? piece.indent_px : piece.gap_px) + piece.width_px;
    }
    widest_px = std::max(widest_px, x_px);
  }
  return widest_px;
}

}  // namespace sheaf
