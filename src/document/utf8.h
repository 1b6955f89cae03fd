// UTF-8 as the whole core handles it: decode, append, repair. Positions are byte offsets.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sheaf {

inline constexpr char32_t kReplacement = 0xFFFD;

// Decodes one scalar value at `offset` and moves `offset` past it; an ill-formed sequence gives U+FFFD and moves past the
// maximal ill-formed part (Unicode 15, 3.9, U+FFFD substitution of maximal subparts). `offset` must be inside `text`.
char32_t decode_utf8(std::string_view text, size_t& offset);
// Where the character begins that ends at `offset`, which is not 0.
size_t previous_utf8(std::string_view text, size_t offset);
void append_utf8(std::string& out, char32_t scalar);

// Returns how many ill-formed parts were replaced by U+FFFD; `text` is well-formed afterwards.
size_t repair_utf8(std::string& text);

bool is_space(char32_t scalar);            // Unicode White_Space but for no-break spaces
bool is_letter_or_digit(char32_t scalar);  // everything but controls, spaces, punctuation and symbols (coarse ranges)
bool has_letter_or_digit(std::string_view text);
// Written without spaces between words: Han, Kana, Thai, Lao, Khmer, Myanmar, and so counted by character.
bool is_unspaced_script(char32_t scalar);
// A mark that belongs to the character before it, in scripts that are counted by character.
bool is_attached_mark(char32_t scalar);
// Strongly right-to-left (Hebrew, Arabic, Syriac, Thaana, N'Ko, … and their presentation forms).
bool is_right_to_left(char32_t scalar);

}  // namespace sheaf
