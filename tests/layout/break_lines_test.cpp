#include <string>
#include <vector>

#include "layout/golden.h"
#include "layout/lines.h"

using namespace sheaf;

namespace {

constexpr char kProse[] =
    "Sheaf turns a collection of articles into a page that anyone can open, search, keep offline and embed. A site "
    "owner "
    "packs a folder, a feed or a scrape of articles into static files.";

std::vector<Line> lines_of(const std::vector<Span>& spans, float width_px, const TextStyle& style = style_20()) {
  FixedMeasure measure;
  return break_lines(spans, style, width_px, measure);
}

std::string golden_text(const std::vector<Span>& spans, float width_px, const TextStyle& style = style_20()) {
  std::string out;
  for (const Line& line : lines_of(spans, width_px, style)) out += describe(line, spans, style.font) + "\n";
  return out;
}

TextStyle code_style() {
  TextStyle style = style_20();
  style.font.face = Face::kMono;
  style.is_preformatted = true;
  return style;
}

}  // namespace

TEST_CASE("prose fills its column and breaks at spaces") {
  check_golden("prose.txt", golden_text({span_of(kProse)}, 300));
}

TEST_CASE("styled words keep their place in the line") {
  const std::vector<Span> spans = {
      span_of("A "),      span_of("strong", kStrong), span_of(", an "),    span_of("em", kEm),
      span_of(" and a "), span_of("code()", kCode),   span_of(" word; x"), span_of("2", kSup),
      span_of(" and H"),  span_of("2", kSub),         span_of("O, "),      span_of("both ", kStrong | kEm),
      span_of("ends.")};
  check_golden("styled.txt", golden_text(spans, 260));
}

TEST_CASE("empty text is one line") {
  for (const std::vector<Span>& spans :
       {std::vector<Span>{}, {span_of("")}, {span_of(""), span_of("", kEm)}, {span_of("   ")}}) {
    const std::vector<Line> lines = lines_of(spans, 100);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].runs.empty());
    CHECK(lines[0].width_px == 0);
    CHECK(lines[0].is_hard_end);
    CHECK(lines[0].begin == TextPosition{});
  }
}

TEST_CASE("a hard break ends its line and one at the end of the text opens none") {
  CHECK(broken("a\nb", 100) == "a / b");
  CHECK(broken("a\n\nb", 100) == "a /  / b");
  CHECK(broken("a\n", 100) == "a");
  CHECK(broken("\na", 100) == " / a");
  CHECK(lines_of({span_of("\n")}, 100).size() == 1);
  const std::vector<Line> lines = lines_of({span_of("one two\nthree")}, 40);
  REQUIRE(lines.size() == 4);
  CHECK_FALSE(lines[0].is_hard_end);
  CHECK(lines[1].is_hard_end);
  CHECK(lines[1].end == TextPosition{0, 8});
  CHECK_FALSE(lines[2].is_hard_end);  // "thre"
  CHECK(lines[3].is_hard_end);
}

TEST_CASE("white space hangs at a line's end and is not drawn at its start") {
  const std::vector<Line> lines = lines_of({span_of("aaaa    bbbb")}, 40);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].width_px == 40);
  CHECK(lines[0].end == TextPosition{0, 8});
  CHECK(lines[1].runs[0].x_px == 0);
  CHECK(broken("  a", 100) == "a");
  CHECK(lines_of({span_of("a   b")}, 100)[0].width_px == 30);                   // collapsed
  CHECK(lines_of({span_of("a "), span_of(" b", kEm)}, 100)[0].width_px == 30);  // across spans too
  CHECK(lines_of({span_of("a\t\r b\f")}, 100)[0].width_px == 30);
}

TEST_CASE("an ideographic space keeps its width at the start of a paragraph and hangs at the end of a line") {
  const std::vector<Line> lines = lines_of({span_of("\u3000本文\u3000\u3000本")}, 60);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].runs[0].x_px == 10);  // 20 wide in a browser; FixedMeasure counts it as any other scalar
  CHECK(lines[0].width_px == 50);
  CHECK(lines[1].width_px == 20);
}

TEST_CASE("a no-break space holds words together in one run") {
  const std::vector<Line> lines = lines_of({span_of("ten 100\u00a0km far")}, 80);
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].runs.size() == 1);
  CHECK(lines[1].width_px == 60);
}

