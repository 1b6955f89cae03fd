// Words that hold sentences together and say little of what an article is about, in the languages that are stemmed. They are
// searched like others but weigh little beside others.
#pragma once

#include <string_view>

namespace sheaf {

bool is_function_word(std::string_view folded);

}  // namespace sheaf
