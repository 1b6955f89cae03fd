#include "search/occurrences.h"

namespace sheaf {

Occurrences::Occurrences(const Index& index)
    : index_(&index),
      documents_(index.documents().size()),
      entries_(new Entry[index.documents().size()]) {}

void Occurrences::add(const Form& form) {
  const FieldNorms& norms = index_->norms();
  PostingsReader reader(index_->sections(), form.place, index_->documents().size());
  while (reader.next(block_)) {
    for (uint32_t i = 0; i < block_.size; ++i) {
      const uint32_t document = block_.documents[i];
      Entry& found = entry(document);
      found.frequency += form.share * block_.body_counts[i] * norms.body(document);
      found.is_as_typed |= form.is_as_typed;
    }
    if (block_.elsewhere_size > 0) add_elsewhere(form);
  }
}

void Occurrences::add_elsewhere(const Form& form) {
  for (uint32_t i = 0; i < block_.elsewhere_size; ++i) {
    const Elsewhere& elsewhere = block_.elsewhere[i];
    const uint32_t document = block_.documents[elsewhere.at];
    Entry& found = entries_[document];
    for (size_t field = 0; field < kTextFields; ++field) {
      if (elsewhere.counts[field] == 0) continue;
      const double norm = index_->norms().of(field, index_->documents().lengths(document)[field]);
      found.frequency += form.share * elsewhere.counts[field] * norm;
    }
    found.is_in_title |= elsewhere.counts[static_cast<size_t>(TextField::kTitle)] > 0;
  }
}

}  // namespace sheaf
