#include "publish/import/text_repair.h"

#include "publish/import/body_text.h"
#include "publish/import/support.h"
#include "publish/import/text_blocks.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string prose(const std::string& text) {
  Report report;
  return html_of(read_prose(text, "item 1", report));
}

std::string repaired(const std::string& text) {
  TextRepairs repairs;
  return repair_text(text, repairs);
}

// `text` broken at `width` columns, as mail programs did.
std::string wrapped(const std::string& text, size_t width) {
  std::string out, line;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (!line.empty() && line.size() + 1 + word.size() > width) {
      out += line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
    at = end + 1;
  }
  return out + line;
}

const std::string kProse =
    "A young cook was mending the stove of a retired captain while the owner waited. The cook called across the floor "
    "to the captain and "
    "asked whether he might put a question. The captain was a bit surprised, but he walked over to the stove. The cook "
    "stood up straight, "
    "wiped both hands with a rag and said that he opened stoves, took them apart and put them together again, and "
    "asked why captains earn more.";

}  // namespace

TEST_CASE("prose that a program wrapped at any usual column flows again") {
  for (size_t width : {50, 60, 65, 72, 76, 80, 100}) {
    CAPTURE(width);
    CHECK(prose(wrapped(kProse, width)) == "<p>" + kProse + "</p>");
    CHECK(prose(wrapped(kProse, width) + "\n\n" + wrapped(kProse, width)) ==
          "<p>" + kProse + "</p><p>" + kProse + "</p>");
  }
}

TEST_CASE("two lines are one sentence when the first breaks off in the middle") {
  CHECK(prose("Let us see whether I understand the state of this kitchen in the\nAutumn of the year.") ==
        "<p>Let us see whether I understand the state of this kitchen in the Autumn of the year.</p>");
  CHECK(prose("The warning came to me today from a very long and winding letter by some\nvery reliable source.") ==
        "<p>The warning came to me today from a very long and winding letter by some very reliable source.</p>");
}

TEST_CASE("verse keeps its lines") {
  const std::string verse =
      "I did not boil it in a pot\nI did not boil it, cold or hot\nI did not boil it in the rain\nAnd would not boil "
      "it here again";
  CHECK(prose(verse) ==
        "<p>I did not boil it in a pot<br>I did not boil it, cold or hot<br>I did not boil it in the rain<br>And would "
        "not boil it here again</p>");
  const std::string longer =
      "Upon the shore the kettle stood, and whistled to the sea,\nAnd every sailor passing by would stop and ask for "
      "tea,\n"
      "The cook would never say a word, nor ask them for a fee,\nBut pour it out with steady hand and leave the "
      "sailors be.";
  std::string lines = longer;
  for (size_t at = lines.find('\n'); at != std::string::npos; at = lines.find('\n')) lines.replace(at, 1, "<br>");
  CHECK(prose(longer) == "<p>" + lines + "</p>");
  CHECK(prose("the kettle sings\nand then is still\nas winter comes\nupon the hill") ==
        "<p>the kettle sings<br>and then is still<br>as winter comes<br>upon the hill</p>");
}

TEST_CASE("dialogue keeps its lines") {
  CHECK(prose("Q: How many cooks does it take to boil water in a kettle on a stove?\nA: Two. One to hold the kettle "
              "and one to ask whether it boils.") ==
        "<p>Q: How many cooks does it take to boil water in a kettle on a stove?<br>A: Two. One to hold the kettle and "
        "one to ask whether it boils.</p>");
  CHECK(prose("\"Is it hot?\" she asked.\n\"No,\" he said.\n\"And now?\"\n\"No.\"") ==
        "<p>\"Is it hot?\" she asked.<br>\"No,\" he said.<br>\"And now?\"<br>\"No.\"</p>");
  CHECK(prose("Two cooks met on the road to the sea with all of their kettles and pans and spoons. One turns to the "
              "other, and says,\n\"It rains.\"") ==
        "<p>Two cooks met on the road to the sea with all of their kettles and pans and spoons. One turns to the "
        "other, and says,<br>\"It rains.\"</p>");
}

