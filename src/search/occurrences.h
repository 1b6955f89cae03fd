// How often the forms of one word occur in each article, weighted by field and form.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "search/document_set.h"
#include "search/forms.h"
#include "search/index.h"
#include "search/postings.h"

namespace sheaf {

// Used again for one word after another: the memory is an entry for each article of the index.
class Occurrences {
 public:
  struct Entry {
    float frequency;       // BM25F's, before it is saturated
    uint16_t occurrences;  // in any field, of any form, at most as many as fit
    uint8_t places;        // of the kinds below
  };
  enum Place : uint8_t { kAsTyped = 1, kInText = 2 };  // in the text: not in the names of categories alone

  explicit Occurrences(const Index& index);
  void clear() { documents_.clear(); }
  // `list`: keeps what its positions are found by; may be nullptr.
  void add(const Form& form, PostingList* list = nullptr);
  const DocumentSet& documents() const { return documents_; }
  const Entry& at(uint32_t document) const { return entries_[document]; }
  // Without those that have it in a category's name only: a category of all articles would make its words worthless.
  uint32_t document_frequency() const;

 private:
  void add_elsewhere(float share);

  const Index* index_;
  DocumentSet documents_;
  std::unique_ptr<Entry[]> entries_;  // of `documents_`; the others' are not set
  PostingsBlock block_;
};

}  // namespace sheaf
