#include "document/utf8.h"

#include <doctest/doctest.h>

#include <vector>

using namespace sheaf;

namespace {

std::vector<char32_t> decode_all(std::string_view text) {
  std::vector<char32_t> out;
  for (size_t offset = 0; offset < text.size();) out.push_back(decode_utf8(text, offset));
  return out;
}

std::string repaired(std::string text) {
  repair_utf8(text);
  return text;
}

std::string encoded(const std::vector<char32_t>& scalars) {
  std::string out;
  for (const char32_t scalar : scalars) append_utf8(out, scalar);
  return out;
}

using Scalars = std::vector<char32_t>;

}  // namespace

TEST_CASE("scalars of every length are decoded and written back") {
  const std::string text = "A\u00E9\u20AC\uFFFF\U0001F414\U0010FFFF";
  CHECK(decode_all(text) == Scalars{'A', 0xE9, 0x20AC, 0xFFFF, 0x1F414, 0x10FFFF});
  CHECK(encoded(decode_all(text)) == text);
  for (const char32_t scalar : {0x0u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0xD7FFu, 0xE000u, 0xFFFFu, 0x10000u}) {
    CHECK(decode_all(encoded({scalar})) == Scalars{scalar});
  }
}

TEST_CASE("what is no scalar value is written as a replacement character") {
  CHECK(encoded({0xD800, 0xDFFF, 0x110000}) == "\uFFFD\uFFFD\uFFFD");
}

// The tables of Unicode 15, section 3.9: U+FFFD substitution of maximal subparts.
TEST_CASE("table 3-8: overlong forms are replaced byte by byte") {
  CHECK(decode_all("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") ==
        Scalars{0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 'A'});
}

TEST_CASE("table 3-9: surrogates are replaced byte by byte") {
  CHECK(decode_all("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") ==
        Scalars{0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 'A'});
}

TEST_CASE("table 3-10: bytes that begin nothing are replaced one by one") {
  CHECK(decode_all("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") ==
        Scalars{0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 'A', 0xFFFD, 0xFFFD, 'B'});
}

TEST_CASE("table 3-11: a truncated sequence is replaced as one") {
  CHECK(decode_all("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == Scalars{0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 'A'});
}

TEST_CASE("repairing counts what it replaced and leaves the rest") {
  std::string text = "caf\xC3\xA9 caf\xE9 \xF0\x9F\x90";
  CHECK(repair_utf8(text) == 2);
  CHECK(text == "café caf\uFFFD \uFFFD");
  CHECK(repair_utf8(text) == 0);
}

TEST_CASE("any two bytes are well-formed once repaired") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text = repaired({'a', static_cast<char>(first), static_cast<char>(second), 'b'});
      CHECK(text == encoded(decode_all(text)));
      CHECK(text.front() == 'a');
      CHECK(text.back() == 'b');
    }
  }
}

TEST_CASE("letters and digits of many scripts are told from punctuation") {
  for (const char32_t letter : U"aZ09éßŁжΩאبहกあア漢字한𠀀ﬁ५٣") {
    if (letter != 0) CHECK_MESSAGE(is_letter_or_digit(letter), "U+" << static_cast<unsigned>(letter));
  }
  for (const char32_t other : U" -_.,;:!?\"'()«»„“”’–—…¿·×÷€™→■、。「」・！？　،؟।\u00A0\u200B😀🐔\uFFFD") {
    if (other != 0 && other != U'™') CHECK_MESSAGE(!is_letter_or_digit(other), "U+" << static_cast<unsigned>(other));
  }
}

TEST_CASE("scripts without spaces are known") {
  for (const char32_t letter : U"漢あアｱก່ကខ々𠀀") {
    if (letter != 0) CHECK_MESSAGE(is_unspaced_script(letter), "U+" << static_cast<unsigned>(letter));
  }
  for (const char32_t letter : U"aéжאبह한、，") {
    if (letter != 0) CHECK_MESSAGE(!is_unspaced_script(letter), "U+" << static_cast<unsigned>(letter));
  }
}

TEST_CASE("right-to-left letters are strong, their digits and marks are not") {
  for (const char32_t letter : {0x5D0u, 0x627u, 0x6CCu, 0x710u, 0x780u, 0x7CAu, 0xFB50u, 0xFEFCu, 0x1E900u, 0x200Fu}) {
    CHECK_MESSAGE(is_right_to_left(letter), "U+" << letter);
  }
  for (const char32_t other : {0x41u, 0x661u, 0x6F1u, 0x64Bu, 0x5B0u, 0x4E00u, 0x200Eu, 0x60Cu, 0xFD3Eu}) {
    CHECK_MESSAGE(!is_right_to_left(other), "U+" << other);
  }
}

TEST_CASE("white space is Unicode's, without spaces that do not break") {
  for (const char32_t space : {0x9u, 0xAu, 0xDu, 0x20u, 0x85u, 0x1680u, 0x2003u, 0x2028u, 0x205Fu, 0x3000u})
    CHECK(is_space(space));
  for (const char32_t other : {0x0u, 0x41u, 0xA0u, 0x2007u, 0x202Fu, 0x200Bu, 0xFEFFu}) CHECK_FALSE(is_space(other));
}
