// SHA-256 for file names, entity tags and the Content-Security-Policy.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sheaf {

// 16 hexadecimal digits of the SHA-256: names a file by its content.
std::string content_hash(std::string_view bytes);

// "sha256-<base64>", as a Content-Security-Policy names an inline script or style.
std::string csp_hash(std::string_view bytes);

// The first 53 bits of the SHA-256 as a fraction in [0, 1): a draw that is always the same for the same text.
double hash_fraction(std::string_view text);

}  // namespace sheaf
