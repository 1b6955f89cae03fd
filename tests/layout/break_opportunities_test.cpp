#include "layout/break_opportunities.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace {

using sheaf::Break;

// A line of Unicode's test files: "÷ 0061 × 0020 ÷ # comment".
struct UnicodeCase {
  int line = 0;
  std::string source;
  std::vector<char32_t> scalars;
  std::vector<bool> breaks_before;  // and after the last
};

std::vector<UnicodeCase> read_unicode_cases(const char* path) {
  std::vector<UnicodeCase> cases;
  std::ifstream in(path);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    number++;
    UnicodeCase one;
    one.line = number;
    one.source = line.substr(0, line.find('#'));
    std::istringstream words(one.source);
    for (std::string word; words >> word;) {
      if (word == "÷" || word == "×") {
        one.breaks_before.push_back(word == "÷");
      } else {
        one.scalars.push_back(static_cast<char32_t>(std::strtoul(word.c_str(), nullptr, 16)));
      }
    }
    if (!one.scalars.empty()) cases.push_back(std::move(one));
  }
  return cases;
}

bool is_any_of(char32_t scalar, std::u32string_view set) { return set.find(scalar) != std::u32string_view::npos; }

// Where the file wants a break and there is none:
// - LB25: the file keeps whole numbers together by a regular expression (UAX #14, 8.2, example 7); libunibreak has the
//   rule's plain pairs, which also join closing and percent or dollar, comma or stroke or stop and digit, dollar or
//   percent or backslash (as prefix) and opening
// - LB30b: a reserved pictograph before a skin tone is an ordinary letter to libunibreak
bool is_known_difference(const UnicodeCase& one, size_t i) {
  const char32_t after = one.scalars[i];
  size_t last = i - 1;
  while (last > 0 && one.scalars[last] == 0x0308) last--;
  const char32_t before = one.scalars[last];
  if (!one.breaks_before[i]) return before == 0x1F02C && after == 0x1F3FF;
  return (is_any_of(before, U")}") && is_any_of(after, U"%$")) ||
         (is_any_of(before, U",/.") && is_any_of(after, U"01234")) ||
         (is_any_of(before, U"%$\\") && is_any_of(after, U"({\u2329"));
}

}  // namespace

TEST_CASE("lines may break where Unicode's LineBreakTest.txt says") {
  const std::vector<UnicodeCase> cases = read_unicode_cases("/usr/share/unicode/auxiliary/LineBreakTest.txt");
  if (cases.empty()) {
    MESSAGE("skipped: /usr/share/unicode/auxiliary/LineBreakTest.txt is not there (Debian: unicode-data)");
    return;
  }
  int failed = 0, known = 0;
  for (const UnicodeCase& one : cases) {
    sheaf::BreakFinder finder("", true);
    for (size_t i = 0; i < one.scalars.size(); i++) {
      const bool is_break = finder.before(one.scalars[i]) != Break::kNo;
      if (is_break == one.breaks_before[i]) continue;
      if (is_known_difference(one, i)) {
        known++;
        continue;
      }
      failed++;
      MESSAGE("line " << one.line << ": " << one.source << " is wrong before scalar " << i);
    }
  }
  CHECK(failed == 0);
  CHECK(known == 35);  // in Unicode 15.0
}

TEST_CASE("a line that breaks inside a word cuts no character of Unicode's GraphemeBreakTest.txt") {
  const std::vector<UnicodeCase> cases = read_unicode_cases("/usr/share/unicode/auxiliary/GraphemeBreakTest.txt");
  if (cases.empty()) {
    MESSAGE("skipped: /usr/share/unicode/auxiliary/GraphemeBreakTest.txt is not there (Debian: unicode-data)");
    return;
  }
  int failed = 0;
  for (const UnicodeCase& one : cases) {
    sheaf::ClusterFinder finder;
    for (size_t i = 0; i < one.scalars.size(); i++) {
      const bool is_start = finder.begins(one.scalars[i]);
      if (i == 0 || !is_start || one.breaks_before[i]) continue;
      // Line ends never come here; U+0600 stands for prepended marks, which are right to left but for rare Indic ones.
      if (one.scalars[i] == U'\n' || one.scalars[i - 1] == 0x0600) continue;
      failed++;
      MESSAGE("line " << one.line << ": " << one.source << "is cut before scalar " << i);
    }
  }
  CHECK(failed == 0);
}

TEST_CASE("a chinese line may break beside quotation marks, an english one may not") {
  const std::u32string_view text = U"\u4ed6\u201c\u597d\u201d\u4e86";
  std::string english, chinese;
  sheaf::BreakFinder english_breaks("en"), chinese_breaks("zh-Hant");
  for (const char32_t scalar : text) {
    english += english_breaks.before(scalar) == Break::kNo ? 'x' : '/';
    chinese += chinese_breaks.before(scalar) == Break::kNo ? 'x' : '/';
  }
  CHECK(english == "xxxxx");
  CHECK(chinese == "x/xx/");
}

TEST_CASE("words that need a dictionary are known by their script") {
  CHECK(sheaf::needs_dictionary(0x0E01));  // Thai
  CHECK(sheaf::needs_dictionary(0x0EC0));  // Lao
  CHECK(sheaf::needs_dictionary(0x1780));  // Khmer
  CHECK(sheaf::needs_dictionary(0x1000));  // Myanmar
  CHECK_FALSE(sheaf::needs_dictionary('a'));
  CHECK_FALSE(sheaf::needs_dictionary(0x0915));  // Devanagari has spaces
  CHECK_FALSE(sheaf::needs_dictionary(0x4ED6));  // Han breaks anywhere
}
