// At fractional pixel ratios the canvas stood between device pixels, and all its text was blurred.
#include <doctest/doctest.h>

#include <cmath>

#include "app/canvas_box.h"

using namespace sheaf;

TEST_CASE("the canvas stands on whole device pixels at any ratio, wherever the page begins") {
  for (const float ratio : {1.0f, 1.1f, 1.25f, 1.5f, 1.75f, 2.0f, 2.625f, 3.0f}) {
    for (const float page_top : {0.0f, 53.0f, 57.0f, 57.5f}) {
      const CanvasBox box = snapped({366, 1234, 693, 1800, ratio, false}, page_top);
      const auto is_whole = [&](float px) { return std::fabs(px * ratio - std::round(px * ratio)) < 0.01f; };
      CAPTURE(ratio);
      CHECK(is_whole(box.x));
      CHECK(is_whole(box.y + page_top));
      CHECK(is_whole(box.width));
      CHECK(is_whole(box.height));
      CHECK(box.x <= 366);
      CHECK(box.x + box.width >= 1059 - 0.01f);
    }
  }
}
