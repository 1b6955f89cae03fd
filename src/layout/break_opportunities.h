// Where a line may break (UAX #14, by libunibreak) and where a character begins, asked one scalar at a time, so that text
// in several spans needs no copy. Neither keeps text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" {
#include <linebreak.h>
#include <linebreakdef.h>
}
#undef EOS

namespace sheaf {

enum class Break : uint8_t { kNo, kAllowed, kForced };

class BreakFinder {
 public:
  // Of the language only Chinese, Japanese and Korean matter: they make quotation marks and ambiguous characters behave as
  // wide ones. libunibreak's European tailorings are left out: browsers have none, and a German page that quotes English
  // would lose the break before its quotation mark. `is_strict`: small kana do not start a line (CSS line-break: strict).
  explicit BreakFinder(std::string_view lang, bool is_strict = false);

  // Whether a line may break between the scalar given before and this one; kNo for the first.
  Break before(char32_t scalar);

 private:
  LineBreakContext context_;
  const char* lang_;
  int letters_ = -1;  // ASCII letters in a row up to here; -1: nothing yet
};

// Whether a line that must break inside a word may break between two scalars: not before combining marks, joiners,
// modifiers, conjoining Jamo or the second half of a flag, not after a joiner or a virama (UAX #29, roughly, by line
// breaking classes).
class ClusterFinder {
 public:
  bool begins(char32_t scalar);

 private:
  char32_t last_ = 0;
  bool is_after_leading_jamo_ = false;
  int flag_halves_ = 0;
};

// Of a script whose words are parted by no spaces and need a dictionary: Thai, Lao, Khmer, Myanmar, Tai Lue … (class SA).
bool needs_dictionary(char32_t scalar);

}  // namespace sheaf
