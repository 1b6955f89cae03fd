#include "search/occurrences.h"

#include <algorithm>

namespace sheaf {

Occurrences::Occurrences(const Index& index)
    : index_(&index), documents_(index.documents().size()), entries_(new Entry[index.documents().size()]) {}

void Occurrences::add(const Form& form, PostingList* list) {
  const FieldNorms& norms = index_->norms();
  const float share = static_cast<float>(form.share);
  const uint8_t typed = form.level == FormLevel::kAsTyped ? kAsTyped : 0;
  PostingsReader reader(index_->sections(), form.place, index_->documents().size());
  while (reader.next(block_)) {
    for (uint32_t i = 0; i < block_.size; ++i) {
      const uint32_t document = block_.documents[i];
      const float frequency = share * static_cast<float>(block_.body_counts[i]) * norms.body(document);
      const uint8_t places = typed | (block_.body_counts[i] > 0 ? kInText : 0);
      Entry& entry = entries_[document];
      if (documents_.insert_new(document)) entry = {0, 0, 0};
      entry.frequency += frequency;
      entry.occurrences = static_cast<uint16_t>(std::min<uint32_t>(entry.occurrences + block_.counts[i], UINT16_MAX));
      entry.places |= places;
    }
    if (block_.elsewhere_size > 0) add_elsewhere(share);
    if (list != nullptr) list->add(block_, reader.positions_offset());
  }
}

void Occurrences::add_elsewhere(float share) {
  for (uint32_t i = 0; i < block_.elsewhere_size; ++i) {
    const Elsewhere& elsewhere = block_.elsewhere[i];
    const uint32_t document = block_.documents[elsewhere.at];
    Entry& entry = entries_[document];
    for (size_t field = 0; field < kTextFields; ++field) {
      if (elsewhere.counts[field] == 0) continue;
      const float norm = index_->norms().of(field, index_->documents().lengths(document)[field]);
      entry.frequency += share * static_cast<float>(elsewhere.counts[field]) * norm;
      if (field != static_cast<size_t>(TextField::kCategory)) entry.places |= kInText;
    }
  }
}

uint32_t Occurrences::document_frequency() const {
  if (index_->documents().total_length(TextField::kCategory) == 0) return documents_.size();
  uint32_t count = 0;
  documents_.each([&](uint32_t document) { count += (entries_[document].places & kInText) != 0; });
  return count == 0 ? documents_.size() : count;
}

}  // namespace sheaf
