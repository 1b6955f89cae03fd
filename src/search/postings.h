// In which articles a word stands, how often in which of their fields, and where: all of it told by one list of places
// (search/postings_format.h). Coding the articles, the counts and the positions apart took a fifth more (10,000 articles of
// 200 words), for a place tells the field, and long articles have more of every word. A list is read from its start: every
// answer counts all its articles.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "search/bits.h"
#include "search/dictionary.h"
#include "search/documents.h"
#include "search/postings_format.h"

namespace sheaf {

inline constexpr uint32_t kPostingsInBlock = 128;

using FieldCounts = std::array<uint32_t, kTextFields>;

class PostingsWriter {
 public:
  // `places`: how many there are in the whole collection.
  explicit PostingsWriter(uint32_t places) : places_(places) {}

  // The places of a word, strictly ascending, which are in that many articles.
  PostingsPlace add_word(std::span<const uint32_t> places, uint32_t documents);
  void move_to(SectionBytes& sections) { sections[static_cast<size_t>(Section::kPostings)] = std::move(postings_); }

 private:
  uint32_t places_;
  std::vector<uint8_t> postings_;
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

// A word's list, read: its positions by article, counted from the article's beginning.
struct PostingList {
  std::vector<uint32_t> documents, ends;  // ends: of their positions in `positions`
  std::vector<uint32_t> positions;
};

class PostingsReader {
 public:
  PostingsReader(const SectionViews& sections, const Documents& documents, const PostingsPlace& place);

  // The next articles, until there are none. They ascend and are those of the index whatever the bytes say. What is read is
  // also added to `list`, if there is one.
  bool next(PostingsBlock& block, PostingList* list = nullptr);
  // The same, without counts.
  bool next_documents(PostingsBlock& block);

 private:
  bool has_place() { return at_ < size_ || read_places(); }
  bool read_places();
  void read_posting(PostingsBlock& block, PostingList* list);
  void add_elsewhere(PostingsBlock& block, uint32_t document, uint32_t first) const;

  const Documents* documents_;
  BitReader bits_;
  uint32_t left_;  // places that are still to be read
  int unsaid_parameter_;
  uint32_t next_ = 0;  // the first place that may follow
  uint32_t at_ = 0, size_ = 0;
  std::array<uint32_t, kPlacesInBlock> read_;  // from `at_` up to `size_`
};

PostingList read_postings(const SectionViews& sections, const Documents& documents, const PostingsPlace& place);

// The positions of a word in one article after another, in ascending order of articles.
class PositionsReader {
 public:
  // `list` must outlive the reader.
  explicit PositionsReader(const PostingList& list) : list_(&list) {}

  // Of the word in `document`; empty where it does not stand.
  std::span<const uint32_t> at(uint32_t document);

 private:
  const PostingList* list_;
  size_t next_ = 0;
};

}  // namespace sheaf
