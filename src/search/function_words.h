// Words that hold sentences together and say little of what an article is about: a query that has other words does without
// them. Of English only so far; queries in other languages are searched whole.
#pragma once

#include <string_view>

namespace sheaf {

bool is_function_word(std::string_view folded);

}  // namespace sheaf
