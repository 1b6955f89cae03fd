// Which of brotli, gzip and nothing a browser wants, by Accept-Encoding (RFC 9110, 12.5.3).
#pragma once

#include <cstdint>
#include <string_view>

namespace sheaf {

enum class Encoding : uint8_t { kIdentity, kGzip, kBrotli };

// The best of what it accepts and `has_…` says there is: higher q first, equal q brotli before gzip before identity.
// Identity when nothing fits: an answer that can be read beats a refusal.
Encoding choose_encoding(std::string_view accept_encoding, bool has_brotli, bool has_gzip);

}  // namespace sheaf
