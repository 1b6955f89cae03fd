// What holds for every text, tried on seeded random ones, and the same lines found by a second, slow implementation that
// knows nothing of pieces.
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "document/utf8.h"
#include "layout/break_opportunities.h"
#include "layout/lines.h"

using namespace sheaf;

namespace {

// clang-format off
constexpr const char* kAlphabet[] = {
    "a", "b", "word", "longerword", " ", " ", " ", "  ", "-", "/", ".", ",", "(", ")", "!", "1", "23", "%", "\"",
    "'", "\n", "\t", "é", "ж", "e\u0301", "\u0301", "\u00a0", "\u00ad", "\u200b", "\u3000", "\u2014", "\u2019", "字",
    "体", "。", "「", "」", "あ", "ー", "한글", "\u0915\u094d\u0937", "\U0001F1E9\U0001F1EA", "\U0001F468\u200d\U0001F469",
    "\U0001F44D\U0001F3FD", "\u2028", "\u2003", "…", "averyveryverylongwordthatneverends",
};
// clang-format on

// Halves of flags, joiners, marks and modifiers in any order.
// clang-format off
constexpr const char* kClusters[] = {
    "\U0001F1E9", "\U0001F1EA", "\u200d", "\u0301", "\U0001F44D", "\U0001F3FD", "\u094d", "\u0915", "\u1100",
    "\u1161", "가", "a", " ",
};
// clang-format on

std::string random_text(std::mt19937& random, int parts) {
  std::string text;
  const bool is_of_clusters = random() % 4 == 0;
  for (int i = 0; i < parts; i++) {
    text += is_of_clusters ? kClusters[random() % std::size(kClusters)] : kAlphabet[random() % std::size(kAlphabet)];
  }
  return text;
}

// Cuts between scalars, sometimes leaving empty spans.
std::vector<Span> random_spans(std::mt19937& random, const std::string& text, bool has_marks) {
  std::vector<Span> spans = {span_of("")};
  const auto rarity = 2 + random() % 20;
  for (size_t offset = 0; offset < text.size();) {
    const size_t begin = offset;
    decode_utf8(text, offset);
    spans.back().text += text.substr(begin, offset - begin);
    if (random() % rarity == 0)
      spans.push_back(span_of("", has_marks ? static_cast<uint8_t>(random() & 0x37) : uint8_t{0}));
  }
  return spans;
}

int flat(const std::vector<Span>& spans, TextPosition position) {
  int bytes = position.byte;
  for (int i = 0; i < position.span; i++) bytes += static_cast<int>(spans[i].text.size());
  return bytes;
}

// "12 30 31 "
std::string line_ends(const std::vector<Line>& lines, const std::vector<Span>& spans) {
  std::string ends;
  for (const Line& line : lines) ends += std::to_string(flat(spans, line.end)) + " ";
  return ends;
}

bool is_collapsible(char32_t scalar) { return is_space(scalar) && scalar != 0x3000 && scalar != 0x2003; }

// The slow implementation, for one style: every scalar by itself, no pieces.
class Reference {
 public:
  Reference(const std::string& text, const Font& font) {
    BreakFinder breaks("");
    ClusterFinder clusters;
    FixedMeasure measure;
    for (size_t offset = 0; offset < text.size();) {
      Scalar one;
      one.begin = static_cast<int>(offset);
      one.value = decode_utf8(text, offset);
      one.width_px = measure.width_px(text.substr(one.begin, offset - one.begin), font, "");
      one.is_after_soft_hyphen = !scalars_.empty() && scalars_.back().value == 0xAD;
      if (one.value == 0xAD) one.width_px = 0;
      const bool may_break = breaks.before(one.value) != Break::kNo;
      one.may_break_before = may_break && !is_space(one.value);
      one.begins_cluster = clusters.begins(one.value);
      if (one.value == '\n') breaks = BreakFinder(""), clusters = ClusterFinder();
      scalars_.push_back(one);
    }
    size_ = static_cast<int>(text.size());
    hyphen_px_ = measure.width_px("\u2010", font, "");
  }

  std::string line_ends(float width_px) const {
    std::string ends;
    size_t at = 0;
    bool is_hard_start = true;
    do {
      const size_t next = line_end(at, width_px, is_hard_start);
      is_hard_start = next > at && scalars_[next - 1].value == '\n';
      at = next;
      ends += std::to_string(at < scalars_.size() ? scalars_[at].begin : size_) + " ";
    } while (at < scalars_.size());
    return ends;
  }

 private:
  struct Scalar {
    char32_t value = 0;
    int begin = 0;
    float width_px = 0;
    bool may_break_before = false, begins_cluster = false, is_after_soft_hyphen = false;
  };

  size_t line_end(size_t first, float width_px, bool is_hard_start) const {
    float x_px = 0, gap_px = 0;
    bool has_ink = false, was_collapsible = false;
    size_t opportunity = 0, cluster = 0, too_wide = 0;
    for (size_t i = first; i < scalars_.size(); i++) {
      const Scalar& one = scalars_[i];
      if (one.value == '\n') return i + 1;
      if (is_space(one.value)) {
        const bool counts = is_collapsible(one.value) ? has_ink && !was_collapsible : has_ink || is_hard_start;
        if (counts) gap_px += one.width_px;
        was_collapsible = is_collapsible(one.value);
        continue;
      }
      const bool has_room = !one.is_after_soft_hyphen || gap_px > 0 || x_px + hyphen_px_ <= width_px;
      if (has_ink && one.may_break_before && has_room) opportunity = i;
      const bool is_place = one.begins_cluster || gap_px > 0;
      if (has_ink && is_place && has_room) cluster = i;
      if (has_ink && is_place && !has_room && too_wide == 0) too_wide = i;
      was_collapsible = false;
      if (has_ink && x_px + gap_px + one.width_px > width_px) {
        if (opportunity > 0) return opportunity;
        if (cluster > 0) return cluster;
        if (too_wide > 0) return too_wide;
      }
      x_px += gap_px + one.width_px;
      gap_px = 0;
      has_ink = true;
    }
    return scalars_.size();
  }

