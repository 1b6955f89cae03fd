#include "search/occurrences.h"

namespace sheaf {

Occurrences::Occurrences(const Index& index)
    : index_(&index), documents_(index.documents().size()), frequencies_(new float[index.documents().size()]) {}

// A beginning may lead to tens of thousands of occurrences: they are counted as they are read, in numbers of their own, which
// no call takes the address of.
void Occurrences::add(const Form& form) {
  const Documents& documents = index_->documents();
  PostingsReader reader(index_->sections(), documents, form.place);
  if (reader.is_common_word()) {
    reader.read(list_);
    return add(list_, form.share);
  }
  uint32_t document = UINT32_MAX, in_body = 0, body_begin = 0, body_length = 0;
  bool is_elsewhere = false;
  FieldCounts elsewhere{};
  reader.each_place([&](uint32_t next_document, uint32_t place) {
    if (next_document != document) {
      add({document, in_body, is_elsewhere ? &elsewhere : nullptr}, form.share);
      const Documents::Extent& extent = documents.extent(next_document);
      document = next_document;
      in_body = 0;
      body_begin = extent.body_begin;
      body_length = extent.body_end - extent.body_begin;
      is_elsewhere = false;
    }
    if (place - body_begin < body_length) {
      ++in_body;
      return;
    }
    if (!is_elsewhere) elsewhere = {};
    is_elsewhere = true;
    count_elsewhere(document, place, elsewhere);
  });
  add({document, in_body, is_elsewhere ? &elsewhere : nullptr}, form.share);
}

void Occurrences::count_elsewhere(uint32_t document, uint32_t place, FieldCounts& elsewhere) const {
  FieldFinder fields(index_->documents().lengths(document));
  ++elsewhere[fields.field_of(place - index_->documents().extent(document).begin)];
}

inline void Occurrences::add(InArticle counted, float share) {
  if (counted.document == UINT32_MAX) return;
  float& frequency = frequency_in(counted.document);
  if (counted.elsewhere == nullptr) {
    frequency += share * static_cast<float>(counted.in_body) * index_->norms().body(counted.document);
    return;
  }
  FieldCounts counts = *counted.elsewhere;
  counts[static_cast<size_t>(TextField::kBody)] = counted.in_body;
  add_by_field(*index_, counted.document, counts, share, frequency);
}

void Occurrences::add(const PostingList& list, float share) {
  auto elsewhere = list.elsewhere.begin();
  for (size_t i = 0; i < list.documents.size(); ++i) {
    const uint32_t document = list.documents[i], begin = list.begin(i), count = list.ends[i] - begin;
    float& frequency = frequency_in(document);
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
