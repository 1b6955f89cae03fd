// The words found, in the article that was opened from the search: from one to the next, and back to an article without
// marks. Part of update(); nothing else uses it.
#pragma once

#include <vector>

#include "reader/state.h"
#include "reader/update.h"

namespace sheaf {

class Marking {
 public:
  Marking(State& state, std::vector<Effect>& effects) : state_(state), effects_(effects) {}

  // The address is about to be left for `next`: what was found there is marked, what else was marked is not any more.
  void leave_for(const Address& next);
  void article_shown();
  void step(int step);
  void drop();

 private:
  State& state_;
  std::vector<Effect>& effects_;
};

}  // namespace sheaf
