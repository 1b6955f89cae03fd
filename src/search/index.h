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

namespace sheaf {

class Index {
 public:
  // Checks everything that reading relies on, so that a spoilt file is an error here and nowhere else.
  static Result<Index> open(std::vector<uint8_t> bytes);
  std::span<const uint8_t> bytes() const { return bytes_; }
  int article_count() const;

 private:
  std::vector<uint8_t> bytes_;
};

}  // namespace sheaf
