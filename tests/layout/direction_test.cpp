// Lines of mixed direction, and words of scripts that need a dictionary.
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "document/utf8.h"
#include "layout/break_opportunities.h"
#include "layout/golden.h"
#include "layout/joining.h"
#include "layout/lines.h"

using namespace sheaf;

namespace {

TextStyle style_of(bool is_right_to_left) {
  TextStyle style = style_20();
  style.is_right_to_left = is_right_to_left;
  return style;
}

// Runs as they stand from the left, "|" between them.
std::string from_the_left(const std::vector<Span>& spans, bool is_right_to_left, float width_px = 1000) {
  FixedMeasure measure;
  std::string out;
  for (const Line& line : break_lines(spans, style_of(is_right_to_left), width_px, measure)) {
    if (!out.empty()) out += " / ";
    for (size_t i = 0; i < line.runs.size(); i++) out += (i > 0 ? "|" : "") + text_of(line.runs[i], spans);
  }
  return out;
}

std::string from_the_left(const std::string& text, bool is_right_to_left, float width_px = 1000) {
  return from_the_left(std::vector<Span>{span_of(text)}, is_right_to_left, width_px);
}

void add_golden(const std::string& title, const std::vector<Span>& spans, bool is_right_to_left, std::string& out) {
  FixedMeasure measure;
  const TextStyle style = style_of(is_right_to_left);
  out += title + "\n";
  for (const Line& line : break_lines(spans, style, 200, measure))
    out += "  " + describe(line, spans, style.font) + "\n";
}

}  // namespace

TEST_CASE("a line's runs stand in visual order, whichever way the paragraph runs") {
  CHECK(from_the_left("one אחת שתיים two", false) == "one|שתיים|אחת|two");
  CHECK(from_the_left("one אחת שתיים two", true) == "two|שתיים|אחת|one");
  CHECK(from_the_left("אחת 12 שתיים", true) == "שתיים|12|אחת");
  CHECK(from_the_left("see אבג 12 דהו", false) == "see|דהו|12|אבג");
}

TEST_CASE("lines are broken in reading order and then ordered each by itself") {
  CHECK(from_the_left("אחת שתיים שלוש one", true, 100) == "שתיים|אחת / one|שלוש");
}

TEST_CASE("a hard break begins a paragraph of its own, of the same base direction") {
  CHECK(from_the_left("אחת one\ntwo", true) == "one|אחת / two");
}

TEST_CASE("a word in two spans keeps its order, and its letters join over the border") {
  const std::vector<Span> spans = {span_of("ب"), span_of("القاهرة", kStrong)};
  FixedMeasure measure;
  const std::vector<Line> lines = break_lines(spans, style_of(true), 1000, measure);
  REQUIRE(lines[0].runs.size() == 2);
  const Run &link = lines[0].runs[0], &prefix = lines[0].runs[1];
  CHECK(link.x_px == 0);
  CHECK(prefix.x_px == link.width_px);
  CHECK((link.shape & (kRightToLeft | kJoinsBefore | kJoinsAfter)) == (kRightToLeft | kJoinsBefore));
  CHECK((prefix.shape & (kRightToLeft | kJoinsBefore | kJoinsAfter)) == (kRightToLeft | kJoinsAfter));
  std::string buffer;
  CHECK(shaped_text("ب", prefix.shape, buffer) == "ب\u200d");
}

TEST_CASE("letters between overrides are asked for with an override of their own") {
  FixedMeasure measure;
  const std::vector<Span> spans = {
      span_of("\u202E"
              "abc def\u202C ghi")};
  const std::vector<Line> lines = break_lines(spans, style_of(false), 1000, measure);
  std::string buffer;
  const Run& turned = lines[0].runs[1];  // after the override itself, which has no width
  CHECK(text_of(turned, spans).starts_with("def"));
  CHECK(shaped_text(text_of(turned, spans), turned.shape, buffer).starts_with("\u202Edef"));
  CHECK((lines[0].runs.back().shape & kTurned) == 0);
}

TEST_CASE("spaces between runs of two directions stand where UAX 9 puts them") {
  std::string golden;
  add_golden("Latin with Hebrew", {span_of("He said שלום עולם, and (2024) went לבית 17 of them")}, false, golden);
  add_golden("Hebrew with Latin", {span_of("הוא קרא את Don Quixote בשנת 1999, ואז שתק (כמעט)")}, true, golden);
  add_golden("Arabic, a link and code",
             {span_of("اقرأ "), span_of("الدليل", kStrong), span_of(" ثم شغّل "), span_of("sheaf pack", kCode),
              span_of(" مرة واحدة")},
             true, golden);
  check_golden("direction.txt", golden);
}

