// Can this device draw while it scrolls? Counts the redraws that scrolling asked for: when the median of thirty takes longer
// than two frames of a 60 Hz screen, it cannot.
#pragma once

#include <string_view>
#include <vector>

namespace sheaf {

// What is kept for the visit once it was too slow.
inline constexpr std::string_view kSlowVisit = R"({"version":1,"drawing":"slow"})";

class FramePace {
 public:
  static constexpr int kFrames = 30;
  static constexpr double kSlowMilliseconds = 33;

  void redrawn(double milliseconds);
  bool is_slow() const { return is_slow_; }

 private:
  std::vector<double> times_ms_;  // of the present thirty
  bool is_slow_ = false;
};

}  // namespace sheaf
