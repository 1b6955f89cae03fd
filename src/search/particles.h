// Particles and articles that are written in one with the word they belong to: Korean 학교에서 (at school), Arabic الكتاب (the
// book). Lists of endings, no morphology: what is left is one more form a word is found by, never instead of itself.
#pragma once

#include <cstdint>
#include <string_view>

namespace sheaf {

struct BareWord {
  std::string_view text;  // "": there is nothing to take off
  uint32_t offset_bytes = 0;
};

// Of a folded form. What is Latin or a number before Hangul is bare as well: ai of ai가, 2024 of 2024년.
BareWord without_particle(std::string_view folded);

}  // namespace sheaf
