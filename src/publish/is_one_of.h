// A name held against a short list.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace sheaf {

inline bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace sheaf
