// Presses that were not meant: a button fired when the pointer came back long after it had been let go elsewhere, or when a
// selection was dragged over it.
#include "app/drawn_buttons.h"

#include <doctest/doctest.h>

using namespace sheaf;

namespace {

struct OneButton {
  View view;
  Box box;
  DrawnButtons buttons;

  OneButton() {
    view.element = Element::kButton;
    box.rect = {10, 10, 100, 44};
    buttons.find({&view, &box, 0, 0});
  }
  DrawnButtons::Heard hear(bool is_on, bool is_down) { return buttons.hear({is_on ? 50.f : 500.f, 30, is_down}); }
};

}  // namespace

TEST_CASE("letting go beside the button is heard by it") {
  OneButton one;
  CHECK(one.hear(true, true).pointer.is_down);
  CHECK(one.hear(false, true).matters);
  CHECK(one.hear(false, true).matters);
  const DrawnButtons::Heard released = one.hear(false, false);
  CHECK(released.matters);
  CHECK_FALSE(released.pointer.is_down);
  CHECK_FALSE(one.hear(false, false).matters);
}

TEST_CASE("a press that began elsewhere is none when it comes over the button") {
  OneButton one;
  CHECK_FALSE(one.hear(false, true).matters);
  const DrawnButtons::Heard over = one.hear(true, true);
  CHECK(over.is_on);
  CHECK_FALSE(over.pointer.is_down);
}
