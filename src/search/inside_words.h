// Words of the dictionary that have a text anywhere in them, in any script.
#pragma once

#include <string_view>
#include <vector>

#include "search/dictionary.h"
#include "search/forms.h"

namespace sheaf {

// In order of the dictionary.
std::vector<Form> words_with_inside(const Dictionary& dictionary, std::string_view folded);

}  // namespace sheaf
