// Where reading goes on: keeping an article's place when it is left, and going on there when it is opened again. Part of
// update(); nothing else uses it.
#pragma once

#include <vector>

#include "reader/state.h"
#include "reader/update.h"

namespace sheaf {

class Reading {
 public:
  Reading(State& state, std::vector<Effect>& effects) : state_(state), effects_(effects) {}

  void stop(const ReadingStopped& stopped);
  void go_on();
  void start_over();

 private:
  State& state_;
  std::vector<Effect>& effects_;
};

}  // namespace sheaf