TEST_CASE("Thai lines end between the words that the dictionary knows") {
  class Dictionary final : public TextMeasure {
   public:
    float width_px(std::string_view text, const Font& font, std::string_view lang) override {
      return fixed_.width_px(text, font, lang);
    }
    std::vector<int> word_begins(std::string_view text) override {
      std::vector<int> begins;
      for (const std::string_view word : {"สวัสดี", "ชาว", "โลก"}) begins.push_back(static_cast<int>(text.find(word)));
      return begins;
    }

   private:
    FixedMeasure fixed_;
  } dictionary;
  const std::vector<Span> spans = {span_of("สวัสดีชาวโลก")};
  CHECK(joined(break_lines(spans, style_20(), 190, dictionary), spans) == "สวัสดีชาว / โลก");
  CHECK(joined(break_lines(spans, style_20(), 130, dictionary), spans) == "สวัสดี / ชาวโลก");
}

TEST_CASE("without a dictionary Thai breaks before leading vowels, never before marks") {
  const std::string text = "กุญแจดอกไหนเปิดมันได้หลังมืด";
  const std::vector<int> begins = guessed_word_begins(text);
  REQUIRE(!begins.empty());
  for (const int begin : begins) {
    size_t offset = static_cast<size_t>(begin);
    CHECK_FALSE(is_attached_mark(decode_utf8(text, offset)));
  }
  CHECK(broken("กุญแจดอกไหน", 120) == "กุญ / แจดอก / ไหน");
}

TEST_CASE("no text is lost or doubled in lines of any direction, and their runs stand side by side") {
  static constexpr const char* kParts[] = {"אב",     "ג",      "ع",      "ربي", " ",   " ", "a",      "word",
                                           "12",     "٣",      "(",      ")",   "-",   ".", "\u200f", "\u202e",
                                           "\u202c", "\u2067", "\u2069", "\n",  "ไทย", "é", "字",     "\u00ad"};
  std::mt19937 random(29);
  FixedMeasure measure;
  for (int round = 0; round < 2000; round++) {
    std::vector<Span> spans = {span_of("")};
    for (size_t i = random() % 40; i > 0; i--) {
      if (random() % 8 == 0) spans.push_back(span_of("", static_cast<uint8_t>(random() & 3)));
      spans.back().text += kParts[random() % std::size(kParts)];
    }
    const float width_px = 40 + static_cast<float>(random() % 300);
    size_t bytes = 0, runs_bytes = 0, spaces = 0;
    for (const Span& span : spans) {
      bytes += span.text.size();
      for (const char c : span.text) spaces += c == ' ' || c == '\n';
    }
    for (const Line& line : break_lines(spans, style_of(round % 2 == 1), width_px, measure)) {
      float x_px = 0;
      for (const Run& run : line.runs) {
        CHECK(run.x_px >= x_px);
        x_px = run.x_px + run.width_px;
        runs_bytes += static_cast<size_t>(run.end - run.begin);
      }
      CHECK(x_px <= line.width_px + 0.01f);
    }
    REQUIRE(runs_bytes + spaces == bytes);
  }
}

TEST_CASE("what is left of a word that was cut has its soft hyphens hidden, in a turned line too") {
  class Asked final : public TextMeasure {
   public:
    float width_px(std::string_view text, const Font& font, std::string_view lang) override {
      has_raw_hyphen_ |= text.find("\u00AD") != std::string_view::npos;
      return fixed_.width_px(text, font, lang);
    }
    bool has_raw_hyphen_ = false;

   private:
    FixedMeasure fixed_;
  } asked;
  break_lines({span_of("אב Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesell\u00ADschaft")}, style_of(false), 100,
              asked);
  CHECK_FALSE(asked.has_raw_hyphen_);
}

TEST_CASE("a letter at a cut is joined over it or not as the letters there say") {
  FixedMeasure measure;
  const std::vector<Span> spans = {span_of("بيءبيبيبي")};  // hamza joins nothing
  for (const Line& line : break_lines(spans, style_of(true), 20, measure)) {
    const Run& run = line.runs.at(0);
    CHECK(((run.shape & kJoinsAfter) != 0) == joins_at(spans, 0, run.end));
    CHECK(((run.shape & kJoinsBefore) != 0) == joins_at(spans, 0, run.begin));
  }
}
