#include "app/stage.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "app/boxes.h"
#include "app/canvas_box.h"
#include "views/language.h"

namespace sheaf {
namespace {

std::string_view page_language(const State& state) {
  return state.manifest && !state.manifest->language.empty() ? std::string_view(state.manifest->language) : "en";
}

bool is_page_right_to_left(const State& state) { return direction_of(page_language(state)) == std::string_view("rtl"); }

uint32_t accent_of(const State& state, Palette palette) {
  if (!state.manifest || palette == Palette::kHighContrastLight || palette == Palette::kHighContrastDark) return 0;
  const std::string& hex = palette == Palette::kDark ? state.manifest->accent_dark : state.manifest->accent_light;
  return hex.empty() ? 0 : static_cast<uint32_t>(std::strtoul(hex.c_str(), nullptr, 16));
}

bool take_heights(const Twin& twin, Box& box, Platform& platform) {
  if (box.style.arrange == Arrange::kBrowser) {
    const float height = platform.height_of(twin.node);
    const bool is_new = std::fabs(height - box.intrinsic_height_px) > 0.01f;
    box.intrinsic_height_px = height;
    return is_new;
  }
  bool is_new = false;
  for (size_t i = 0; i < box.children.size(); ++i) is_new |= take_heights(twin.children[i], box.children[i], platform);
  return is_new;
}

}  // namespace

void Stage::begin(const Screen& before, const Screen& screen, const State& state, const Viewport& viewport,
                  TextMeasure& measure) {
  const WidthClass width = width_class(state.environment.width_px);
  Box page_before = std::exchange(
      page_, box_of(screen.page, width, scale_of(state, measure), page_language(state), is_page_right_to_left(state)));
  keep_lines(before.page, page_before, screen.page, page_);
  scroll_boxes_.make_room(page_);
  fits_ = true;
  if (!screen.sheet) return;
  lay_out_sheet(*screen.sheet, state, viewport, measure);
  fits_ = sheet_place_.y >= viewport.bar_height && sheet_place_.y + sheet_place_.height <= viewport.height;
}

bool Stage::lay_out(const Viewport& viewport, TextMeasure& measure, const std::function<bool()>& is_late) {
  return sheaf::lay_out(page_, viewport.page_width, measure, is_late);
}

void Stage::lay_out_sheet(const View& sheet, const State& state, const Viewport& viewport, TextMeasure& measure) {
  const WidthClass width = width_class(state.environment.width_px);
  const bool is_phone = width == WidthClass::kPhone;
  sheet_ = box_of(sheet, width, scale_of(state, measure), page_language(state), is_page_right_to_left(state));
  const float sheet_width = is_phone ? viewport.page_width : std::min<float>(kSheetWidthPx, viewport.page_width);
  sheaf::lay_out(sheet_, sheet_width, measure);
  const float height = sheet_.rect.height;
  const float top = is_phone ? viewport.height - height : viewport.bar_height + kSheetGapPx;
  const float at_end =
      is_page_right_to_left(state) ? kSheetMarginPx : viewport.page_width - sheet_width - kSheetMarginPx;
  sheet_place_ = {is_phone ? 0 : at_end, std::floor(top), sheet_width, height};
}

bool Stage::take_browser_heights(const Twin& page, const Viewport& viewport, Platform& platform) {
  const bool is_bar_new = scroll_boxes_.take_bar(page, page_, platform);
  if (!take_heights(page, page_, platform) && !is_bar_new) return false;
  scroll_boxes_.make_room(page_);
  sheaf::lay_out(page_, viewport.page_width, platform);
  return true;
}

void Stage::place_scrolled(const Twin* page) {
  if (page != nullptr) scroll_boxes_.place(*page, page_);
}

Picture Stage::picture(const Screen& screen, const State& state, const Viewport& viewport) const {
  Picture picture;
  picture.width = width_class(state.environment.width_px);
  picture.palette = palette_of(state.settings.theme, state.environment);
  picture.accent = accent_of(state, picture.palette);
  picture.layers.push_back({&screen.page, &page_, 0, 0});
  const float view_y = viewport.scroll_y - viewport.page_top;
  Rect drawn = drawn_extent(page_);
  if (!screen.sheet) {
    picture.canvas = canvas_box(drawn, view_y, viewport.height, state.environment.ratio);
    if (picture.canvas.height > 0) picture.canvas = snapped(picture.canvas, viewport.page_top);
    return picture;
  }
  // Scrolling is held under a sheet: the canvas is just the viewport, wide enough for both.
  picture.layers.push_back({&*screen.sheet, &sheet_, sheet_place_.x, sheet_place_.y + view_y});
  const float end = std::max(drawn.x + drawn.width, sheet_place_.x + sheet_place_.width);
  drawn.x = std::min(drawn.x, sheet_place_.x);
  const CanvasBox seen{drawn.x, view_y, end - drawn.x, viewport.height, state.environment.ratio, true};
  if (is_within_limits(seen)) picture.canvas = snapped(seen, viewport.page_top);
  return picture;
}

bool Stage::is_near_edge(const CanvasBox& canvas, const Viewport& viewport) const {
  const float top = viewport.scroll_y - viewport.page_top, near = viewport.height * 0.15f;
  const bool is_near_top = canvas.y > 0 && top < canvas.y + near;
  const bool is_near_end =
      canvas.y + canvas.height < page_.rect.height && top + viewport.height > canvas.y + canvas.height - near;
  return is_near_top || is_near_end;
}

}  // namespace sheaf
