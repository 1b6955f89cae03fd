#include "search/tokens.h"

#include <doctest/doctest.h>

#include <string>

using namespace sheaf;

namespace {

// Each token as its surface, ~ its folded form where that differs, @ its position; kinds but words have a letter before them.
std::string shown(std::string_view text) {
  std::string out;
  for (const Token& token : tokens_of(text)) {
    constexpr const char* kKinds[] = {"", "part:", "joined:", "", ""};
    if (!out.empty()) out += ' ';
    out += kKinds[static_cast<int>(token.kind)] + token.surface;
    if (token.folded != token.surface) out += "~" + token.folded;
    out += '@' + std::to_string(token.position);
  }
  return out;
}

}  // namespace

TEST_CASE("plain words are lower case and counted") {
  CHECK(shown("The quick, brown fox.") == "the@0 quick@1 brown@2 fox@3");
  CHECK(shown("") == "");
  CHECK(shown(" ... -- !? ") == "");
  CHECK(shown("'quoted' (text) a--b end-") == "quoted@0 text@1 a@2 b@3 end@4");
}

TEST_CASE("a compound is a word, what it is joined, and its parts each at a position") {
  CHECK(shown("wi-fi router") == "wi-fi@0 joined:wifi@0 part:wi@0 part:fi@1 router@2");
  CHECK(shown("e\u2010mail") == "e-mail@0 joined:email@0 part:e@0 part:mail@1");
  CHECK(shown("node.js") == "node.js@0 joined:nodejs@0 part:node@0 part:js@1");
  CHECK(shown("snake_case") == "snake_case@0 joined:snakecase@0 part:snake@0 part:case@1");
  CHECK(shown("AT&T") == "at&t@0 joined:att@0 part:at@0 part:t@1");
  CHECK(shown("me@Example.org") == "me@example.org@0 part:me@0 part:example@1 part:org@2");
}

TEST_CASE("words of symbols are kept whole and found without them") {
  CHECK(shown("C++ and C#") == "c++@0 part:c@0 and@1 c#@2 part:c@2");
  CHECK(shown("the .net way") == "the@0 .net@1 part:net@1 way@2");
  CHECK(shown("#tag @name") == "#tag@0 part:tag@0 @name@1 part:name@1");
  CHECK(shown("“#tag —.net（@name\u00A0#x") == "#tag@0 part:tag@0 .net@1 part:net@1 @name@2 part:name@2 #x@3 part:x@3");
  CHECK(shown("end.Next ...and") == "end.next@0 joined:endnext@0 part:end@0 part:next@1 and@2");
}

TEST_CASE("numbers are one word, with and without what groups their digits") {
  CHECK(shown("3.14") == "3.14@0");
  CHECK(shown("1,000 1'000.50") == "1,000@0 joined:1000@0 1'000.50@1 joined:1000.50@1");
  CHECK(shown("192.168.0.1") == "192.168.0.1@0");
  CHECK(shown("one, 2,three") == "one@0 2@1 three@2");
  CHECK(shown("U.S.A. e.g.") == "u.s.a@0 joined:usa@0 e.g@1 joined:eg@1");
  CHECK(shown("٣.١٤ ٣٫١٤") == "٣.١٤~3.14@0 ٣.١٤~3.14@1");
  CHECK(shown("１，０００") == "1,000@0 joined:1000@0");
  CHECK(shown("x² H₂O") == "x2@0 h2o@1");
}

TEST_CASE("apostrophes are one, and what stands beside them is found") {
  CHECK(shown("don’t") == "don't@0 joined:dont@0");
  CHECK(shown("dog’s") == "dog's@0 joined:dogs@0 part:dog@0");
  CHECK(shown("we'll she'd") == "we'll@0 part:we@0 she'd@1 part:she@1");
  CHECK(shown("I'm") == "i'm@0 joined:im@0");
  CHECK(shown("l’École") == "l'école~l'ecole@0 joined:lécole~lecole@0 part:école~ecole@0");
  CHECK(shown("O'Brien") == "o'brien@0 joined:obrien@0 part:brien@0");
  for (const char* mark : {"`", "´", "‘", "ʼ", "＇"}) {
    CAPTURE(mark);
    CHECK(shown(std::string("don") + mark + "t") == "don't@0 joined:dont@0");
    CHECK(shown(std::string("m") + mark + " " + mark + "x " + mark) == "m@0 x@1");
  }
  CHECK(shown("Hawaiʻi") == "hawai'i@0 joined:hawaii@0 part:hawai@0 part:i@1");
  CHECK(shown("צה״ל") == "צה'ל@0 joined:צהל@0 part:צה@0 part:ל@1");
}

