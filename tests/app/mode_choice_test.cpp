#include "app/mode_choice.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace sheaf;

TEST_CASE("overlay is right when no cause for flow is left") {
  ModeChoice mode;
  CHECK(mode.is_overlay_next(false));
  mode.set(FlowCause::kChosen, true);
  mode.set(FlowCause::kForeignContent, true);
  CHECK_FALSE(mode.is_overlay_next(true));
  mode.set(FlowCause::kChosen, false);
  CHECK_FALSE(mode.is_overlay_next(true));
  mode.set(FlowCause::kForeignContent, false);
  CHECK(mode.is_overlay_next(false));
}

TEST_CASE("neither overlay nor flow comes while the page is held, and both come afterwards") {
  for (const bool is_overlay : {false, true}) {
    CAPTURE(is_overlay);
    ModeChoice mode;
    mode.set(FlowCause::kForeignLook, is_overlay);
    CHECK_FALSE(mode.hold(true));
    CHECK(mode.is_overlay_next(is_overlay) == is_overlay);
    CHECK(mode.hold(false));
    CHECK(mode.is_overlay_next(is_overlay) != is_overlay);
  }
}

TEST_CASE("holding a page that wants nothing leaves nothing to be done") {
  ModeChoice mode;
  CHECK_FALSE(mode.hold(true));
  CHECK(mode.is_overlay_next(true));
  CHECK_FALSE(mode.hold(false));
}

TEST_CASE("what has waited is done once") {
  ModeChoice mode;
  mode.hold(true);
  CHECK(mode.must_wait());
  CHECK(mode.hold(false));
  CHECK_FALSE(mode.hold(true));
  CHECK_FALSE(mode.hold(false));
}

TEST_CASE("a canvas that is gone does not wait") {
  ModeChoice mode;
  mode.hold(true);
  mode.set(FlowCause::kNoCanvas, true);
  CHECK_FALSE(mode.is_overlay_next(true));
}
