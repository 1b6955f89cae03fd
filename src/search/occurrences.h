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
    double frequency;  // BM25F's, before it is saturated
    bool is_as_typed;
    bool is_in_text;  // anywhere but in the names of its categories
  };

  explicit Occurrences(const Index& index);
  void clear() { documents_.clear(); }
  void add(const Form& form);
  const DocumentSet& documents() const { return documents_; }
  const Entry& at(uint32_t document) const { return entries_[document]; }
  // Without those that have it in a category's name only: a category of all articles would make its words worthless.
  uint32_t document_frequency() const;

 private:
  void add_elsewhere(const Form& form);

  const Index* index_;
  DocumentSet documents_;
  std::unique_ptr<Entry[]> entries_;  // of `documents_`; the others' are not set
  PostingsBlock block_;
};

}  // namespace sheaf
