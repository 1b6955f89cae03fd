// Misspelt words against a plain edit distance over every word of a dictionary.
#include "search/typos.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "document/utf8.h"
#include "support/random.h"
#include "support/search_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::vector<char32_t> letters(std::string_view text) {
  std::vector<char32_t> out;
  for (size_t at = 0; at < text.size();) out.push_back(decode_utf8(text, at));
  return out;
}

// Optimal string alignment (Boytsov 2011), the whole table.
std::vector<std::vector<int>> table(const std::vector<char32_t>& a, const std::vector<char32_t>& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d;
}

int distance(std::string_view typed, std::string_view word, bool is_prefix) {
  const std::vector<char32_t> a = letters(typed), b = letters(word);
  const std::vector<std::vector<int>> d = table(a, b);
  return is_prefix ? *std::min_element(d[a.size()].begin(), d[a.size()].end()) : d[a.size()][b.size()];
}

std::string random_word(Random& random, const std::vector<std::string>& alphabet) {
  std::string word;
  for (size_t i = 3 + random.number() % 7; i > 0; --i) word += alphabet[random.number() % alphabet.size()];
  return word;
}

void check_against_table(const std::vector<std::string>& alphabet, uint32_t seed) {
  Random random(seed);
  std::set<std::string> words;
  while (words.size() < 400) words.insert(random_word(random, alphabet));
  std::string text;
  for (const std::string& word : words) text += word + " ";
  const Index index = index_of({article("a", "", text)});
  for (int i = 0; i < 60; ++i) {
    const std::string typed = random_word(random, alphabet);
    for (const int edits : {1, 2}) {
      for (const bool is_prefix : {false, true}) {
        CAPTURE(typed);
        std::vector<std::pair<std::string, int>> expected, given;
        for (const std::string& word : words) {
          if (const int d = distance(typed, word, is_prefix); d <= edits) expected.emplace_back(word, d);
        }
        for (const Respelling& respelling : respellings(index.dictionary(), typed, edits, is_prefix)) {
          given.emplace_back(DictionaryCursor(index.dictionary(), respelling.word).folded(), respelling.edits);
        }
        CHECK(given == expected);
      }
    }
  }
}

}  // namespace

TEST_CASE("misspelt words are those that a whole table of distances gives") {
  check_against_table({"a", "b", "c"}, 1);
  check_against_table({"а", "б", "в", "x"}, 2);
}

TEST_CASE("short words and numbers are not respelt, long ones by two letters") {
  CHECK(most_edits("ab") == 0);
  CHECK(most_edits("abc") == 1);
  CHECK(most_edits("абв") == 1);
  CHECK(most_edits("abcdef") == 1);
  CHECK(most_edits("abcdefg") == 2);
  CHECK(most_edits("2020") == 0);
  CHECK(most_edits("") == 0);
}
