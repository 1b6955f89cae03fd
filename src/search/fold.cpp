#include "search/fold.h"

#include <algorithm>
#include <span>

#include "document/utf8.h"
#include "search/fold_tables.h"

namespace sheaf {
namespace {

using fold_tables::CharacterPair;
using fold_tables::CharacterRun;

// The parts of Hangul (Unicode 15, 3.12).
constexpr char32_t kSyllables = 0xAC00, kLeads = 0x1100, kVowels = 0x1161, kTails = 0x11A7;
constexpr char32_t kLeadCount = 19, kVowelCount = 21, kTailCount = 28;

constexpr char32_t kTatweel = 0x640, kVoicing = 0x3099, kHalfVoicing = 0x309A;

bool is_between(char32_t scalar, char32_t first, char32_t last) { return scalar >= first && scalar <= last; }

// What is its own surface and folded form, for speed: most characters of most texts that are not ASCII.
bool is_settled(char32_t s) {
  return is_between(s, 0x3041, 0x9FFF) || is_between(s, 0x430, 0x44F) || is_between(s, 0xAC00, 0xD7A3) ||
         is_between(s, 0xE01, 0xE32) || is_between(s, 0x627, 0x628) || is_between(s, 0x62A, 0x63F);
}

char32_t surface_scalar(char32_t scalar) {
  const std::span runs(fold_tables::kSurfaceRuns, fold_tables::kSurfaceRunCount);
  const auto run =
      std::lower_bound(runs.begin(), runs.end(), scalar, [](const CharacterRun& r, char32_t s) { return r.last < s; });
  if (run == runs.end() || scalar < run->first || (scalar - run->first) % run->step != 0) return scalar;
  return static_cast<char32_t>(static_cast<int32_t>(scalar) + run->delta);
}

const CharacterPair* find(std::span<const CharacterPair> pairs, char32_t from) {
  const auto found =
      std::lower_bound(pairs.begin(), pairs.end(), from, [](const CharacterPair& p, char32_t s) { return p.from < s; });
  return found != pairs.end() && found->from == from ? &*found : nullptr;
}

const CharacterPair* surface_pair(char32_t scalar) {
  return find({fold_tables::kSurfacePairs, fold_tables::kSurfacePairCount}, scalar);
}

std::span<const CharacterPair> fold_pairs() { return {fold_tables::kFoldPairs, fold_tables::kFoldPairCount}; }

char32_t composed_hangul(char32_t first, char32_t second) {
  if (first >= kLeads && first < kLeads + kLeadCount && second >= kVowels && second < kVowels + kVowelCount) {
    return kSyllables + ((first - kLeads) * kVowelCount + (second - kVowels)) * kTailCount;
  }
  const bool has_no_tail = first >= kSyllables && first <= 0xD7A3 && (first - kSyllables) % kTailCount == 0;
  return has_no_tail && second > kTails && second < kTails + kTailCount ? first + (second - kTails) : 0;
}

// Voiced Kana stand right after their plain ones, half-voiced ones after those.
char32_t composed_kana(char32_t kana, char32_t mark) {
  const char32_t hiragana = is_between(kana, 0x30A1, 0x30F6) ? kana - 0x60 : kana;
  const bool is_of_h = is_between(hiragana, 0x306F, 0x307D) && hiragana % 3 == 0;
  if (mark == kHalfVoicing) return is_of_h ? kana + 2 : 0;
  const bool is_plain = (is_between(hiragana, 0x304B, 0x3061) && hiragana % 2 == 1) ||
                        (is_between(hiragana, 0x3064, 0x3068) && hiragana % 2 == 0) || is_of_h;
  return is_plain ? kana + 1 : hiragana == 0x3046 ? kana + 0x4E : 0;
}

bool is_dropped_mark(char32_t scalar) {
  return is_in({fold_tables::kDroppedMarks, fold_tables::kDroppedMarkCount}, scalar);
}

// 0: the two have no composed form.
char32_t composed(char32_t first, char32_t second) {
  if (second < 0x300) return 0;
  if (is_between(second, kVowels, kTails + kTailCount)) return composed_hangul(first, second);
  if (second == kVoicing || second == kHalfVoicing) return composed_kana(first, second);
  const std::span order(fold_tables::kCompositions, fold_tables::kCompositionCount);
  const auto found = std::lower_bound(order.begin(), order.end(), first, [&](uint16_t at, char32_t letter) {
    const CharacterPair& pair = fold_tables::kFoldPairs[at];
    return pair.second != second ? pair.second < second : pair.first < letter;
  });
  if (found == order.end()) return 0;
  const CharacterPair& pair = fold_tables::kFoldPairs[*found];
  return pair.first == first && pair.second == second ? pair.from : 0;
}

// Puts `scalar` into the last character of `surface`, if the two have a composed form.
bool compose_last(std::string& surface, char32_t scalar, size_t begin) {
  if (surface.size() == begin) return false;
  const size_t last = previous_utf8(surface, surface.size());
  size_t at = last;
  const char32_t both = composed(decode_utf8(surface, at), scalar);
  if (both == 0) return false;
  surface.resize(last);
  append_utf8(surface, both);
  return true;
}

// The ASCII twin of another script's digit, or what it was.
char32_t plain_digit(char32_t scalar) {
  const std::span zeros(fold_tables::kZeros, fold_tables::kZeroCount);
  const auto after =
      std::upper_bound(zeros.begin(), zeros.end(), scalar, [](char32_t s, char16_t zero) { return s < zero; });
  if (after == zeros.begin() || scalar - after[-1] > 9) return scalar;
  return U'0' + (scalar - after[-1]);
}

void append_folded_scalar(std::string& folded, char32_t scalar) {
  if (is_settled(scalar)) return append_utf8(folded, scalar);
  if (is_dropped_mark(scalar)) return;
  const CharacterPair* pair = find(fold_pairs(), scalar);
  if (pair == nullptr) return append_utf8(folded, plain_digit(scalar));
  append_folded_scalar(folded, pair->first);
  if (pair->second != 0) append_folded_scalar(folded, pair->second);
}

}  // namespace

void append_surface(std::string& surface, char32_t scalar, size_t begin) {
  if (scalar < 0x80) {
    surface += static_cast<char>(scalar >= 'A' && scalar <= 'Z' ? scalar + 32 : scalar);
  } else if (is_settled(scalar) && scalar != kVoicing && scalar != kHalfVoicing) {
    append_utf8(surface, scalar);
  } else if (const CharacterPair* pair = surface_pair(scalar)) {
    append_surface(surface, pair->first, begin);
    append_surface(surface, pair->second, begin);
  } else if (const char32_t lower = surface_scalar(scalar); lower != kTatweel && !compose_last(surface, lower, begin)) {
    append_utf8(surface, lower);
  }
}

bool is_digit(char32_t scalar) {
  if (scalar < 0x80) return scalar >= '0' && scalar <= '9';
  const char32_t plain = plain_digit(surface_scalar(scalar));
  return plain >= '0' && plain <= '9';
}

std::string surface_form(std::string_view text) {
  std::string surface;
  for (size_t at = 0; at < text.size();) append_surface(surface, decode_utf8(text, at));
  return surface;
}

void append_folded(std::string& folded, std::string_view surface) {
  for (size_t at = 0; at < surface.size();) {
    if (static_cast<unsigned char>(surface[at]) < 0x80) {
      folded += surface[at++];
    } else {
      append_folded_scalar(folded, decode_utf8(surface, at));
    }
  }
}

std::string fold(std::string_view text) {
  std::string folded;
  append_folded(folded, surface_form(text));
  return folded;
}

}  // namespace sheaf
