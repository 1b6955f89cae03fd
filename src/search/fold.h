// Two spellings of a text: its surface form, which is lower case, composed and without compatibility forms, and its folded
// form, which is what people type who leave out accents. Tables in search/fold_tables.h; nothing depends on a locale.
#pragma once

#include <string>
#include <string_view>

namespace sheaf {

// Appends a character to a surface form; a mark is composed with the letter before it, but not beyond `begin`.
void append_surface(std::string& surface, char32_t scalar, size_t begin = 0);
std::string surface_form(std::string_view text);

// Whether it is a digit of any script.
bool is_digit(char32_t scalar);

// Appends the folded form of a surface form.
void append_folded(std::string& folded, std::string_view surface);
// The folded form of any text.
std::string fold(std::string_view text);

}  // namespace sheaf
