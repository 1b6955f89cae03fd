// The words of a collection, each once, sorted by folded form and then by surface; front-coded in blocks of sixteen, used
// in place. A word's number is its place in that order, so words that begin alike are a range.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "search/sections.h"
#include "search/token.h"

namespace sheaf {

inline constexpr uint32_t kWordsInBlock = 16;

// Where the postings of a word lie in their section.
struct PostingsPlace {
  uint32_t documents = 0, occurrences = 0;  // articles that the word stands in, and how often in all
  uint32_t postings_offset = 0, postings_bytes = 0;
};

class DictionaryWriter {
 public:
  // In order. `place` begins where that of the word before ended.
  void add(std::string_view folded, std::string_view surface, const PostingsPlace& place);
  void write(SectionBytes& sections) const;

 private:
  uint32_t count_ = 0;
  std::string previous_;
  std::vector<uint8_t> blocks_, places_;
};

class Dictionary {
 public:
  bool open(const SectionViews& sections, ByteReader& summary);
  uint32_t size() const { return count_; }
  uint32_t blocks() const { return (count_ + kWordsInBlock - 1) / kWordsInBlock; }
  // The last block that begins with this text, at or behind a block that does.
  uint32_t last_block_with(std::string_view beginning, uint32_t from) const;

  // The words from one number up to, but without, another.
  using Range = std::pair<uint32_t, uint32_t>;
  Range with_folded(std::string_view folded) const;
  Range with_prefix(std::string_view folded) const;
  // The first word whose folded form is not below `folded`.
  uint32_t lower_bound(std::string_view folded) const;

 private:
  friend class DictionaryCursor;
  std::string_view first_of_block(uint32_t block) const;  // folded

  uint32_t count_ = 0;
  ByteSpan blocks_, places_;
  std::vector<uint64_t> beginnings_;  // of the blocks' first words, to be searched without a look at the words
};

// One word after another. What it shows stays until the next step.
class DictionaryCursor {
 public:
  DictionaryCursor(const Dictionary& dictionary, uint32_t number);

  bool is_at_end() const { return number_ >= dictionary_->count_; }
  void step();
  // To the first word of a block, without reading what lies between.
  void move_to_block(uint32_t block);

  uint32_t number() const { return number_; }
  std::string_view folded() const { return {folded_.data(), folded_bytes_}; }
  std::string_view surface() const { return has_surface_ ? surface_ : folded(); }
  size_t shared_bytes() const { return shared_bytes_; }  // with the folded form of the word before; 0 after a move
  const PostingsPlace& place() const { return place_; }

 private:
  void read_word();
  void enter_block(uint32_t block);

  const Dictionary* dictionary_;
  ByteReader reader_;
  uint32_t number_ = 0;
  std::array<char, kMaxTokenBytes> folded_;  // the first `folded_bytes_`
  size_t folded_bytes_ = 0;
  std::string_view surface_;
  bool has_surface_ = false;
  size_t shared_bytes_ = 0;
  PostingsPlace place_;
};

}  // namespace sheaf
