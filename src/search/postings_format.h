// What the writer and the reader of postings agree on. A block: the bytes its positions take (varint; not in a list's last
// block), then bits: the parameters of gaps and of counts, the gaps, the counts less one, and those of other fields than the
// body: whether there are any, how many articles less one, and for each its gap in the block, which fields, and how often.
#pragma once

#include <array>
#include <cstddef>

#include "search/documents.h"

namespace sheaf {

inline constexpr int kGapParameterBits = 5, kCountParameterBits = 3, kMostCountParameter = 7, kElsewhereSizeBits = 7;
inline constexpr std::array<size_t, 4> kElsewhereFields = {
    static_cast<size_t>(TextField::kTitle), static_cast<size_t>(TextField::kHeadings),
    static_cast<size_t>(TextField::kTags), static_cast<size_t>(TextField::kCategory)};

}  // namespace sheaf
