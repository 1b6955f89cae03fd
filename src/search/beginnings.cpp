#include "search/beginnings.h"

#include <algorithm>

#include "search/postings.h"

namespace sheaf {

bool Beginnings::open(ByteSpan section, uint32_t document_count) {
  ByteReader reader(section);
  const size_t set_bytes = (size_t{document_count} + 7) / 8;
  const auto part = [&](uint64_t length) {
    const size_t offset = reader.offset();
    return section.subspan(std::min(offset, section.size()), reader.text(length).size());
  };
  for (uint32_t left = reader.count(section.size()); left > 0 && reader.is_ok(); --left) {
    Known known;
    known.beginning = reader.text(reader.varint());
    known.set = part(set_bytes);
    known.scored = part(reader.varint());
    if (!reader.is_ok()) return false;
    // Nobody stands behind the last article.
    if (document_count % 8 != 0 && known.set.back() >> document_count % 8 != 0) return false;
    known_.push_back(known);
  }
  return reader.is_ok() && reader.is_at_end();
}

const Beginnings::Known* Beginnings::find(std::string_view beginning) const {
  const auto known =
      std::find_if(known_.begin(), known_.end(), [&](const Known& one) { return one.beginning == beginning; });
  return known == known_.end() ? nullptr : &*known;
}

bool Beginnings::add_to(std::string_view beginning, DocumentSet& documents) const {
  const Known* known = find(beginning);
  if (known == nullptr) return false;
  for (size_t at = 0; at < known->set.size(); ++at) documents.add_byte(at, known->set[at]);
  return true;
}

size_t Beginnings::read_scored(std::string_view beginning, const Documents& documents, PostingList& list) const {
  const Known* known = find(beginning);
  if (known == nullptr) return 0;
  ByteReader reader(known->scored);
  const size_t words = reader.count(SIZE_MAX);
  const uint32_t articles = reader.count(documents.size());
  const size_t offset = std::min(reader.offset(), known->scored.size());
  CommonReader scored(known->scored.subspan(offset), documents, articles, documents.places());
  scored.read_documents(list.documents);
  scored.read_counts(list);
  return words;
}

}  // namespace sheaf
