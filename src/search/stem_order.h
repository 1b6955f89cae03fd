// The words of a collection in the order of their stems, for each of its languages: words of one stem stand side by side and
// are found by binary search. Only the first stem of each block of 16 is stored: the search stems the few words it looks at.
// The order is nearly that of the dictionary, so a word takes about a byte: whether its stem is another one than that of the
// word before, and its number as bits above the block's least.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/dictionary.h"
#include "search/stem.h"
#include "search/string_table.h"

namespace sheaf {

inline constexpr uint32_t kStemsInBlock = 16;

struct StemmedWord {
  uint32_t word = 0;
  std::string_view stem;
};
// Appends the words of one language, in order of stem and then of number.
void write_stem_order(std::string_view language, const std::vector<StemmedWord>& words, std::vector<uint8_t>& out);

class StemOrder {
 public:
  // Reads the order of one language at `reader`, which moves past it. False when the bytes are none.
  bool open(ByteReader& reader, ByteSpan section, uint32_t word_count);

  std::string_view language() const { return language_; }
  uint32_t size() const { return count_; }

  // The numbers, ascending, of the words whose stem is `stem`.
  std::vector<uint32_t> words_of(std::string_view stem, const Dictionary& dictionary, Stemmer& stemmer) const;

 private:
  struct Place {
    uint32_t word;
    bool begins_stem;  // the word before has another one
  };
  Place at(uint32_t number) const;
  // The first place whose stem is not below `stem`.
  uint32_t lower_bound(std::string_view stem, const Dictionary& dictionary, Stemmer& stemmer) const;

  std::string_view language_;
  uint32_t count_ = 0, word_count_ = 0;
  StringTable first_stems_;  // of the blocks
  ByteBlocks blocks_;
};

}  // namespace sheaf
