// Article and category ids as they stand in addresses: lower case, letters and digits of all scripts kept, spaces and '/'
// and everything else become single '-'. Never made from position.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "collection/collection.h"

namespace sheaf {

// `text` is expected in NFC and lower case for non-ASCII letters (publish/ sees to that with a library; the reader gets ids
// that were made there). ASCII is lowered here. Result: no leading, trailing or doubled '-', at most 96 bytes cut at a
// character; "" when nothing is left.
std::string id_from(std::string_view text);

// RFC 3986 percent-encoding for a path segment: unreserved characters stay, everything else as UTF-8 bytes.
std::string percent_encode(std::string_view text);
// Ill-formed escapes stay as they are; ill-formed UTF-8 is repaired.
std::string percent_decode(std::string_view text);

// The positions of two ids that are the same, the earlier first.
std::optional<std::pair<size_t, size_t>> find_repeated_id(const std::vector<std::string_view>& ids);

}  // namespace sheaf
