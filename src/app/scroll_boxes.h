// What scrolls sideways in itself, as the browser scrolls it: how far each has come, and how high a scroll bar is. The drawing
// follows; elements that are still there keep their place when the page is laid out again.
#pragma once

#include <cstdint>
#include <map>

#include "app/dom_layer.h"
#include "layout/page.h"
#include "platform/platform.h"

namespace sheaf {

class ScrollBoxes {
 public:
  void scrolled(uint32_t node, float offset_px) { offsets_px_[node] = offset_px; }
  // Puts the offsets into the boxes and forgets elements that are gone.
  void place(const Twin& page, Box& box);

  // The room that layout keeps beneath what scrolls.
  void make_room(Box& box) const;
  // Asks the browser for it; true when it is another than the one there was.
  bool take_bar(const Twin& page, const Box& box, Platform& platform);

 private:
  std::map<uint32_t, float> offsets_px_;  // from the start edge
  float bar_px_ = 0;
};

}  // namespace sheaf
