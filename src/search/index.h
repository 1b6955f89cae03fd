// The index of a collection: one block of bytes, versioned and checksummed, little-endian on every machine, used in place.
// It holds no text to show but titles; excerpts come from the articles (search/excerpts.h).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.h"
#include "document/result.h"
#include "search/beginnings.h"
#include "search/dictionary.h"
#include "search/documents.h"
#include "search/ranking.h"
#include "search/sections.h"
#include "search/stem_order.h"

namespace sheaf {

class Index {
 public:
  // Checks everything that reading relies on, so that a spoilt file is an error here and nowhere else.
  static Result<Index> open(std::vector<uint8_t> bytes);
  // Moved, never copied: what reads it looks into its bytes.
  Index(Index&&) noexcept = default;
  Index& operator=(Index&&) noexcept = default;

  std::span<const uint8_t> bytes() const { return bytes_; }
  int article_count() const { return static_cast<int>(documents_.size()); }

  // For the search itself.
  const SectionViews& sections() const { return sections_; }
  const Documents& documents() const { return documents_; }
  const Dictionary& dictionary() const { return dictionary_; }
  const std::vector<StemOrder>& stem_orders() const { return stem_orders_; }
  const FieldNorms& norms() const { return norms_; }
  const Beginnings& beginnings() const { return beginnings_; }

 private:
  Index() = default;
  bool read();

  std::vector<uint8_t> bytes_;
  SectionViews sections_;
  Documents documents_;
  Dictionary dictionary_;
  std::vector<StemOrder> stem_orders_;
  FieldNorms norms_;
  Beginnings beginnings_;
};

}  // namespace sheaf
