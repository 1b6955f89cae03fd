#include "publish/commands/progress.h"

#include <cstdio>

#include <unistd.h>

namespace sheaf {

Progress::Progress() : is_terminal_(isatty(STDERR_FILENO) == 1) {}

void Progress::show(const std::string& what, size_t done, size_t all) {
  using namespace std::chrono_literals;
  const Clock::time_point now = Clock::now();
  if (!is_terminal_ || now - start_ < 1s || now - last_ < 100ms) return;
  last_ = now;
  is_shown_ = true;
  if (all > 0)
    std::fprintf(stderr, "\r\033[K%s: %zu of %zu", what.c_str(), done, all);
  else
    std::fprintf(stderr, "\r\033[K%s …", what.c_str());
}

void Progress::clear() {
  if (is_shown_) std::fprintf(stderr, "\r\033[K");
  is_shown_ = false;
}

}  // namespace sheaf
