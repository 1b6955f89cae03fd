#include "search/occurrences.h"

namespace sheaf {

Occurrences::Occurrences(const Index& index)
    : index_(&index), documents_(index.documents().size()), frequencies_(new float[index.documents().size()]) {}

void Occurrences::add(const Form& form) {
  PostingsReader(index_->sections(), index_->documents(), form.place).read(list_);
  add(list_, static_cast<float>(form.share));
}

void Occurrences::add(const PostingList& list, float share) {
  uint32_t begin = 0;
  for (size_t i = 0; i < list.documents.size(); ++i) {
    const uint32_t document = list.documents[i];
    if (documents_.insert_new(document)) frequencies_[document] = 0;
    add_frequency(*index_, document, {list.positions.data() + begin, list.ends[i] - begin}, share,
                  frequencies_[document]);
    begin = list.ends[i];
  }
}

void add_by_field(const Index& index, uint32_t document, std::span<const uint32_t> positions, float share,
                  float& frequency) {
  const FieldLengths& lengths = index.documents().lengths(document);
  const FieldCounts counts = field_counts(lengths, positions);
  for (size_t field = 0; field < kTextFields; ++field) {
    if (counts[field] == 0) continue;
    frequency += share * static_cast<float>(counts[field]) * index.norms().of(field, lengths[field]);
  }
}

}  // namespace sheaf
