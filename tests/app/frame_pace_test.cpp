#include "app/frame_pace.h"

#include <doctest/doctest.h>

using namespace sheaf;

namespace {

void redraw(FramePace& pace, int times, double milliseconds) {
  for (int i = 0; i < times; ++i) pace.redrawn(milliseconds);
}

}  // namespace

TEST_CASE("thirty redraws of which most take over 33 ms are too slow") {
  FramePace pace;
  redraw(pace, 29, 40);
  CHECK_FALSE(pace.is_slow());
  redraw(pace, 1, 40);
  CHECK(pace.is_slow());
}

TEST_CASE("a few long redraws among short ones are no reason") {
  FramePace pace;
  for (int round = 0; round < 10; ++round) {
    redraw(pace, 14, 300);
    redraw(pace, 16, 5);
  }
  CHECK_FALSE(pace.is_slow());
}

TEST_CASE("redraws are judged in thirties, and once too slow is too slow") {
  FramePace pace;
  redraw(pace, 30, 33);
  CHECK_FALSE(pace.is_slow());
  redraw(pace, 30, 34);
  redraw(pace, 300, 1);
  CHECK(pace.is_slow());
}
