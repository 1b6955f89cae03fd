// In which articles a word stands, how often in which of their fields, and where. Blocks of up to 128 articles; gaps and
// counts are Rice-coded with parameters of the block's own, positions (a section apart, read only for phrases and nearness)
// as interpolative code. A list is read from its start: every answer counts all its articles.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "search/bits.h"
#include "search/dictionary.h"
#include "search/documents.h"

namespace sheaf {

inline constexpr uint32_t kPostingsInBlock = 128;

using FieldCounts = std::array<uint32_t, kTextFields>;

class PostingsWriter {
 public:
  // The articles of a word, in order, then end_word(). `positions` strictly ascending, below `bound`, one for each that
  // `counts` counts.
  void add(uint32_t document, const FieldCounts& counts, std::span<const uint32_t> positions, uint32_t bound);
  PostingsPlace end_word();

  void move_to(SectionBytes& sections);

 private:
  struct Posting {
    uint32_t document = 0, count = 0, bound = 0;
    FieldCounts fields{};
  };
  void write_block(bool is_last);
  void write_documents(BitWriter& bits);
  void write_elsewhere(BitWriter& bits);
  void write_positions();

  std::vector<uint8_t> postings_, positions_bytes_;
  std::vector<Posting> block_;
  std::vector<uint32_t> positions_;
  uint32_t next_document_ = 0;
  PostingsPlace place_;
};

// How often a word stands in the fields other than the body of the block's article `at`.
struct Elsewhere {
  uint32_t at;
  FieldCounts counts;
};

// Written over and over: nothing is set to begin with.
struct PostingsBlock {
  uint32_t size;
  std::array<uint32_t, kPostingsInBlock> documents, counts, body_counts;  // counts: of all fields
  uint32_t elsewhere_size;
  std::array<Elsewhere, kPostingsInBlock> elsewhere;
};

class PostingsReader {
 public:
  PostingsReader(const SectionViews& sections, const PostingsPlace& place, uint32_t document_count);

  // The next block, until there is none. Documents ascend and are below `document_count` whatever the bytes say.
  bool next(PostingsBlock& block);
  // The same, without counts.
  bool next_documents(PostingsBlock& block);
  size_t positions_offset() const { return positions_offset_; }  // of the block last read

 private:
  bool begin_block(PostingsBlock& block);
  void read_documents(BitReader& bits, PostingsBlock& block);
  void read_counts(BitReader& bits, PostingsBlock& block);
  void read_elsewhere(BitReader& bits, PostingsBlock& block);

  ByteSpan postings_;
  uint32_t left_ = 0, document_count_ = 0, next_document_ = 0;
  int count_parameter_ = 0;
  size_t offset_ = 0, positions_offset_ = 0, next_positions_offset_ = 0;
};

// A word's list, read: what its positions need to be found by article.
struct PostingList {
  std::vector<uint32_t> documents, counts;
  std::vector<uint32_t> positions_offsets;  // of each block

  void add(const PostingsBlock& block, size_t positions_offset);
};
PostingList read_postings(const SectionViews& sections, const PostingsPlace& place, uint32_t document_count);

// The positions of a word in one article after another, in ascending order of articles.
class PositionsReader {
 public:
  // `list` must outlive the reader.
  PositionsReader(const SectionViews& sections, const Documents& documents, const PostingsPlace& place,
                  const PostingList& list);

  // Of the word in `document`; empty where it does not stand. Good until the next call.
  std::span<const uint32_t> at(uint32_t document);

 private:
  void read_up_to(size_t posting);

  const Documents* documents_;
  const PostingList* list_;
  ByteSpan bytes_;
  BitReader bits_{{}};
  size_t next_ = 0;  // the posting whose positions come next in `bits_`
  std::vector<uint32_t> positions_;
};

}  // namespace sheaf
