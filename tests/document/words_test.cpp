#include <doctest/doctest.h>

#include "document/document.h"
#include "document/plain_text.h"

using namespace sheaf;

namespace {

int words_of(std::string_view text) { return count_words(read_plain_text(text)); }

}  // namespace

TEST_CASE("words are counted as a reader counts them") {
  CHECK(words_of("") == 0);
  CHECK(words_of(" … — !") == 0);
  CHECK(words_of("Why did the chicken cross the road?") == 7);
  CHECK(words_of("Don’t say 'don't' to l’été.") == 5);
  CHECK(words_of("3.14 is 1,000 times. Right.Now") == 6);
  CHECK(words_of("one\ntwo\n\nthree") == 3);
  CHECK(words_of("Привет, мир") == 2);
  CHECK(words_of("مرحبا بالعالم") == 2);
  CHECK(words_of("हिन्दी में लिखा") == 3);
}

TEST_CASE("without spaces between words two characters count as one") {
  CHECK(words_of("鸡为什么要过马路？") == 4);
  CHECK(words_of("ニワトリ") == 2);
  CHECK(words_of("鸡") == 1);
  CHECK(words_of("用 C++ 写的 Wasm 程序") == 5);
}

TEST_CASE("a Thai vowel sign belongs to the letter before it") { CHECK(words_of("ที่นี่") == 1); }

TEST_CASE("the first words are whole and say that something was left out") {
  CHECK(first_words("Why did the chicken cross the road?", 4) == "Why did the chicken…");
  CHECK(first_words("Why did the chicken?", 4) == "Why did the chicken?");
  CHECK(first_words("“Why?” she asked.", 1) == "“Why…");
  CHECK(first_words("Why\n\n  did\tthe chicken", 3) == "Why did the…");
  CHECK(first_words("  Why  ", 9) == "Why");
  CHECK(first_words("", 9).empty());
  CHECK(first_words("Why", 0) == "…");
}

TEST_CASE("the first words of Chinese are cut between characters") {
  CHECK(first_words("鸡为什么要过马路？", 2) == "鸡为什么…");
  CHECK(first_words("鸡为什么要过马路？", 4) == "鸡为什么要过马路？");
  CHECK(first_words("Wasm 程序设计", 2) == "Wasm 程序…");
}

TEST_CASE("long text without spaces is not cut where it is Chinese, and is where it is no language") {
  std::string chinese;
  for (int i = 0; i < 300; ++i) chinese += "鸡";
  CHECK(first_words(chinese, 1000) == chinese);
  CHECK(first_words(std::string(1'000'000, 'a'), 8) == std::string(100, 'a') + "…");
}