TEST_CASE("scripts without spaces become pairs and characters") {
  CHECK(shown("東京都") == "東京@0 東@0 京都@1 京@1 都@2");
  CHECK(shown("認") == "認@0");
  CHECK(shown("ｶﾞﾗｽ") == "ガラ@0 ガ@0 ラス@1 ラ@1 ス@2");
  CHECK(shown("ที่นี่") == "ที่นี่@0 ที่@0 นี่@1");
  CHECK(shown("น้ำ ๑๒") == "น้ำ@0 ๑๒~12@1");
  CHECK(shown("第3回go") == "第@0 3@1 回@2 go@3");
  CHECK(shown("東\u200B京") == "東京@0 東@0 京@1");
}

TEST_CASE("Korean words are known without their particle, Arabic ones without their article") {
  CHECK(shown("학교에서") == "학교에서@0 part:학교@0");
  CHECK(shown("나는") == "나는@0 part:나@0");
  CHECK(shown("나이") == "나이@0");
  CHECK(shown("AI가 PDF에서") == "ai가@0 part:ai@0 pdf에서@1 part:pdf@1");
  CHECK(shown("2024년") == "2024년@0 part:2024@0");
  CHECK(shown("ٱلكتاب") == "ٱلكتاب~الكتاب@0 part:كتاب@0");
  CHECK(shown("اَلْكِتَابُ") == "اَلْكِتَابُ~الكتاب@0 part:كتاب@0");
  CHECK(shown("کتاب\u200Cها") == "کتاب-ها~كتاب-ها@0 joined:کتابها~كتابها@0 part:کتاب~كتاب@0 part:ها@1");
  CHECK(shown("الكتاب") == "الكتاب@0 part:كتاب@0");
  CHECK(shown("الله") == "الله@0");
}

TEST_CASE("each emoji sequence is a word, whatever its skin") {
  CHECK(shown("😀😀") == "😀@0 😀@1");
  CHECK(shown("👍🏽") == "👍🏽~👍@0");
  CHECK(shown("🇩🇪🇫🇷") == "🇩🇪@0 🇫🇷@1");
  CHECK(shown("👨‍👩‍👧 ❤️") == "👨‍👩‍👧@0 ❤@1");
  CHECK(shown("fun🎉") == "fun@0 🎉@1");
}

TEST_CASE("what has no look is dropped") {
  CHECK(shown("so\u00ADft zero\u200Bwidth") == "soft@0 zerowidth@1");
  CHECK(shown("\uFEFFword\u200E") == "word@0");
  CHECK(shown("\u0640 \u0640\u200D") == "");
  CHECK(shown("a-\u0640 مـــد") == "a@0 مد@1");
}

TEST_CASE("a very long word is known by its beginning") {
  for (const char* unit : {"a", "A", "é", "한", "a-", "東", "\u0301"}) {
    std::string text;
    while (text.size() < 100'000) text += unit;
    each_token(text, [&](const TokenView& token) {
      REQUIRE(token.surface.size() <= kMaxTokenBytes);
      REQUIRE(token.folded.size() <= kMaxTokenBytes);
      REQUIRE(!token.folded.empty());
    });
  }
}

TEST_CASE("words of ASCII are read alike on the fast path and on the slow one") {
  for (const char* word : {"word", "Word", "WORD", "w0rd", "007", "x"}) {
    CAPTURE(word);
    CHECK(shown(word) == shown(word + std::string("\u00AD")));
    CHECK(shown(word + std::string(" next")) == shown(word + std::string("\u00AD next")));
  }
}

TEST_CASE("long runs of what is not a letter end") {
  for (const char* unit :
       {"\u200B", "\u200C", "\u200D", "\u0640", "\u02BC", "'", "`", "-", "\"", ".", "#", "@", "+", "，"}) {
    std::string text;
    while (text.size() < 100'000) text += unit;
    CAPTURE(unit);
    CHECK(tokens_of(text).empty());
    CHECK(tokens_of("a" + text + "b").size() <= 3);
  }
}

TEST_CASE("a token says where it stands") {
  const std::string text = "Ein e\u0301cole-Bus’s, ｶﾞﾗｽ und C++!";
  std::string places;
  for (const Token& token : tokens_of(text)) {
    places += '|' + text.substr(token.where.offset_bytes, token.where.length_bytes);
  }
  const std::string article = "ا\uFEFB\uFEFBـب";
  for (const Token& token : tokens_of(article)) {
    CHECK(token.where == TextRange{0, static_cast<uint32_t>(article.size())});
  }
  CHECK(places == "|Ein|e\u0301cole-Bus’s|e\u0301cole-Bus’s|e\u0301cole|Bus|ｶﾞﾗ|ｶﾞ|ﾗｽ|ﾗ|ｽ|und|C++|C");
}
