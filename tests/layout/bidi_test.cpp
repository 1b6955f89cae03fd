#include "layout/bidi.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "document/utf8.h"

namespace {

using sheaf::bidi_levels;
using sheaf::visual_order;

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, ';');) fields.push_back(field);
  return fields;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

}  // namespace

// Each line: scalars; direction asked for; the paragraph's level (which says what "auto" comes to); levels, x for what rule
// X9 removes; the visual order without those.
TEST_CASE("levels and order are those of Unicode's BidiCharacterTest") {
  std::ifstream in("/usr/share/unicode/BidiCharacterTest.txt");
  int cases = 0;
  std::vector<std::string> wrong;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = fields_of(line);
    REQUIRE(fields.size() == 5);
    std::string text;
    std::vector<size_t> begins;
    for (const std::string& word : words_of(fields[0])) {
      begins.push_back(text.size());
      sheaf::append_utf8(text, static_cast<char32_t>(std::strtoul(word.c_str(), nullptr, 16)));
    }
    const std::vector<uint8_t> levels = bidi_levels(text, fields[2] == "1");
    const std::vector<std::string> wanted = words_of(fields[3]);
    REQUIRE(wanted.size() == begins.size());
    std::vector<uint8_t> kept;
    std::vector<size_t> kept_at;
    bool is_right = true;
    for (size_t i = 0; i < wanted.size(); i++) {
      if (wanted[i] == "x") continue;
      kept.push_back(levels[begins[i]]);
      kept_at.push_back(i);
      is_right &= std::to_string(levels[begins[i]]) == wanted[i];
    }
    std::string order;
    for (const int item : visual_order(kept)) order += std::to_string(kept_at[static_cast<size_t>(item)]) + " ";
    std::string wanted_order;
    for (const std::string& word : words_of(fields[4])) wanted_order += word + " ";
    cases++;
    if (!is_right || order != wanted_order) wrong.push_back(line);
  }
  CHECK(cases > 90'000);
  CHECK_MESSAGE(wrong.empty(), wrong.size() << " of " << cases << ", first: " << (wrong.empty() ? "" : wrong.front()));
}

TEST_CASE("text after a paragraph separator has levels of its own") {
  const std::string text =
      "אב \xE2\x80\xA9"
      "cd";
  const std::vector<uint8_t> levels = bidi_levels(text, false);
  CHECK(levels.front() == 1);
  CHECK(levels.back() == 0);
}

TEST_CASE("a quick look tells where the algorithm is needed") {
  for (const char* plain : {"", "plain", "Ünïcödé — 漢字 हिन्दी ไทย 😀"}) CHECK_FALSE(sheaf::has_right_to_left(plain));
  for (const char* turned : {"a א b", "ع",
                             "\xE2\x80\xAE"
                             "abc",
                             "a\xE2\x80\x8F", "𞤀"})
    CHECK(sheaf::has_right_to_left(turned));
}

TEST_CASE("bytes that are not UTF-8 have levels like any others") {
  const std::string bytes =
      "\xD7\x90\xFF\xF0\x9F"
      "a\xD7";
  CHECK(bidi_levels(bytes, true).size() == bytes.size());
}
