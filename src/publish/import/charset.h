// Text in the encoding that a page says it is in, by the names of https://encoding.spec.whatwg.org/ and with the C library's
// iconv.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sheaf {

// In lower case: of <meta charset>, of <meta http-equiv content>, or of an XML declaration, near the start as in browsers;
// "" when the page says nothing.
std::string declared_charset(std::string_view bytes);

bool is_utf8_label(std::string_view label);

struct DecodedText {
  std::string text;     // UTF-8
  size_t replaced = 0;  // bytes that mean nothing in that encoding, now U+FFFD
};

// Nothing when there is no such encoding here.
std::optional<DecodedText> decode_charset(std::string_view bytes, const std::string& label);

}  // namespace sheaf
