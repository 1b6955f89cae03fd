// How often the forms of one word occur in each article, weighted by field and form: all articles at once, for words of so
// many forms that to look each up in every article would take longer.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "search/document_set.h"
#include "search/forms.h"
#include "search/index.h"
#include "search/postings.h"

namespace sheaf {

void add_by_field(const Index& index, uint32_t document, const FieldCounts& counts, float share, float& frequency);
// Adds what the occurrences of a word in an article count, by their fields.
inline void add_frequency(const Index& index, uint32_t document, std::span<const uint32_t> positions, float share,
                          float& frequency) {
  const Documents::Extent& extent = index.documents().extent(document);
  if (positions.front() < extent.body_begin - extent.begin || positions.back() >= extent.body_end - extent.begin) {
    const FieldCounts counts = field_counts(index.documents().lengths(document), positions);
    return add_by_field(index, document, counts, share, frequency);
  }
  frequency += share * static_cast<float>(positions.size()) * index.norms().body(document);
}

// Used again for one word after another: the memory is a number for each article of the index.
class Occurrences {
 public:
  explicit Occurrences(const Index& index);
  void clear() { documents_.clear(); }
  void add(const Form& form);
  void add(const PostingList& list, float share);
  const DocumentSet& documents() const { return documents_; }
  float frequency(uint32_t document) const { return frequencies_[document]; }  // BM25F's, before it is saturated

 private:
  // The occurrences of a word in one article, by field.
  struct InArticle {
    uint32_t document, in_body;
    const FieldCounts* elsewhere;  // in the other fields; null: only in the body
  };
  void count_elsewhere(uint32_t document, uint32_t place, FieldCounts& elsewhere) const;
  void add(InArticle counted, float share);
  float& frequency_in(uint32_t document) {
    if (documents_.insert_new(document)) frequencies_[document] = 0;
    return frequencies_[document];
  }

  const Index* index_;
  DocumentSet documents_;
  std::unique_ptr<float[]> frequencies_;  // of `documents_`; the others' are not set
  PostingList list_;
};

}  // namespace sheaf
