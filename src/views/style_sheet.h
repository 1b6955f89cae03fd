// The style table as CSS: custom properties for each palette, one rule a style name, media queries for the width classes.
// `flow` is what a prerendered page needs before any program is there; `rest` is for overlay, the sheet and print.
#pragma once

#include <string>

namespace sheaf {

struct StyleSheet {
  std::string flow;  // small: it stands inline in every page
  std::string rest;  // style.<hash>.css
};
// `accent_light`, `accent_dark`: "" or "RRGGBB".
StyleSheet style_sheet(const std::string& accent_light, const std::string& accent_dark);

}  // namespace sheaf