TEST_CASE("wrapped speech flows within a line of dialogue and breaks between them") {
  const std::string first =
      "The captain said, \"I have carried this kettle around the world for thirty years and it has never once let me "
      "down.\"";
  const std::string second =
      "The cook answered, \"Then it is high time that somebody cleaned it, for there is a whole beach of sand in it by "
      "now.\"";
  CHECK(prose(wrapped(first, 60) + "\n\n" + wrapped(second, 60)) == "<p>" + first + "</p><p>" + second + "</p>");
}

TEST_CASE("paragraphs parted by single line ends are paragraphs when they are long") {
  CHECK(prose(kProse + "\n" + kProse) == "<p>" + kProse + "</p><p>" + kProse + "</p>");
}

TEST_CASE("lines of scripts without spaces are joined without one") {
  const std::string line = "这是一篇关于茶壶和大海的长文章它的每一行都被某个程序在固定的列上断开了没有任何道理";
  CHECK(prose(line + "\n" + line + "\n" + line + "\n" + "完") == "<p>" + line + line + line + "完</p>");
}

TEST_CASE("a hyphen at the end of a line stays a hyphen") {
  const std::string text =
      wrapped(kProse, 60) + " This was a well-\nknown thing to say about the captains of that day and of that sea.";
  CHECK(contains(prose(text), "well-known"));
}

TEST_CASE("entities are decoded, also when they were escaped twice") {
  CHECK(repaired("Fish &amp; chips &quot;here&quot; &#39;now&#39; &#x2019; &eacute;") ==
        "Fish & chips \"here\" 'now' \u2019 \u00E9");
  CHECK(repaired("&amp;quot;Hi&amp;quot; &amp;amp;#39;") == "\"Hi\" '");
  CHECK(repaired("R&D at AT&T; a&b; x?a=1&copy=2 &nosuch;") == "R&D at AT&T; a&b; x?a=1&copy=2 &nosuch;");
}

TEST_CASE("C1 controls are read as Windows-1252") {
  CHECK(repaired("don\u0092t \u0093say\u0094 that\u0085 \u0096 ever") ==
        "don\u2019t \u201Csay\u201D that\u2026 \u2013 ever");
  CHECK(repaired("it.  \u009D") == "it.  \u201D");
  CHECK(repaired("a\u0081b") == "ab");
}

TEST_CASE("UTF-8 that was misread is put right, and other text is not") {
  CHECK(repaired("Â£100 and cafÃ© and itâ€™s") == "£100 and café and it’s");
  CHECK(repaired("× £ é Ã MAÇÃ» naïve “quote”") == "× £ é Ã MAÇÃ» naïve “quote”");
}

TEST_CASE("line ends of every kind are line ends, and other controls go") {
  CHECK(repaired("a\r\nb\rc\u2028d\u2029e\vf") == "a\nb\nc\nd\n\ne\nf");
  CHECK(repaired("a\x01"
                 "b\x7F"
                 "c\uFEFF") == "abc");
}

TEST_CASE("each repair is counted under its place") {
  Report report;
  read_prose("&amp; \u0092 Â£ \r\n \x02", "jokes.json item 7", report);
  for (const char* kind : {"texts with HTML entities decoded", "texts with characters of Windows-1252 put right",
                           "texts with UTF-8 that had been misread put right", "texts with odd line ends put right",
                           "texts with control characters taken out"}) {
    CAPTURE(kind);
    CHECK(place(report, kind) == "jokes.json item 7");
  }
}

TEST_CASE("HTML in a text field is read as HTML, also when it was escaped") {
  Report report;
  CHECK(html_of(read_body("<p>a</p><p>b &amp; c</p>", "content", "x", report)) == "<p>a</p><p>b &amp; c</p>");
  CHECK(html_of(read_body("&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;", "content", "x", report)) == "<p>a</p><p>b</p>");
  CHECK(html_of(read_body("one <b>two</b>\n\nthree <i>four</i>", "content", "x", report)) ==
        "<p>one <strong>two</strong></p><p>three <em>four</em></p>");
  CHECK(html_of(read_body("a < b & c", "content", "x", report)) == "<p>a &lt; b &amp; c</p>");
  CHECK(html_of(read_body("# a\n\n*b*", "markdown", "x", report)) == "<h2>a</h2><p><em>b</em></p>");
}

TEST_CASE("labels are one line without tags and entities") {
  CHECK(read_label(" Tea &amp;\n <b>milk</b> ") == "Tea & milk");
}
