#include "search/fold.h"

#include <doctest/doctest.h>

#include "document/utf8.h"

using namespace sheaf;

TEST_CASE("the surface form is lower case, composed and without compatibility forms") {
  const char* cases[][2] = {
      {"CAFÉ", "café"},
      {"Cafe\u0301", "café"},
      {"ＡＢＣ１２３", "abc123"},
      {"ﬁne ﬃ", "fine ffi"},
      {"STRASSE ẞ", "strasse ß"},
      {"ΛΌΓΟΣ", "λόγοσ"},
      {"ЁЖ", "ёж"},
      {"İI", "ii"},
      {"ｶﾞｷﾞﾊﾟ", "ガギパ"},
      {"か\u3099", "が"},
      {"ﻛﺘﺎﺏ", "كتاب"},
      {"ﻻ", "لا"},
      {"ｳﾞ", "ヴ"},
      {"\u1112\u1161\u11AB", "한"},
      {"𝓕𝓪𝓷 𝟙", "fan 1"},
      {"H₂O m²", "h2o m2"},
      {"ậ", "ậ"},
      {"a\u0323\u0302", "ậ"},
      {"ﷲ", "ﷲ"},
      {"ĲǄ", "ijdž"},
      {"مـــد", "مد"},
      {"й", "й"},
      {"и\u0306", "й"},
      {"\u09C7\u09BE", "ো"},
      {"\u0BC6\u0BBE", "ொ"},
      {"\u0DD9\u0DCF", "ො"},
      {"ا\u0653", "آ"},
      {"ss", "ss"},
  };
  for (const auto& c : cases) {
    CAPTURE(c[0]);
    CHECK(surface_form(c[0]) == c[1]);
  }
}

TEST_CASE("the folded form is without accents, ligatures and letter forms") {
  const char* cases[][2] = {
      {"Café", "cafe"},         {"Straße", "strasse"},
      {"Łódź", "lodz"},         {"Ærø Œuvre", "aero oeuvre"},
      {"þórr ðæ", "thorr dae"}, {"İstanbul ışık", "istanbul isik"},
      {"λόγος", "λογοσ"},       {"ἀρχῇ", "αρχη"},
      {"Ёлка", "елка"},         {"мой", "мой"},
      {"їжак", "їжак"},         {"أحمد إلى آن", "احمد الي ان"},
      {"مَدْرَسَةٌ", "مدرسه"},       {"کتابی", "كتابي"},
      {"שָׁלוֹם", "שלום"},         {"٣٫١٤", "3٫14"},
      {"ज़रूर", "जरूर"},           {"हिन्दी", "हिन्दी"},
      {"ที่นี่ น้ำ", "ที่นี่ น้ำ"},       {"ガラス", "ガラス"},
      {"việc", "viec"},         {"한국", "한국"},
      {"x\u0302", "x"},         {"１２", "12"},
      {"ひらがな", "ひらがな"}, {"২০২৪", "2024"},
  };
  for (const auto& c : cases) {
    CAPTURE(c[0]);
    CHECK(fold(c[0]) == c[1]);
  }
}

TEST_CASE("forms of every character are settled: made again they are the same") {
  for (char32_t scalar = 1; scalar < 0x20000; ++scalar) {
    if (scalar >= 0xD800 && scalar <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, scalar);
    CAPTURE(static_cast<uint32_t>(scalar));
    REQUIRE(surface_form(surface_form(text)) == surface_form(text));
    REQUIRE(fold(fold(text)) == fold(text));
    REQUIRE(fold(surface_form(text)) == fold(text));
  }
}

TEST_CASE("what is not well-formed is folded all the same") {
  CHECK(fold("a\xFF\xC3") == "a\uFFFD\uFFFD");
  CHECK(fold("") == "");
}
