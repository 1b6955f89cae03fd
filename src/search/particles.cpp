#include "search/particles.h"

#include <algorithm>
#include <iterator>

#include "document/utf8.h"

namespace sheaf {
namespace {

// The longest first. Each syllable is three bytes.
constexpr std::string_view kKoreanParticles[] = {
    "에서부터", "으로부터", "에게서", "한테서", "에서는", "에서도", "으로는", "으로도", "이라고", "이라는",
    "까지는",   "에서",     "에게",   "에는",   "에도",   "으로",   "부터",   "까지",   "처럼",   "보다",
    "한테",     "하고",     "라고",   "라는",   "이나",   "이랑",   "마다",   "조차",   "밖에",   "께서",
    "들은",     "들이",     "들을",   "들의",   "은",     "는",     "이",     "가",     "을",     "를",
    "의",       "에",       "와",     "과",     "도",     "로",     "만",     "들"};

constexpr std::string_view kArabicArticles[] = {"وال", "بال", "كال", "فال", "ال", "لل"};

bool is_hangul(char32_t scalar) { return scalar >= 0xAC00 && scalar <= 0xD7A3; }
bool is_arabic(char32_t scalar) { return scalar >= 0x620 && scalar <= 0x64A; }

char32_t last_scalar(std::string_view text) {
  size_t at = previous_utf8(text, text.size());
  return decode_utf8(text, at);
}

// Seldom the end of a word of two syllables; before them one is enough to be left.
constexpr std::string_view kClearParticles[] = {"을", "를", "은", "는", "에", "의"};

// A particle of one syllable may be the end of a word of two; so two must be left.
BareWord without_korean_particle(std::string_view surface) {
  for (const std::string_view particle : kKoreanParticles) {
    if (!surface.ends_with(particle)) continue;
    const std::string_view rest = surface.substr(0, surface.size() - particle.size());
    const bool is_clear = particle.size() > 3 || std::find(std::begin(kClearParticles), std::end(kClearParticles),
                                                           particle) != std::end(kClearParticles);
    const size_t least_bytes = is_clear ? 3 : 6;
    if (rest.size() >= least_bytes && is_hangul(last_scalar(rest))) return {rest, 0};
  }
  return {};
}

// The ASCII letters and digits that nothing but Hangul follows.
std::string_view before_hangul(std::string_view text) {
  const auto is_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto end = std::find_if(text.begin(), text.end(), is_beyond_ascii);
  for (size_t at = end - text.begin(); at < text.size();) {
    if (!is_hangul(decode_utf8(text, at))) return {};
  }
  return text.substr(0, static_cast<size_t>(end - text.begin()));
}

// Three letters, the shortest root, must be left.
BareWord without_arabic_article(std::string_view surface) {
  for (const std::string_view article : kArabicArticles) {
    if (surface.starts_with(article) && surface.size() >= article.size() + 6) {
      return {surface.substr(article.size()), static_cast<uint32_t>(article.size())};
    }
  }
  return {};
}

}  // namespace

BareWord without_particle(std::string_view folded) {
  if (folded.size() < 4 || static_cast<unsigned char>(folded.back()) < 0x80) return {};
  const char32_t last = last_scalar(folded);
  if (is_hangul(last)) {
    const BareWord latin{before_hangul(folded), 0};
    return latin.text.empty() ? without_korean_particle(folded) : latin;
  }
  return is_arabic(last) ? without_arabic_article(folded) : BareWord{};
}

}  // namespace sheaf
