#include "search/characters.h"

#include <algorithm>
#include <iterator>

#include "document/scalar_ranges.h"
#include "document/utf8.h"

namespace sheaf {
namespace {

constexpr char32_t kZeroWidthNonJoiner = 0x200C, kZeroWidthJoiner = 0x200D;

// The zero-width non-joiner is not among them: in Persian it joins what a hyphen joins elsewhere.
constexpr ScalarRange kIgnored[] = {{0xAD, 0xAD},      {0x34F, 0x34F},   {0x61C, 0x61C},   {0x640, 0x640},
                                    {0x180B, 0x180F},  {0x200B, 0x200B}, {0x200D, 0x200F}, {0x202A, 0x202E},
                                    {0x2060, 0x206F},  {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
                                    {0xE0000, 0xE0FFF}};

// All that is typed for an apostrophe, and what stands inside words like one: the Catalan dot, Hebrew geresh and gershayim.
constexpr char32_t kInnerMarks[] = {'\'', '`', 0xB4, 0xB7, 0x2BB, 0x2BC, 0x2018, 0x2019, 0xFF07, 0x5F3, 0x5F4};

// Pictures. Arrows, mathematics, box drawing and bullets are punctuation: they would stand between the words of a phrase.
constexpr ScalarRange kSymbols[] = {{0x231A, 0x231B}, {0x23E9, 0x23FA}, {0x2600, 0x2767},  {0x2794, 0x27BF},
                                    {0x2B05, 0x2B07}, {0x2B1B, 0x2B1C}, {0x2B50, 0x2B55},  {0x3030, 0x3030},
                                    {0x303D, 0x303D}, {0x3297, 0x3299}, {0x1F000, 0x1FBEF}};

// Their digits are grouped as everybody's.
constexpr ScalarRange kUnspacedDigits[] = {{0xE50, 0xE59},   {0xED0, 0xED9},   {0x1040, 0x1049},
                                           {0x1090, 0x1099}, {0x17E0, 0x17E9}, {0x19D0, 0x19D9}};

// For speed: where most text that is not ASCII lies, all of one class.
bool is_plain_word(char32_t s) {
  return (s >= 0x388 && s < 0x55A) || (s >= 0xC0 && s <= 0x2BA && s != 0xD7 && s != 0xF7) ||
         (s >= 0x620 && s <= 0x65F && s != 0x640) || (s >= 0xAC00 && s <= 0xD7A3);
}
bool is_plain_unspaced(char32_t s) { return (s >= 0x4E00 && s <= 0x9FFF) || (s >= 0x3041 && s <= 0x3096); }

bool is_regional_indicator(char32_t s) { return s >= 0x1F1E6 && s <= 0x1F1FF; }

bool extends_emoji(char32_t s) {
  return (s >= 0xFE00 && s <= 0xFE0F) || s == 0x20E3 || is_skin_tone(s) || (s >= 0xE0020 && s <= 0xE007F);
}

// Beside marks: Thai and Lao am, voicing of half-width Kana.
bool extends_cluster(char32_t s) {
  return is_attached_mark(s) || s == 0xE33 || s == 0xEB3 || s == 0xFF9E || s == 0xFF9F;
}

// Moves `offset` past one character if `is_wanted` says so.
bool skip_one(std::string_view text, size_t& offset, bool (*is_wanted)(char32_t)) {
  if (offset >= text.size()) return false;
  size_t after = offset;
  if (!is_wanted(decode_utf8(text, after))) return false;
  offset = after;
  return true;
}

}  // namespace

bool is_inner_mark(char32_t s) {
  return std::find(std::begin(kInnerMarks), std::end(kInnerMarks), s) != std::end(kInnerMarks);
}

CharacterClass class_of(char32_t s) {
  if (s < 0x80) return is_ascii_alnum(static_cast<char>(s)) ? CharacterClass::kWord : CharacterClass::kSeparator;
  if (is_plain_word(s)) return CharacterClass::kWord;
  if (is_plain_unspaced(s)) return CharacterClass::kUnspaced;
  if (is_unspaced_script(s)) return is_in(kUnspacedDigits, s) ? CharacterClass::kWord : CharacterClass::kUnspaced;
  if (is_in(kIgnored, s)) return CharacterClass::kIgnored;
  if (is_inner_mark(s) || s == kZeroWidthNonJoiner) return CharacterClass::kSeparator;
  if (is_in(kSymbols, s)) return CharacterClass::kSymbol;
  const bool is_superscript = s == 0xB2 || s == 0xB3 || s == 0xB9;
  return is_superscript || is_letter_or_digit(s) ? CharacterClass::kWord : CharacterClass::kSeparator;
}

bool is_skin_tone(char32_t s) { return s >= 0x1F3FB && s <= 0x1F3FF; }

size_t emoji_end(std::string_view text, size_t offset) {
  if (is_regional_indicator(decode_utf8(text, offset))) {
    skip_one(text, offset, is_regional_indicator);
    return offset;
  }
  for (;;) {
    while (skip_one(text, offset, extends_emoji)) {
    }
    size_t joined = offset;
    const bool is_joined = skip_one(text, joined, [](char32_t s) { return s == kZeroWidthJoiner; }) &&
                           skip_one(text, joined, [](char32_t s) { return class_of(s) == CharacterClass::kSymbol; });
    if (!is_joined) return offset;
    offset = joined;
  }
}

size_t cluster_end(std::string_view text, size_t offset) {
  decode_utf8(text, offset);
  while (skip_one(text, offset, extends_cluster)) {
  }
  return offset;
}

size_t skip_ignored(std::string_view text, size_t offset) {
  while (skip_one(text, offset, [](char32_t s) { return class_of(s) == CharacterClass::kIgnored; })) {
  }
  return offset;
}

}  // namespace sheaf