  std::vector<Scalar> scalars_;
  int size_ = 0;
  float hyphen_px_ = 0;
};

}  // namespace

TEST_CASE("lines are those of a slow implementation that looks at every character") {
  std::mt19937 random(7);
  FixedMeasure measure;
  for (int round = 0; round < 5000; round++) {
    const std::string text = random_text(random, 1 + static_cast<int>(random() % 60));
    const std::vector<Span> spans = random_spans(random, text, false);
    const float width_px = 20 + 10 * static_cast<float>(random() % 30);
    CAPTURE(text);
    CAPTURE(width_px);
    REQUIRE(line_ends(break_lines(spans, style_20(), width_px, measure), spans) ==
            Reference(text, style_20().font).line_ends(width_px));
  }
}

TEST_CASE("every byte is in one line and all but white space in one run") {
  std::mt19937 random(11);
  FixedMeasure measure;
  for (int round = 0; round < 2000; round++) {
    const std::string text = random_text(random, static_cast<int>(random() % 80));
    const std::vector<Span> spans = random_spans(random, text, true);
    TextStyle style = style_20();
    style.is_preformatted = round % 4 == 0;
    const std::vector<Line> lines = break_lines(spans, style, 20 + static_cast<float>(random() % 300), measure);
    CAPTURE(text);
    REQUIRE(!lines.empty());
    int at = 0;
    std::string between;  // what no run holds
    for (const Line& line : lines) {
      REQUIRE(flat(spans, line.begin) == at);
      float x_px = 0;
      for (const Run& run : line.runs) {
        REQUIRE(run.begin < run.end);
        const int begin = flat(spans, {run.span, run.begin});
        REQUIRE(begin >= at);
        REQUIRE(run.x_px >= x_px);
        between += text.substr(at, begin - at);
        at = flat(spans, {run.span, run.end});
        x_px = run.x_px + run.width_px;
      }
      REQUIRE(line.width_px == x_px);
      REQUIRE(flat(spans, line.end) >= at);
      between += text.substr(at, flat(spans, line.end) - at);
      at = flat(spans, line.end);
    }
    REQUIRE(at == static_cast<int>(text.size()));
    for (size_t offset = 0; offset < between.size();) REQUIRE(is_space(decode_utf8(between, offset)));
  }
}

TEST_CASE("no line is wider than its column but one character that is") {
  std::mt19937 random(13);
  FixedMeasure measure;
  for (int round = 0; round < 2000; round++) {
    const std::vector<Span> spans = random_spans(random, random_text(random, static_cast<int>(random() % 80)), true);
    const float width_px = 20 + static_cast<float>(random() % 300);
    for (const Line& line : break_lines(spans, style_20(), width_px, measure)) {
      if (line.width_px <= width_px + 0.02f) continue;
      std::string text;
      for (const Run& run : line.runs) text += text_of(run, spans);
      ClusterFinder clusters;
      int count = 0;
      for (size_t offset = 0; offset < text.size();) count += clusters.begins(decode_utf8(text, offset));
      CAPTURE(text);
      REQUIRE(count <= 1);
    }
  }
}

TEST_CASE("a narrower column never gives fewer lines") {
  std::mt19937 random(17);
  FixedMeasure measure;
  for (int round = 0; round < 300; round++) {
    const std::vector<Span> spans = random_spans(random, random_text(random, static_cast<int>(random() % 80)), true);
    size_t fewest = SIZE_MAX;
    for (float width_px = 40; width_px < 400; width_px += 10) {
      const size_t count = break_lines(spans, style_20(), width_px, measure).size();
      REQUIRE(count <= fewest);
      fewest = count;
    }
  }
}

TEST_CASE("the same text gives the same lines, and its natural width is wide enough for its hard lines") {
  std::mt19937 random(19);
  FixedMeasure measure;
  for (int round = 0; round < 300; round++) {
    const std::vector<Span> spans = random_spans(random, random_text(random, static_cast<int>(random() % 80)), true);
    const std::vector<Line> once = break_lines(spans, style_20(), 150, measure);
    const std::vector<Line> again = break_lines(spans, style_20(), 150, measure);
    REQUIRE(joined(once, spans) == joined(again, spans));
    const float width_px = natural_width_px(spans, style_20(), measure);
    for (const Line& line : break_lines(spans, style_20(), width_px, measure)) REQUIRE(line.is_hard_end);
  }
}

TEST_CASE("bytes that are not UTF-8 are laid out like any others") {
  std::mt19937 random(23);
  FixedMeasure measure;
  for (int round = 0; round < 2000; round++) {
    std::string bytes;
    for (size_t i = random() % 200; i > 0; i--) bytes += static_cast<char>(random() % 3 ? random() % 256 : 0xF0);
    const std::vector<Span> spans = {span_of(bytes)};
    const std::vector<Line> lines = break_lines(spans, style_20(), 60, measure);
    REQUIRE(flat(spans, lines.back().end) == static_cast<int>(bytes.size()));
    needs_browser(spans);
  }
}
