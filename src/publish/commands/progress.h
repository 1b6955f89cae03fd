// One line on a terminal about what takes long: nothing in the first second, nothing where standard error is not a terminal.
#pragma once

#include <chrono>
#include <string>

namespace sheaf {

class Progress {
 public:
  Progress();
  // `all` 0: it cannot be said how much there is.
  void show(const std::string& what, size_t done, size_t all);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_{};
  bool is_terminal_;
  bool is_shown_ = false;
};

}  // namespace sheaf
