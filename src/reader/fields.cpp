#include "reader/fields.h"

#include "collection/ids.h"

namespace sheaf {

std::string_view take_until(std::string_view& rest, char mark) {
  const size_t end = rest.find(mark);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

std::string encoded_field(std::string_view field) {
  std::string out;
  for (const char c : percent_encode(field)) c == '~' ? void(out += "%7E") : void(out += c);
  return out;
}

}  // namespace sheaf
