#include "layout/break_opportunities.h"

#include "document/utf8.h"
#include "layout/text.h"

namespace sheaf {
namespace {

constexpr char32_t kZeroWidthJoiner = 0x200D;

const char* rules_of(std::string_view lang, bool is_strict) {
  const std::string_view language = lang.substr(0, lang.find('-'));
  if (language == "zh") return is_strict ? "zh-strict" : "zh";
  if (language == "ja") return is_strict ? "ja-strict" : "ja";
  if (language == "ko") return is_strict ? "ko-strict" : "ko";
  return is_strict ? "-strict" : "";
}

bool is_ascii_letter(char32_t scalar) { return (scalar | 0x20) - U'a' < 26; }

LineBreakClass class_of(char32_t scalar) {
  LineBreakContext no_language = {};
  return lb_get_char_class(&no_language, scalar);
}

// U+094D and its counterparts in the other Indic blocks: a consonant after it is drawn joined to the one before.
bool is_virama(char32_t scalar) { return scalar >= 0x900 && scalar < 0xD80 && (scalar & 0x7F) == 0x4D; }

// Lao stands 0x80 above Thai.
char32_t as_thai(char32_t scalar) { return scalar >= 0x0E80 && scalar < 0x0F00 ? scalar - 0x80 : scalar; }
bool is_vowel_am(char32_t scalar) { return as_thai(scalar) == 0x0E33; }
bool is_leading_vowel(char32_t thai) { return thai >= 0x0E40 && thai <= 0x0E44; }
bool ends_syllable(char32_t thai) { return thai == 0x0E2F || thai == 0x0E30 || thai == 0x0E33 || thai == 0x0E46; }

bool extends_cluster(char32_t scalar, LineBreakClass line_class) {
  constexpr char32_t kGraphemeJoiner = 0x034F;  // glue to UAX #14
  constexpr char32_t kSoftHyphen = 0xAD;        // goes with what it hyphenates
  if (line_class == LBP_SA) return is_attached_mark(scalar) || is_vowel_am(scalar);
  return line_class == LBP_CM || line_class == LBP_ZWJ || line_class == LBP_EM || line_class == LBP_JV ||
         line_class == LBP_JT || scalar == kGraphemeJoiner || scalar == kSoftHyphen;
}

}  // namespace

BreakFinder::BreakFinder(std::string_view lang, bool is_strict) : context_{}, lang_(rules_of(lang, is_strict)) {}

Break BreakFinder::before(char32_t scalar) {
  const bool is_first = letters_ < 0;
  const bool is_letter = is_ascii_letter(scalar);
  // From the third letter in a row on, libunibreak's state stays as it is: most of most text.
  if (is_letter && letters_ >= 2) return Break::kNo;
  letters_ = is_letter ? (is_first ? 1 : letters_ + 1) : 0;
  if (is_first) {
    lb_init_break_context(&context_, scalar, lang_);
    return Break::kNo;
  }
  switch (lb_process_next_char(&context_, scalar)) {
    case LINEBREAK_MUSTBREAK: return Break::kForced;
    case LINEBREAK_ALLOWBREAK: return Break::kAllowed;
    default: return Break::kNo;
  }
}

bool ClusterFinder::begins(char32_t scalar) {
  const bool is_joined = last_ == kZeroWidthJoiner || is_virama(last_);
  const bool was_leading_jamo = is_after_leading_jamo_;
  last_ = scalar;
  if (scalar < 0x80) {
    flag_halves_ = 0;
    is_after_leading_jamo_ = false;
    return !is_joined;
  }
  const LineBreakClass line_class = class_of(scalar);
  flag_halves_ = line_class == LBP_RI ? flag_halves_ + 1 : 0;
  is_after_leading_jamo_ = line_class == LBP_JL;
  const bool is_second_half = flag_halves_ > 0 && flag_halves_ % 2 == 0;
  const bool is_syllable = line_class == LBP_JL || line_class == LBP_H2 || line_class == LBP_H3;
  return !is_joined && !is_second_half && !(was_leading_jamo && is_syllable) && !extends_cluster(scalar, line_class);
}

std::vector<int> guessed_word_begins(std::string_view text) {
  std::vector<int> begins;
  char32_t before = 0;
  for (size_t offset = 0; offset < text.size();) {
    const int begin = static_cast<int>(offset);
    const char32_t scalar = decode_utf8(text, offset);
    const char32_t thai = as_thai(scalar);
    const bool is_pair = needs_dictionary(before) && needs_dictionary(scalar);
    const bool extends = is_attached_mark(scalar) || ends_syllable(thai);
    if (is_pair && !is_leading_vowel(as_thai(before)) && !extends &&
        (is_leading_vowel(thai) || ends_syllable(as_thai(before))))
      begins.push_back(begin);
    before = scalar;
  }
  return begins;
}

bool needs_dictionary(char32_t scalar) { return scalar >= 0x0E00 && class_of(scalar) == LBP_SA; }

}  // namespace sheaf
