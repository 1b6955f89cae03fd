// Sizes of files as people read them.
#pragma once

#include <cstddef>
#include <string>

namespace sheaf {

// "640 B", "12 kB", "1.3 MB".
std::string size_text(size_t bytes);

}  // namespace sheaf