TEST_CASE("a word runs on over a span's border") {
  CHECK(broken({span_of("aaa b"), span_of("b", kStrong), span_of("b!")}, 50) == "aaa / bbb!");
  // An opportunity at the border is one of the text's own.
  CHECK(broken({span_of("aa-"), span_of("bb", kEm)}, 40) == "aa- / bb");
  CHECK(broken({span_of("aa"), span_of("bb cc", kEm)}, 60) == "aabb / cc");
  const std::vector<Line> lines = lines_of({span_of("aa "), span_of(""), span_of("bb", kEm), span_of("", kSup)}, 30);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].end == TextPosition{2, 0});
  CHECK(lines[1].end == TextPosition{3, 0});
}

TEST_CASE("hyphens, dashes and addresses break where UAX 14 allows") {
  CHECK(broken("a well-known word", 70) == "a well- / known / word");
  CHECK(broken("a well-known word", 60) == "a / well- / known / word");
  CHECK(broken("yes\u2014no", 50) == "yes\u2014 / no");
  CHECK(broken("pages 10-20", 90) == "pages / 10-20");  // not inside a number
  check_golden("address.txt",
               golden_text({span_of("See https://example.org/articles/2024/a-long-title?page=2&sort=date#comments, "
                                    "or write to someone.with.a.long.name@mail.example.org today.")},
                           240));
}

TEST_CASE("a soft hyphen shows where a line ends at it, if there is room, and nowhere else") {
  const std::string text = "aa super\u00adlong\u00ad end";
  CHECK(broken(text, 100) == "aa super\u00ad / long\u00ad end");
  CHECK(broken(text, 80) == "aa / super\u00ad / long\u00ad end");
  FixedMeasure measure;
  const std::vector<Span> spans = {span_of(text)};
  const std::vector<Line> lines = break_lines(spans, style_20(), 100, measure);
  CHECK(lines[0].width_px == 90);  // with its hyphen
  std::string buffer;
  CHECK(shaped_text("super\u00ad", lines[0].runs[1].shape, buffer) == "super\u2010");
  CHECK(shaped_text("long\u00ad", lines[1].runs[0].shape, buffer) == "long");
}

TEST_CASE("a word with a soft hyphen that has no room for it is broken between characters without one") {
  CHECK(broken("abcd\u00adef", 40) == "abc / d\u00adef");
}

TEST_CASE("a zero width space is an opportunity") { CHECK(broken("aaaa\u200bbbbb", 60) == "aaaa\u200b / bbbb"); }

TEST_CASE("closing punctuation does not start a line") {
  CHECK(broken("(aa bb) cc", 70) == "(aa bb) / cc");
  CHECK(broken("aaaa bb !", 70) == "aaaa / bb !");
}

TEST_CASE("a word wider than the column is broken between characters, alone on its line") {
  CHECK(broken("a abcdefghij b", 40) == "a / abcd / efgh / ij b");
  CHECK(broken({span_of("abc"), span_of("def", kEm), span_of("gh")}, 40) == "abcd / efgh");
  CHECK(broken("abc", 1) == "ab / c");  // no column is narrower than one em
}

TEST_CASE("marks, joined emoji and flags are not cut") {
  TextStyle style = style_20();
  CHECK(broken("ae\u0301o", 20, style) == "a / e\u0301 / o");
  CHECK(broken("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7", 30, style) == "\U0001F1E9\U0001F1EA / \U0001F1EB\U0001F1F7");
  const std::string family = "\U0001F468\u200d\U0001F469\u200d\U0001F467";
  CHECK(broken(family + family, 30, style) == family + " / " + family);
  // A mark in a span of its own stays with its letter.
  CHECK(broken({span_of("aaa"), span_of("\u0301", kEm), span_of("bb")}, 30, style) == "aa / a\u0301b / b");
}

TEST_CASE("chinese and japanese break between characters but not before closing punctuation") {
  TextStyle style = style_20();
  style.lang = "zh";
  check_golden("chinese.txt",
               golden_text({span_of("浏览器负责绘制文字，程序负责排版。一个网站的所有者把文章打包成静态文件，"
                                    "读者在任何浏览器中打开它们。"),
                            span_of("强调的文字", kStrong), span_of("也是如此。")},
                           200, style));
  CHECK(broken("あいう「えお」。か", 120) == "あいう「え / お」。か");
}

