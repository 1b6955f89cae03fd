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

// Used again for one word after another: the memory is an article's entry for each article of the index.
class Occurrences {
 public:
  struct Entry {
    double frequency;  // BM25F's, before it is saturated
    bool is_as_typed, is_in_title;
  };

  explicit Occurrences(const Index& index);
  void clear() { documents_.clear(); }
  void add(const Form& form);
  const DocumentSet& documents() const { return documents_; }
  const Entry& at(uint32_t document) const { return entries_[document]; }

 private:
  Entry& entry(uint32_t document) {
    Entry& entry = entries_[document];
    if (documents_.insert_new(document)) entry = {};
    return entry;
  }
  void add_elsewhere(const Form& form);

  const Index* index_;
  DocumentSet documents_;
  std::unique_ptr<Entry[]> entries_;  // of `documents_`; the others' are not set
  PostingsBlock block_;
};

}  // namespace sheaf
