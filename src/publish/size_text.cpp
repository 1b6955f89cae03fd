#include "publish/size_text.h"

#include <cstdio>

namespace sheaf {

std::string size_text(size_t bytes) {
  char text[32];
  if (bytes < 1000)
    std::snprintf(text, sizeof text, "%zu B", bytes);
  else if (bytes < 1000 * 1000)
    std::snprintf(text, sizeof text, "%.0f kB", static_cast<double>(bytes) / 1e3);
  else
    std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
  return text;
}

}  // namespace sheaf
