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
      const double frequency = form.share * block_.body_counts[i] * norms.body(document);
      const bool is_in_text = block_.body_counts[i] > 0;
      Entry& entry = entries_[document];
      if (documents_.insert_new(document)) {
        entry = {frequency, form.is_as_typed, is_in_text};
      } else {
        entry.frequency += frequency;
        entry.is_as_typed |= form.is_as_typed;
        entry.is_in_text |= is_in_text;
      }
    }
    if (block_.elsewhere_size > 0) add_elsewhere(form);
  }
}

void Occurrences::add_elsewhere(const Form& form) {
  for (uint32_t i = 0; i < block_.elsewhere_size; ++i) {
    const Elsewhere& elsewhere = block_.elsewhere[i];
    const uint32_t document = block_.documents[elsewhere.at];
    Entry& entry = entries_[document];
    for (size_t field = 0; field < kTextFields; ++field) {
      if (elsewhere.counts[field] == 0) continue;
      const double norm = index_->norms().of(field, index_->documents().lengths(document)[field]);
      entry.frequency += form.share * elsewhere.counts[field] * norm;
      entry.is_in_text |= field != static_cast<size_t>(TextField::kCategory);
    }
  }
}

uint32_t Occurrences::document_frequency() const {
  if (index_->documents().total_length(TextField::kCategory) == 0) return documents_.size();
  uint32_t count = 0;
  documents_.each([&](uint32_t document) { count += entries_[document].is_in_text; });
  return count == 0 ? documents_.size() : count;
}

}  // namespace sheaf
