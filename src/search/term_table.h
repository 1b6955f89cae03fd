// The different words met while an index is built, each with where it stands so far.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "search/byte_chains.h"
#include "search/tokens.h"

namespace sheaf {

class TermTable {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  uint32_t size() const { return static_cast<uint32_t>(terms_.size()); }
  // The number of a word; new ones get the next.
  uint32_t number_of(const TokenView& token);
  std::string_view surface(uint32_t term) const {
    return text(terms_[term].surface_offset, terms_[term].surface_bytes);
  }
  std::string_view folded(uint32_t term) const { return text(terms_[term].folded_offset, terms_[term].folded_bytes); }

  // Places ascend (search/postings_format.h); a second occurrence at one of them is left out. `begin`: of the article.
  void add_occurrence(uint32_t term, uint32_t place, uint32_t begin) {
    Term& known = terms_[term];
    if (place < known.next_place) return;
    if (known.next_place <= begin) ++known.documents;
    chains_.append_varint(known.occurrences, place - known.next_place);
    known.next_place = place + 1;
  }
  uint32_t documents(uint32_t term) const { return terms_[term].documents; }

  // True once for a word in a language, of which there may be 64; the rest are taken together.
  bool is_new_in(uint32_t term, uint32_t language);

  // Where a word stands, ascending.
  void places_of(uint32_t term, std::vector<uint32_t>& places) const;

 private:
  struct Term {
    uint32_t surface_offset = 0, folded_offset = 0;
    uint8_t surface_bytes = 0, folded_bytes = 0;
    uint32_t next_place = 0, documents = 0;  // next_place: behind the last occurrence
    uint64_t languages = 0;
    ByteChains::Chain occurrences;
  };
  static_assert(kMaxTokenBytes <= UINT8_MAX);

  std::string_view text(uint32_t offset, uint8_t length) const {
    return std::string_view(texts_).substr(offset, length);
  }
  uint32_t keep(std::string_view text);
  uint32_t insert(const TokenView& token);
  void grow();

  struct Slot {
    uint32_t hash = 0, term = kNone;
  };
  std::vector<Slot> slots_;  // open addressing; a power of two, at most half full
  std::vector<Term> terms_;
  std::string texts_;
  ByteChains chains_;
};

}  // namespace sheaf
