#include "app/frame_pace.h"

#include <algorithm>

namespace sheaf {

void FramePace::redrawn(double milliseconds) {
  times_ms_.push_back(milliseconds);
  if (times_ms_.size() < kFrames) return;
  const auto middle = times_ms_.begin() + kFrames / 2;
  std::nth_element(times_ms_.begin(), middle, times_ms_.end());
  is_slow_ = is_slow_ || *middle > kSlowMilliseconds;
  times_ms_.clear();
}

}  // namespace sheaf
