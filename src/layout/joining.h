// Cursive joining of Arabic, Syriac and N'Ko letters (Unicode 15, 9.2, ArabicShaping.txt): where text is cut inside a word, the
// letters at the cut keep their joined forms.
#pragma once

#include "layout/text.h"

namespace sheaf {

// Does the letter before this place reach over it to the letter after it? Marks between them are looked through, also where
// the place lies between two spans.
bool joins_at(const std::vector<Span>& spans, int span, int byte);

// Of the blocks from U+0620 to U+07FF and U+08A0 to U+08C9; others count as not joining.
bool joins_letter_before(char32_t scalar);
bool joins_letter_after(char32_t scalar);

}  // namespace sheaf
