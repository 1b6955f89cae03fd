// What a word is known by beside itself: its parts, what it is without joiners, without an affix or a particle.
#pragma once

#include <cstdint>

#include "search/token_buffer.h"
#include "search/word_scanner.h"

namespace sheaf {

// Adds the tokens of `word`, which begins at `position`, and returns how many positions they take.
uint32_t add_word_tokens(const ScannedWord& word, uint32_t position, TokenBuffer& tokens);

}  // namespace sheaf
