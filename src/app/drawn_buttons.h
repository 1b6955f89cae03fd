// Where the topmost layer's drawn buttons stand, and which pointer events are theirs: a press counts only when it began on one
// of them, and goes on to the painter until it is let go, wherever that happens.
#pragma once

#include <vector>

#include "draw/painter.h"

namespace sheaf {

class DrawnButtons {
 public:
  void find(const Layer& layer);

  // What the painter should hear of a pointer; `matters` when it should hear it at all, `is_on` while it is on a button.
  struct Heard {
    Pointer pointer;
    bool matters = false, is_on = false;
  };
  Heard hear(const Pointer& pointer);

 private:
  std::vector<Rect> places_;  // in the page
  bool was_on_ = false, was_down_ = false, is_held_ = false;
};

}  // namespace sheaf
