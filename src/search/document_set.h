// A set of an index's articles, by number.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sheaf {

class DocumentSet {
 public:
  explicit DocumentSet(uint32_t document_count) : words_((size_t{document_count} + 63) / 64) {}
  static DocumentSet all(uint32_t document_count) {
    DocumentSet set(document_count);
    for (uint64_t& word : set.words_) word = ~uint64_t{0};
    if (document_count % 64 != 0) set.words_.back() = (uint64_t{1} << document_count % 64) - 1;
    return set;
  }

  bool has(uint32_t document) const { return (words_[document / 64] >> document % 64 & 1) != 0; }
  void insert(uint32_t document) { words_[document / 64] |= uint64_t{1} << document % 64; }
  // True when it was not there before.
  bool insert_new(uint32_t document) {
    uint64_t& word = words_[document / 64];
    const uint64_t bit = uint64_t{1} << document % 64;
    const bool is_new = (word & bit) == 0;
    word |= bit;
    return is_new;
  }
  void keep_only(const DocumentSet& other) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  void remove(const DocumentSet& other) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }
  void add(const DocumentSet& other) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  // Eight articles from the `at`-th eight on, one a bit.
  void add_byte(size_t at, uint8_t bits) { words_[at / 8] |= uint64_t{bits} << at % 8 * 8; }
  void clear() { words_.assign(words_.size(), 0); }

  uint32_t size() const {
    uint32_t size = 0;
    for (const uint64_t word : words_) size += count_of(word);
    return size;
  }
  bool is_empty() const {
    for (const uint64_t word : words_) {
      if (word != 0) return false;
    }
    return true;
  }

  // In ascending order.
  template <typename Visit>
  void each(Visit visit) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t word = words_[i]; word != 0; word &= word - 1) {
        visit(static_cast<uint32_t>(i * 64) + static_cast<uint32_t>(std::countr_zero(word)));
      }
    }
  }

 private:
  // std::popcount is a call where the machine may lack an instruction for it. Knuth, TAOCP 4A, 7.1.3.
  static uint32_t count_of(uint64_t word) {
    word -= word >> 1 & 0x5555555555555555;
    word = (word & 0x3333333333333333) + (word >> 2 & 0x3333333333333333);
    word = (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0f;
    return static_cast<uint32_t>(word * 0x0101010101010101 >> 56);
  }

  std::vector<uint64_t> words_;
};

}  // namespace sheaf
