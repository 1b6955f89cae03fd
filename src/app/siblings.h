// Which child is still the same when its parent is made anew: the next one in order with the same element and key. One that
// would have to move is another.
#pragma once

#include <algorithm>
#include <vector>

#include "views/view.h"

namespace sheaf {

template <typename Sibling>
class SiblingMatch {
 public:
  explicit SiblingMatch(const std::vector<Sibling>& old) : old_(old) {}
  SiblingMatch(std::vector<Sibling>&&) = delete;

  // Asked of the new children in their order: the number of the old one, or how many there are.
  size_t next(const View& child) {
    const auto from = old_.begin() + static_cast<std::ptrdiff_t>(from_);
    const auto found = std::find_if(from, old_.end(), [&](const Sibling& sibling) {
      return sibling.element == child.element && sibling.key == child.key;
    });
    if (found == old_.end()) return old_.size();
    from_ = static_cast<size_t>(found - old_.begin()) + 1;
    return from_ - 1;
  }

 private:
  const std::vector<Sibling>& old_;
  size_t from_ = 0;
};

}  // namespace sheaf
