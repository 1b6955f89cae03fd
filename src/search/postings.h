// In which articles a word stands, how often in which of their fields, and where: all of it told by one list of places
// (search/postings_format.h). Coding the articles, the counts and the positions apart took a fifth more (10,000 articles of
// 200 words), for a place tells the field, and long articles have more of every word; it is done for common words only, whose
// positions no score needs. A list is read from its start: every answer counts all its articles.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "search/bits.h"
#include "search/dictionary.h"
#include "search/document_set.h"
#include "search/documents.h"
#include "search/postings_format.h"

namespace sheaf {

class PostingsWriter {
 public:
  // `places`: how many there are in the whole collection; `lengths`: of its articles' fields, which must stay.
  PostingsWriter(uint32_t places, const std::vector<FieldLengths>& lengths) : places_(places), lengths_(&lengths) {}

  // The places of a word, strictly ascending, which are in that many articles.
  PostingsPlace add_word(std::span<const uint32_t> places, uint32_t documents);
  void move_to(SectionBytes& sections) { sections[static_cast<size_t>(Section::kPostings)] = std::move(postings_); }

 private:
  void add_places(std::span<const uint32_t> places);

  uint32_t places_;
  const std::vector<FieldLengths>* lengths_;
  std::vector<uint8_t> postings_;
};
// Appends how often something stands in the articles, by field: a list that CommonReader reads, without positions. In how
// many articles it does.
size_t write_counts(std::span<const FieldCounts> counts, std::vector<uint8_t>& out);
// Appends the list of a common word.
void write_common(std::span<const uint32_t> places, const std::vector<FieldLengths>& lengths,
                  std::vector<uint8_t>& out);

// How often a word stands in the fields other than the body of a list's article `at`.
struct Elsewhere {
  uint32_t at = 0;
  FieldCounts counts{};
};

// A word's list, read: its positions by article, counted from the article's beginning.
struct PostingList {
  std::vector<uint32_t> documents, ends;  // ends: of their positions in `positions`
  std::vector<uint32_t> positions;
  std::vector<Elsewhere> elsewhere;  // where there are counts only
  bool is_after_body = false;        // at some place; not told of common words, which have `elsewhere`
  bool has_counts_only() const { return positions.empty(); }
  uint32_t begin(size_t at) const { return at == 0 ? 0 : ends[at - 1]; }
};

// The list of a common word, as far as it makes sense; at most so many articles and occurrences.
class CommonReader {
 public:
  CommonReader(ByteSpan bytes, const Documents& documents, uint32_t most_documents, uint32_t most_occurrences);
  void read_documents(std::vector<uint32_t>& documents);
  void read_counts(PostingList& list);     // after the articles
  void read_positions(PostingList& list);  // after the counts

 private:
  const Documents* documents_;
  uint32_t most_documents_, most_occurrences_;
  ByteSpan articles_, counts_, positions_;
};

class PostingsReader {
 public:
  PostingsReader(const SectionViews& sections, const Documents& documents, const PostingsPlace& place);

  // The whole list; of a common word without positions. Articles ascend and are those of the index whatever the bytes say.
  void read(PostingList& list);
  void read_with_positions(PostingList& list);
  // Articles only.
  void add_to(DocumentSet& documents);
  // Its occurrences one after another, without keeping them: visit(article, place). Not of a common word.
  template <typename Visit>
  void each_place(const Visit& visit) {
    while (read_places()) {
      for (uint32_t i = 0; i < size_; ++i) visit(documents_read_[i], read_[i]);
    }
  }
  bool is_common_word() const { return is_common_; }

 private:
  CommonReader common() const;  // where the word is common
  bool read_places();

  const Documents* documents_;
  ByteSpan bytes_;
  bool is_common_;
  BitReader bits_;
  uint32_t left_;            // places that are still to be read
  uint32_t most_documents_;  // articles as the dictionary says
  int unsaid_parameter_;
  uint32_t next_ = 0;  // the first place that may follow
  uint32_t size_ = 0;
  std::array<uint32_t, kPlacesInBlock> read_, documents_read_;  // `size_` places, and whose they are
};

// With positions.
PostingList read_postings(const SectionViews& sections, const Documents& documents, const PostingsPlace& place);

// The positions of a word in one article after another, in ascending order of articles.
class PositionsReader {
 public:
  // `list` must outlive the reader.
  explicit PositionsReader(const PostingList& list) : list_(&list) {}

  // Of the word in `document`; empty where it does not stand.
  std::span<const uint32_t> at(uint32_t document) {
    const std::vector<uint32_t>& documents = list_->documents;
    if (next_ < documents.size() && documents[next_] < document) move_to(document);
    if (next_ == documents.size() || documents[next_] != document) return {};
    const uint32_t begin = list_->begin(next_);
    return {list_->positions.data() + begin, list_->ends[next_] - begin};
  }

 private:
  void move_to(uint32_t document);

  const PostingList* list_;
  size_t next_ = 0;
};

}  // namespace sheaf
