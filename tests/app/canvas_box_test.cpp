#include "app/canvas_box.h"

#include <doctest/doctest.h>

using namespace sheaf;

TEST_CASE("the canvas covers the view and half a view of overscan on both sides") {
  const CanvasBox box = canvas_box({100, 0, 700, 20'000}, 5000, 800, 1);
  CHECK(box.x == 100);
  CHECK(box.width == 700);
  CHECK(box.height == 1600);
  CHECK(box.y == 4600);
}

TEST_CASE("overscan shrinks before the view does") {
  const CanvasBox box = canvas_box({0, 0, 480, 20'000}, 5000, 900, 4);
  CHECK(box.height * 4 <= kCanvasHeightLimit);
  CHECK(box.y <= 5000);
  CHECK(box.y + box.height >= 5900);
}

TEST_CASE("the canvas never stands outside the page") {
  CHECK(canvas_box({0, 0, 700, 20'000}, 0, 800, 1).y == 0);
  const CanvasBox end = canvas_box({0, 0, 700, 20'000}, 19'200, 800, 1);
  CHECK(end.y + end.height == 20'000);
  CHECK(canvas_box({0, 0, 700, 300}, 0, 800, 1).height == 300);
}

TEST_CASE("a view too large for a canvas is not drawn") {
  CHECK(canvas_box({0, 0, 3000, 20'000}, 0, 2000, 3).height == 0);
  CHECK(canvas_box({0, 0, 700, 20'000}, 0, 1500, 3).height == 0);
}
