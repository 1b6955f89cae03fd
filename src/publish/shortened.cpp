#include "publish/shortened.h"

#include "document/utf8.h"

namespace sheaf {

std::string shortened(std::string_view text) {
  constexpr size_t kShownBytes = 120;
  std::string shown(text.substr(0, kShownBytes));
  if (text.size() <= kShownBytes) return shown;
  repair_utf8(shown);
  return shown + "\u2026";
}

}  // namespace sheaf
