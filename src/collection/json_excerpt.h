// Parts of foreign text for messages: well-formed, on one line, short.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sheaf {

inline constexpr size_t kLongestExcerpt = 40;  // bytes

// The start of `text`, with "…" where it is cut.
std::string clipped(std::string_view text, size_t max_bytes);
std::string quoted_start(std::string_view text);

}  // namespace sheaf
