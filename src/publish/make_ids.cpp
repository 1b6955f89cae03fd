#include "publish/make_ids.h"

#include <cstdint>
#include <cstdlib>

#include <utf8proc.h>

#include "collection/ids.h"
#include "document/utf8.h"

namespace sheaf {
namespace {

constexpr size_t kLongestId = 96;

std::string first_characters(std::string_view text, int count) {
  size_t end = 0;
  for (int i = 0; i < count && end < text.size(); ++i) decode_utf8(text, end);
  return std::string(text.substr(0, end));
}

bool is_ascii(std::string_view text) {
  for (char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

}  // namespace

std::string normalized(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  if (is_ascii(text)) {
    for (char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return lower;
  }
  for (size_t i = 0; i < text.size();) {
    append_utf8(lower, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(decode_utf8(text, i)))));
  }
  utf8proc_uint8_t* composed = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(lower.data()), static_cast<utf8proc_ssize_t>(lower.size()),
                   &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (size < 0) return lower;
  std::string result(reinterpret_cast<const char*>(composed), static_cast<size_t>(size));
  std::free(composed);
  return result;
}

std::string short_hash(std::string_view text, int length) {
  uint64_t hash = 14695981039346656037ull;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  std::string out;
  for (int i = 0; i < length; ++i, hash >>= 5) out += "abcdefghijklmnopqrstuvwxyz234567"[hash & 31];
  return out;
}

std::string address_id(std::string_view source) {
  const std::string text = normalized(source);
  std::string id = id_from(text);
  if (text.size() <= kLongestId || id.size() < kLongestId - 4) return id;
  size_t cut = 0;
  for (size_t next = 0; next < id.size() && next <= kLongestId - 12;) {
    cut = next;
    decode_utf8(id, next);
  }
  id.resize(cut);
  while (id.ends_with('-')) id.pop_back();
  return id + "-" + short_hash(text, 10);
}

std::string category_address_id(std::string_view name) {
  const std::string id = address_id(name);
  return id.empty() ? "c-" + short_hash(name, 8) : id;
}

std::string hashed_id(std::string_view title, std::string_view plain_text) {
  return short_hash(std::string(title) + "\n" + first_characters(plain_text, 200), 12);
}

}  // namespace sheaf
