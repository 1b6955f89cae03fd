// Titles, ids and addresses as messages show them: their beginning, where they are long.
#pragma once

#include <string>
#include <string_view>

namespace sheaf {

std::string shortened(std::string_view text);

}  // namespace sheaf