TEST_CASE("the text's language decides where a chinese quotation may break") {
  TextStyle style = style_20();
  CHECK(broken("他说“好”了", 40, style) == "他 / 说“ / 好” / 了");  // between characters: there is no opportunity
  style.lang = "zh-Hans";
  CHECK(broken("他说“好”了", 40, style) == "他说 / “好” / 了");
}

TEST_CASE("unspaced text is drawn in runs of a few characters") {
  std::string text;
  for (int i = 0; i < 400; i++) text += "字";
  size_t runs = 0;
  const std::vector<Line> lines = lines_of({span_of(text)}, 360);  // 18 a line
  for (const Line& line : lines) runs += line.runs.size();
  CHECK(lines.size() == 23);
  CHECK(runs > 60);
  CHECK(runs <= 100);
}

TEST_CASE("code keeps its spaces, goes to tab stops and breaks only where it says") {
  check_golden(
      "code.txt",
      golden_text({span_of("int main(int count, char** words) {\n\treturn  count > 1;\t// one\n\n    abc\td\n}\n")},
                  100, code_style()));
  CHECK(lines_of({span_of("a\n\n")}, 100, code_style()).size() == 2);
}

TEST_CASE("a tab passes over a stop that is nearer than half a column") {
  const std::vector<Line> lines = lines_of({span_of("abc"), span_of("x", kSup), span_of("\td")}, 100, code_style());
  CHECK(lines[0].runs[1].width_px == 7.5f);  // up to 37.5; the stop at 40 is too near
  CHECK(lines[0].runs[2].x_px == 80);
}

TEST_CASE("a very long line of code stays one line") {
  const std::vector<Line> lines = lines_of({span_of(std::string(5000, 'x'))}, 100, code_style());
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].width_px == 50000);
  CHECK(lines[0].runs.size() > 10);
}

TEST_CASE("fonts follow marks") {
  const Font base;
  CHECK(font_of(base, 0) == base);
  CHECK(font_of(base, kStrong).weight == 600);
  CHECK(font_of(base, kEm).is_italic);
  CHECK(font_of(base, kCode).face == Face::kMono);
  CHECK(font_of(base, kCode).size_px == doctest::Approx(18 * 0.875));
  CHECK(font_of(base, kSup).size_px == doctest::Approx(18 * 0.75));
  CHECK(font_of(base, kStrike | kHighlight) == base);
  Font bold_mono = base;
  bold_mono.weight = 700;
  bold_mono.face = Face::kMono;
  CHECK(font_of(bold_mono, kStrong | kCode) == bold_mono);
}

TEST_CASE("sup is raised and sub lowered") {
  const std::vector<Line> lines = lines_of({span_of("x"), span_of("2", kSup), span_of("i", kSub)}, 100);
  REQUIRE(lines[0].runs.size() == 3);
  CHECK(lines[0].runs[0].raise_px == 0);
  CHECK(lines[0].runs[1].raise_px == doctest::Approx(kSupRaiseEm * 15));
  CHECK(lines[0].runs[2].raise_px == doctest::Approx(kSubRaiseEm * 15));
}

TEST_CASE("only lines with pictures are left to the browser") {
  CHECK_FALSE(needs_browser(
      {span_of("Latin, עברית, العربية, हिन्दी, ภาษาไทย, 漢字, 🙂, "
               "abc\u202etxt.exe")}));
  Span image;
  image.image.source = "images/a.png";
  CHECK(needs_browser({span_of("text"), image}));
}

TEST_CASE("a font that kerns spaces has them as wide as the letters around them say") {
  class Kerning final : public TextMeasure {
   public:
    // "e T" is 3 px narrower than its parts; nothing else is.
    float width_px(std::string_view text, const Font& font, std::string_view lang) override {
      return fixed_.width_px(text, font, lang) - (text.find("e T") != std::string_view::npos ? 3.0f : 0.0f);
    }

   private:
    FixedMeasure fixed_;
  } kerning;
  const std::vector<Span> spans = {span_of("one Two some"), span_of(" e T", kEm), span_of("e  T")};
  const std::vector<Line> lines = break_lines(spans, style_20(), 1000, kerning);
  REQUIRE(lines[0].runs.size() == 7);
  CHECK(lines[0].runs[1].x_px == 40 - 3);        // Two
  CHECK(lines[0].runs[2].x_px == 80 - 3);        // some
  CHECK(lines[0].runs[4].x_px == 130 + 20 - 6);  // T
}
