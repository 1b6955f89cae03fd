#include "app/mode_choice.h"

#include <utility>

namespace sheaf {

void ModeChoice::set(FlowCause cause, bool is_there) {
  causes_ = is_there ? causes_ | bit(cause) : causes_ & ~bit(cause);
}

bool ModeChoice::is_overlay_next(bool is_overlay) {
  if (has(FlowCause::kNoCanvas)) return false;
  const bool is_right = causes_ == 0;
  return is_right != is_overlay && must_wait() ? is_overlay : is_right;
}

bool ModeChoice::must_wait() {
  is_waiting_ = is_waiting_ || is_held_;
  return is_held_;
}

bool ModeChoice::hold(bool is_held) {
  is_held_ = is_held;
  return !is_held && std::exchange(is_waiting_, false);
}

}  // namespace sheaf
