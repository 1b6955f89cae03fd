// In a wide window the labels of the filters were black in the dark theme: what a style no longer set at that width went to
// its initial value, which for a colour is the browser's black, and not to what is around it.
#include <doctest/doctest.h>

#include "views/style_sheet.h"

using namespace sheaf;

TEST_CASE("what a width takes back is inherited again") {
  const StyleSheet css = style_sheet("", "");
  CHECK(css.rest.find(".filter-label{padding:0;color:unset}") != css.rest.npos);
  for (const std::string& each : {css.flow, css.rest}) CHECK(each.find(":initial") == each.npos);
}
