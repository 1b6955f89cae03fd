// Where the canvas stands: over the drawn column, one viewport and up to half a viewport of overscan above and below, within
// what a phone's GPU takes (device pixels).
#pragma once

#include "layout/page.h"
#include "platform/platform.h"

namespace sheaf {

inline constexpr float kCanvasHeightLimit = 4096, kCanvasAreaLimit = 8e6f;  // device pixels

// `drawn` is the extent of what there is to draw, in the page; `view_y` and `view_height` what is seen of it. A height of 0
// means that not even one viewport fits: the page stays in flow.
CanvasBox canvas_box(const Rect& drawn, float view_y, float view_height, float ratio);

bool is_within_limits(const CanvasBox& box);

// The box moved and grown to whole device pixels, where the page's own top start corner is at (0, `page_top`) in the window's
// document: a canvas between pixels is drawn blurred (at ratio 1.25 it lost a sixth of its contrast).
CanvasBox snapped(CanvasBox box, float page_top);

// The extent of a laid-out tree's leaves, with room for markers and overhanging ink.
Rect drawn_extent(const Box& root);

}  // namespace sheaf
