// What a character is to the parting of text into words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sheaf {

enum class CharacterClass : uint8_t {
  kSeparator,  // spaces and punctuation, marks inside words among it
  kWord,       // letters, digits, marks
  kUnspaced,   // of a script written without spaces between words: Han, Kana, Thai, …
  kSymbol,     // emoji and the like, each a word of its own
  kIgnored,    // has no look: soft hyphen, zero-width space and joiner, variation selectors, directions, tatweel
};

CharacterClass class_of(char32_t scalar);
// An apostrophe, whatever was typed for it, or a mark that is to its script what an apostrophe is to ours.
bool is_inner_mark(char32_t scalar);

inline bool is_ascii_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

// Changes the skin of the emoji before it.
bool is_skin_tone(char32_t scalar);
// Where the emoji sequence ends that begins at `offset`: flags, families, keycaps (UTS 51, ED-17).
size_t emoji_end(std::string_view text, size_t offset);
// Where the character of an unspaced script ends that begins at `offset`: with the marks that belong to it.
size_t cluster_end(std::string_view text, size_t offset);
// Past whatever is ignored at `offset`.
size_t skip_ignored(std::string_view text, size_t offset);

}  // namespace sheaf
