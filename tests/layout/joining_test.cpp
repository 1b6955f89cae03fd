#include "layout/joining.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "layout/lines.h"

TEST_CASE("joining letters are those of Unicode's ArabicShaping") {
  std::ifstream in("/usr/share/unicode/ArabicShaping.txt");
  int letters = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto scalar = static_cast<char32_t>(std::strtoul(line.c_str(), nullptr, 16));
    const bool is_covered = (scalar >= 0x620 && scalar < 0x800) || (scalar >= 0x8A0 && scalar <= 0x8C9);
    if (!is_covered) continue;
    const char type = line[line.find(';', line.find(';') + 1) + 2];
    CAPTURE(line);
    CHECK(sheaf::joins_letter_before(scalar) == (type == 'R' || type == 'D' || type == 'C'));
    CHECK(sheaf::joins_letter_after(scalar) == (type == 'D' || type == 'C'));
    letters++;
  }
  CHECK(letters > 200);
}

TEST_CASE("letters join over a border between spans, through marks, but not after alef and not at the text's ends") {
  CHECK(sheaf::joins_at({span_of("ب"), span_of("القاهرة")}, 1, 0));
  CHECK(sheaf::joins_at({span_of("بَ"), span_of(""), span_of("القاهرة")}, 2, 0));
  CHECK_FALSE(sheaf::joins_at({span_of("ا"), span_of("لقاهرة")}, 1, 0));
  CHECK_FALSE(sheaf::joins_at({span_of("ب "), span_of("القاهرة")}, 1, 0));
  CHECK_FALSE(sheaf::joins_at({span_of("بي")}, 0, 0));
  CHECK_FALSE(sheaf::joins_at({span_of("بي")}, 0, 4));
  CHECK(sheaf::joins_at({span_of("بي")}, 0, 2));
}
