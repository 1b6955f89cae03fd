// Trust what people see: is the document layer where layout put it, in the faces that were measured, and transparent over its
// drawing? Asked of the browser for a few blocks of a page that stands in overlay.
#pragma once

#include <vector>

#include "app/dom_layer.h"
#include "layout/page.h"
#include "platform/platform.h"

namespace sheaf {

// Does the element look as its box says, on a page whose ground is `ground` (0xRRGGBB)? Widths may differ by 1 %, places by
// 2 px: WebKitGTK's lines are up to 0.9 px off. Firefox counts the white space that hangs at a line's end.
bool is_as_laid_out(const Appearance& seen, const Box& box, uint32_t ground, TextMeasure& measure);

struct Sample {
  const Twin* twin;
  const Box* box;
};
// Plain text blocks to ask about: the first in each font, and the last of the page.
std::vector<Sample> samples_of(const Twin& page, const Box& box);

bool is_as_drawn(const Twin& page, const Box& box, uint32_t ground, Platform& platform);

}  // namespace sheaf
