#include "search/excerpts.h"

#include <doctest/doctest.h>

#include <string>

using namespace sheaf;

namespace {

std::string bracketed(const std::string& text, const std::vector<TextRange>& marks) {
  std::string out;
  size_t at = 0;
  for (const TextRange& mark : marks) {
    REQUIRE(mark.offset_bytes >= at);
    out += text.substr(at, mark.offset_bytes - at) + '[' + text.substr(mark.offset_bytes, mark.length_bytes) + ']';
    at = mark.offset_bytes + mark.length_bytes;
  }
  return out + text.substr(at);
}

std::string marked(const std::string& text, const MatchedWords& words) {
  return bracketed(text, marks_in(text, words));
}

std::string shown(const std::string& text, const MatchedWords& words, int max_words) {
  const Excerpt found = excerpt(text, words, max_words);
  return bracketed(found.text, found.marks);
}

}  // namespace

TEST_CASE("the words of an answer are marked whole, however they are spelt") {
  CHECK(marked("The Café, a cafe; cafés", {{"cafe"}, {}}) == "The [Café], a [cafe]; cafés");
  CHECK(marked("Wi-Fi and wifi", {{"wifi"}, {}}) == "[Wi-Fi] and [wifi]");
  CHECK(marked("wireless wi", {{}, {"wi"}}) == "[wireless] [wi]");
  CHECK(marked("The dog's bone", {{"dog"}, {}}) == "The [dog]'s bone");
  CHECK(marked("東京都に行く", {{"東京", "京都"}, {}}) == "[東京都]に行く");
  CHECK(marked("e\u0301cole", {{"ecole"}, {}}) == "[e\u0301cole]");
  CHECK(marked("nothing here", {{"fox", ""}, {""}}) == "nothing here");
  CHECK(marked("nothing", {}) == "nothing");
}

TEST_CASE("an excerpt is the passage with most of the different words") {
  const std::string text =
      "Fox fox fox fox. Many words stand here before it comes. The quick red fox met a dog. And then it went on and "
      "on.";
  CHECK(shown(text, {{"fox", "dog"}, {}}, 9) == "…The quick red [fox] met a [dog]. And then…");
  CHECK(shown(text, {{"fox"}, {}}, 4) == "[Fox] [fox] [fox] [fox].…");
  CHECK(shown(text, {{"dog"}, {}}, 100) == marked(text, {{"dog"}, {}}));
}

TEST_CASE("without any of the words it is the beginning") {
  CHECK(shown("One two three four five", {{"fox"}, {}}, 3) == "One two three…");
  CHECK(shown("One two", {}, 3) == "One two");
  CHECK(shown("", {{"fox"}, {}}, 3) == "");
  CHECK(shown("?!", {{"fox"}, {}}, 3) == "?!");
}

TEST_CASE("near its end a text is shown to its end") {
  CHECK(shown("one two three four five six fox", {{"fox"}, {}}, 4) == "…four five six [fox]");
}

TEST_CASE("an excerpt is one line") {
  CHECK(shown("One\n\n two\tred   fox ", {{"fox"}, {}}, 10) == "One two red [fox]");
  CHECK(shown(" \n fox\n", {{"fox"}, {}}, 10) == "[fox]");
}

TEST_CASE("scripts without spaces are cut between characters, twice as many as words") {
  CHECK(shown("一二三四五六七八九十東京都一二三四五六七八九十", {{"東京", "京都"}, {}}, 4) == "…十[東京都]一二三四…");
  CHECK(shown("ที่นี่มีน้ำ", {{"น้ำ"}, {}}, 1).find("[น้ำ]") != std::string::npos);
}

TEST_CASE("punctuation that touches its words belongs to an excerpt") {
  CHECK(shown("They said \"hello, dear\" to me and went.", {{"hello"}, {}}, 2) == "…\"[hello], dear\"…");
}

TEST_CASE("a word with its parts counts as one, and a pair is shown whole") {
  CHECK(shown("Wi-Fi is here and far from it a red fox", {{"wi-fi", "wifi", "wi", "fi", "red", "fox"}, {}}, 4) ==
        "…it a [red] [fox]");
  CHECK(shown("一二三四五六東京七八九", {{"東京"}, {}}, 1).find("[東京]") != std::string::npos);
}

TEST_CASE("an excerpt begins with its sentence in each script") {
  CHECK(shown("एक दो तीन। चार पाँच छह सात आठ नौ दस एक दो तीन चार", {{"सात"}, {}}, 7).starts_with("…चार"));
  CHECK(shown("一二三四五六七！東京は八九十一二三四五六七八九十", {{"八九"}, {}}, 7).starts_with("…！東京"));
}

TEST_CASE("a long rule of punctuation leaves room for what was found") {
  std::string rule;
  for (int i = 0; i < 3000; ++i) rule += "─";
  CHECK(shown(rule + " fox", {{"fox"}, {}}, 10).find("[fox]") != std::string::npos);
  CHECK(shown("red" + rule + " fox", {{"red", "fox"}, {}}, 10).find("[red]") != std::string::npos);
}

TEST_CASE("a word without end is cut") {
  const Excerpt found = excerpt(std::string(100'000, 'x'), MatchedWords{{}, {"x"}}, 10);
  CHECK(found.text.size() <= kMostExcerptBytes + 3);
  REQUIRE(found.marks.size() == 1);
  CHECK(found.marks[0].offset_bytes + found.marks[0].length_bytes <= found.text.size());
}
