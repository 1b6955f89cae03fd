#include "publish/import/natural_order.h"

#include <algorithm>
#include <cctype>

#include "publish/make_ids.h"

namespace sheaf {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_number(std::string_view text, size_t& at) {
  while (at < text.size() && text[at] == '0') ++at;
  const size_t start = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return text.substr(start, at - start);
}

int compare(std::string_view a, std::string_view b) {
  size_t i = 0, k = 0;
  while (i < a.size() && k < b.size()) {
    if (is_digit(a[i]) && is_digit(b[k])) {
      const std::string_view left = take_number(a, i), right = take_number(b, k);
      if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
      if (const int order = left.compare(right)) return order;
      continue;
    }
    if (a[i] != b[k]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[k]) ? -1 : 1;
    ++i;
    ++k;
  }
  return a.size() - i == b.size() - k ? 0 : i == a.size() ? -1 : 1;
}

}  // namespace

bool comes_before(std::string_view a, std::string_view b) {
  const int order = compare(normalized(a), normalized(b));
  return order ? order < 0 : a > b;
}

size_t order_number_bytes(std::string_view name) {
  const auto end_of_digits = [&](size_t at) {
    while (at < name.size() && is_digit(name[at])) ++at;
    return at;
  };
  const auto is_separator = [&](size_t at) {
    return std::string_view("-_. ").find(name[at]) != std::string_view::npos;
  };
  const size_t end = end_of_digits(0);
  if (end == 0 || end > 3 || end == name.size() || !is_separator(end)) return 0;
  const size_t next = end_of_digits(end + 1);
  const bool is_version = next > end + 1 && (next == name.size() || is_separator(next));
  return is_version ? 0 : end + 1;
}

std::string title_from_name(std::string_view name) {
  std::string title(name.substr(order_number_bytes(name)));
  std::replace(title.begin(), title.end(), '_', ' ');
  std::replace(title.begin(), title.end(), '-', ' ');
  while (title.starts_with(' ')) title.erase(0, 1);
  if (title.empty()) return std::string(name);
  title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  return title;
}

}  // namespace sheaf
