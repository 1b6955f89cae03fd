#include "collection/ids.h"

#include <algorithm>
#include <numeric>

#include "document/utf8.h"

namespace sheaf {
namespace {

constexpr size_t kLongestId = 96;  // bytes

bool is_unreserved(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string id_from(std::string_view text) {
  std::string id;
  for (size_t at = 0; at < text.size();) {
    const char32_t scalar = decode_utf8(text, at);
    if (!is_letter_or_digit(scalar)) {
      if (!id.empty() && id.back() != '-') id.push_back('-');
      continue;
    }
    std::string character;
    append_utf8(character, scalar >= U'A' && scalar <= U'Z' ? scalar + (U'a' - U'A') : scalar);
    if (id.size() + character.size() > kLongestId) break;
    id += character;
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string percent_encode(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(byte)) {
      out.push_back(c);
    } else {
      out.push_back('%');
      out.push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15]);
    }
  }
  return out;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_digit(text[i + 2]);
    if (low < 0) {
      out.push_back(text[i]);
      continue;
    }
    out.push_back(static_cast<char>(high * 16 + low));
    i += 2;
  }
  repair_utf8(out);
  return out;
}

std::optional<std::pair<size_t, size_t>> find_repeated_id(const std::vector<std::string_view>& ids) {
  std::vector<size_t> order(ids.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return ids[a] != ids[b] ? ids[a] < ids[b] : a < b; });
  const auto repeated =
      std::adjacent_find(order.begin(), order.end(), [&](size_t a, size_t b) { return ids[a] == ids[b]; });
  if (repeated == order.end()) return std::nullopt;
  return std::pair(*repeated, *(repeated + 1));
}

}  // namespace sheaf
