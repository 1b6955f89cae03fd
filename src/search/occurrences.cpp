#include "search/occurrences.h"

namespace sheaf {

Occurrences::Occurrences(const Index& index)
    : index_(&index), documents_(index.documents().size()), frequencies_(new float[index.documents().size()]) {}

void Occurrences::add(const Form& form) {
  PostingsReader(index_->sections(), index_->documents(), form.place).read(list_);
  add(list_, static_cast<float>(form.share));
}

void Occurrences::add(const PostingList& list, float share) {
  auto elsewhere = list.elsewhere.begin();
  for (size_t i = 0; i < list.documents.size(); ++i) {
    const uint32_t document = list.documents[i], begin = list.begin(i), count = list.ends[i] - begin;
    if (documents_.insert_new(document)) frequencies_[document] = 0;
    float& frequency = frequencies_[document];
    if (!list.has_counts_only()) {
      add_frequency(*index_, document, {list.positions.data() + begin, count}, share, frequency);
    } else if (elsewhere != list.elsewhere.end() && elsewhere->at == i) {
      add_by_field(*index_, document, (elsewhere++)->counts, share, frequency);
    } else {
      frequency += share * static_cast<float>(count) * index_->norms().body(document);
    }
  }
}

void add_by_field(const Index& index, uint32_t document, const FieldCounts& counts, float share, float& frequency) {
  const FieldLengths& lengths = index.documents().lengths(document);
  for (size_t field = 0; field < kTextFields; ++field) {
    if (counts[field] == 0) continue;
    frequency += share * static_cast<float>(counts[field]) * index.norms().of(field, lengths[field]);
  }
}

}  // namespace sheaf
