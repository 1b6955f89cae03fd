#include "collection/json_writer.h"

#include <cstdio>
#include <cstdlib>

#include "document/utf8.h"

namespace sheaf {
namespace {

void append_escaped(std::string& out, char c) {
  constexpr char kHex[] = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  if (static_cast<unsigned char>(c) >= 0x20) {
    out += c;
    return;
  }
  out += "\\u00";
  out += kHex[c >> 4];
  out += kHex[c & 15];
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string repaired(text);
  repair_utf8(repaired);
  std::string out = "\"";
  for (const char c : repaired) append_escaped(out, c);
  return out + "\"";
}

std::string json_number(double value) {
  char digits[40];
  for (int precision = 15; precision <= 17; ++precision) {
    std::snprintf(digits, sizeof digits, "%.*g", precision, value);
    if (std::strtod(digits, nullptr) == value) break;
  }
  return digits;
}

}  // namespace sheaf
