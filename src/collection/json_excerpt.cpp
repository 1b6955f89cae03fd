#include "collection/json_excerpt.h"

#include <algorithm>

#include "document/utf8.h"

namespace sheaf {

std::string clipped(std::string_view text, size_t max_bytes) {
  size_t end = 0;
  for (size_t next = 0; next < text.size(); end = next) {
    decode_utf8(text, next);
    if (next > max_bytes) break;
  }
  std::string out(text.substr(0, end));
  repair_utf8(out);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return end < text.size() ? out + "…" : out;
}

std::string quoted_start(std::string_view text) { return "\"" + clipped(text, kLongestExcerpt) + "\""; }

}  // namespace sheaf
