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

std::string title_from_name(std::string_view name) {
  size_t start = 0;
  while (start < name.size() && is_digit(name[start])) ++start;
  // "2024" and "3d-models" keep their numbers.
  const bool is_numbered = start > 0 && start < 4 && start < name.size() &&
                           (name[start] == '-' || name[start] == '_' || name[start] == '.' || name[start] == ' ');
  std::string title(is_numbered ? name.substr(start + 1) : name);
  std::replace(title.begin(), title.end(), '_', ' ');
  std::replace(title.begin(), title.end(), '-', ' ');
  while (title.starts_with(' ')) title.erase(0, 1);
  if (title.empty()) return std::string(name);
  title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  return title;
}

}  // namespace sheaf
