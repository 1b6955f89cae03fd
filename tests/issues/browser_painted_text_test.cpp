// Text that the browser paints in overlay (tables, code, Arabic) was invisible: it inherited the transparent colour of the
// elements around it.
#include <doctest/doctest.h>

#include "views/style_sheet.h"

using namespace sheaf;

TEST_CASE("what the browser paints has a colour of its own in overlay") {
  const std::string css = style_sheet("", "").rest;
  const size_t transparent = css.find("color:transparent");
  const size_t painted =
      css.find(":where([data-mode=overlay] .browser-painted){color:var(--text);-webkit-text-fill-color:currentcolor}");
  REQUIRE(transparent != css.npos);
  CHECK(painted != css.npos);
}
