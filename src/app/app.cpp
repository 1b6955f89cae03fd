#include "app/app.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "app/boxes.h"
#include "app/canvas_box.h"
#include "reader/settings.h"
#include "views/strings.h"

namespace sheaf {
namespace {

constexpr int kMostDraws = 4;
constexpr int kSlowMilliseconds = 150;

bool contains(const Rect& rect, float x, float y) {
  return x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
}

void collect_buttons(const View& view, const Box& box, float x, float y, std::vector<Rect>& out) {
  if (view.element == Element::kButton)
    out.push_back({box.rect.x + x, box.rect.y + y, box.rect.width, box.rect.height});
  for (size_t i = 0; i < box.children.size(); ++i) collect_buttons(view.children[i], box.children[i], x, y, out);
}

uint32_t accent_of(const State& state, Palette palette) {
  if (!state.manifest || palette == Palette::kHighContrastLight || palette == Palette::kHighContrastDark) return 0;
  const std::string& hex = palette == Palette::kDark ? state.manifest->accent_dark : state.manifest->accent_light;
  return hex.empty() ? 0 : static_cast<uint32_t>(std::strtoul(hex.c_str(), nullptr, 16));
}

// SplitMix64 (Steele, Lea, Flood 2014).
uint64_t next_random(uint64_t& state) {
  uint64_t z = (state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

std::string decimal(float value) {
  const int thousandths = static_cast<int>(std::lround(value * 1000));
  std::string fraction = std::to_string(1000 + thousandths % 1000).substr(1);
  return std::to_string(thousandths / 1000) + "." + fraction;
}

}  // namespace

App::App(Platform& platform, Painter& painter) : platform_(platform), painter_(painter) {}

// --- what happens ---

void App::start(const Environment& environment, const Viewport& viewport, bool is_flow_forced, std::string_view path,
                std::string_view hash, uint64_t random_seed) {
  viewport_ = viewport;
  random_ = random_seed;
  is_prerendered_ = !hash.starts_with("#/");
  is_flow_forced_ = is_flow_forced;
  state_.environment = environment;
  state_.settings = read_settings(platform_.load());
  dispatch(GoTo{parse_address(path, hash), Step::kStart});
}

void App::address_changed(std::string_view path, std::string_view hash) {
  dispatch(GoTo{parse_address(path, hash), Step::kReturn});
}

void App::environment_changed(const Environment& environment, const Viewport& viewport, bool is_flow_forced) {
  const bool is_same = environment == state_.environment && is_flow_forced == is_flow_forced_ &&
                       viewport.page_width == viewport_.page_width && viewport.height == viewport_.height &&
                       viewport.page_top == viewport_.page_top;
  viewport_ = viewport;
  is_flow_forced_ = is_flow_forced;
  if (!is_same) dispatch(EnvironmentChanged{environment});
}

void App::scrolled(float scroll_y) {
  viewport_.scroll_y = scroll_y;
  if (!is_overlay_ || !is_near_edge()) return;
  draws_left_ = std::max(draws_left_, 1);
  platform_.request_frame();
}

bool App::pointed(const Pointer& pointer) {
  if (!is_overlay_) return false;
  const bool is_on = std::any_of(buttons_.begin(), buttons_.end(),
                                 [&](const Rect& button) { return contains(button, pointer.x, pointer.y); });
  const bool matters = is_on || is_pointer_on_button_;
  is_pointer_on_button_ = is_on;
  if (!matters) return false;
  painter_.point(pointer);
  settle();
  return is_on;
}

void App::activated(uint32_t node) {
  if (const Action* action = layer_.action_of(node)) press(Action(*action));
}

void App::followed(std::string_view address) { dispatch(GoTo{parse_address({}, address), Step::kPush}); }

void App::key_escape() {
  if (state_.is_sheet_open) dispatch(SheetToggled{false});
}

void App::file_arrived(std::string path, std::string bytes) {
  dispatch(FileArrived{std::move(path), std::move(bytes)});
}
void App::file_failed(std::string path, int status) { dispatch(FileFailed{std::move(path), status}); }
void App::timer_rang() { dispatch(LoadingIsSlow{}); }

void App::browser_boxes_changed() {
  if (!is_laid_out_ || !take_browser_heights()) return;
  mirror();
  apply();
  settle();
}

void App::context_lost() {
  has_context_ = false;
  painter_.context_lost();
  set_overlay(false);
  apply();
}

void App::context_restored() {
  has_context_ = painter_.context_restored();
  show();
}

// --- what follows ---

void App::press(const Action& action) {
  if (std::holds_alternative<GoToRandom>(action))
    dispatch(GoToRandom{next_random(random_)});
  else
    dispatch(action);
}

void App::dispatch(const Action& action) {
  for (const Effect& effect : update(state_, action)) run(effect);
  show();
  if (!focus_.empty()) platform_.focus(std::exchange(focus_, {}));  // what takes it stands only now
  if (!route_shown_) return;
  const RouteShown route = *std::exchange(route_shown_, std::nullopt);
  const std::string title = page_title(state_);
  platform_.show_route({title, title, route.block, route.is_return, route.is_first});
}

void App::run(const Effect& effect) {
  if (const auto* fetch = std::get_if<Fetch>(&effect))
    platform_.fetch(fetch->path);
  else if (const auto* saved = std::get_if<SaveSettings>(&effect))
    platform_.save(write_settings(saved->settings));
  else if (const auto* set = std::get_if<SetAddress>(&effect))
    platform_.set_address(hash_address(set->address), set->is_push);
  else if (const auto* route = std::get_if<RouteShown>(&effect))
    route_shown_ = *route;
  else if (const auto* copied = std::get_if<CopyText>(&effect))
    platform_.copy(copied->text);
  else if (const auto* said = std::get_if<Announce>(&effect))
    platform_.announce(text(said->key));
  else if (std::holds_alternative<StartSlowTimer>(effect))
    platform_.start_timer(kSlowMilliseconds);
  else if (const auto* focus = std::get_if<MoveFocus>(&effect))
    focus_ = focus->element_id;
}

void App::show() {
  if (state_.loading == Loading::kReady || state_.loading == Loading::kFailed) is_prerendered_ = false;
  if (is_prerendered_) return;  // what is being loaded can be read already
  screen_ = screen(state_);
  is_laid_out_ = false;
  set_page_properties();
  if (wants_overlay()) {
    lay_out_page();
    lay_out_sheet();
    // A sheet higher than the window scrolls in itself, which only CSS can: the page waits in flow behind it.
    if (screen_.sheet && (sheet_place_.y < 0 || sheet_place_.y + sheet_place_.height > viewport_.height))
      is_laid_out_ = false;
  }
  mirror();
  apply();
  if (is_laid_out_ && take_browser_heights()) {
    mirror();
    apply();
  }
  if (is_laid_out_)
    settle();
  else
    set_overlay(false), apply();
}

void App::set_page_properties() {
  const Scale scale = scale_of(state_, platform_);
  set_root("--text-size", decimal(kTextSizeFactors[state_.settings.text_size]));
  set_root("--measure", decimal(scale.measure_px) + "px");
  set_root("data-theme", palette_name(palette_of(state_.settings.theme, state_.environment)));
  set_root("data-sheet", state_.is_sheet_open ? "open" : "");
  set_root("data-loading", state_.loading == Loading::kReady || state_.loading == Loading::kFailed ? "" : "waiting");
}

void App::set_root(std::string_view name, const std::string& value) {
  auto found = std::find_if(root_.begin(), root_.end(), [&](const auto& entry) { return entry.first == name; });
  if (found == root_.end()) found = root_.insert(root_.end(), {std::string(name), {}});
  if (found->second == value) return;
  found->second = value;
  if (name.starts_with("--"))
    operations_.style(kRootNode, name, value);
  else if (value.empty())
    operations_.drop_attribute(kRootNode, name);
  else
    operations_.attribute(kRootNode, name, value);
}

std::string_view App::page_language() const {
  return state_.manifest && !state_.manifest->language.empty() ? std::string_view(state_.manifest->language) : "en";
}

void App::lay_out_page() {
  page_box_ =
      box_of(screen_.page, width_class(state_.environment.width_px), scale_of(state_, platform_), page_language());
  lay_out(page_box_, viewport_.page_width, platform_);
  is_laid_out_ = true;
}

void App::lay_out_sheet() {
  if (!screen_.sheet) return;
  const WidthClass width = width_class(state_.environment.width_px);
  sheet_box_ = box_of(*screen_.sheet, width, scale_of(state_, platform_), page_language());
  const bool is_phone = width == WidthClass::kPhone;
  constexpr float kSheetWidth = 360, kSheetMargin = 24, kSheetGap = 8;
  const float sheet_width = is_phone ? viewport_.page_width : std::min(kSheetWidth, viewport_.page_width);
  lay_out(sheet_box_, sheet_width, platform_);
  const float height = sheet_box_.rect.height;
  const float top = is_phone ? viewport_.height - height : viewport_.bar_height + kSheetGap;
  sheet_place_ = {is_phone ? 0 : viewport_.page_width - sheet_width - kSheetMargin, std::floor(std::max(0.f, top)),
                  sheet_width, height};
}

void App::mirror() {
  const bool has_boxes = is_laid_out_;
  layer_.mirror(kBarNode, screen_.bar, nullptr, operations_);
  layer_.mirror(kDocumentNode, screen_.page, has_boxes ? &page_box_ : nullptr, operations_);
  if (screen_.sheet)
    layer_.mirror(kSheetNode, *screen_.sheet, has_boxes ? &sheet_box_ : nullptr, operations_);
  else
    layer_.clear(kSheetNode, operations_);
}

void App::apply() {
  if (operations_.is_empty()) return;
  dom_operations_ += operations_.count();
  platform_.apply_dom(operations_.bytes());
  operations_.clear();
}

namespace {

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

bool App::take_browser_heights() {
  const Twin* twin = layer_.root(kDocumentNode);
  if (twin == nullptr || !take_heights(*twin, page_box_, platform_)) return false;
  lay_out(page_box_, viewport_.page_width, platform_);
  return true;
}

// --- drawing ---

bool App::wants_overlay() const {
  return painter_.is_able() && has_context_ && !is_flow_forced_ && state_.settings.mode == Mode::kDrawn &&
         viewport_.page_width > 0;
}

void App::settle() {
  if (!is_laid_out_) return;
  draws_left_ = kMostDraws;
  platform_.request_frame();
}

bool App::is_near_edge() const {
  const float top = viewport_.scroll_y - viewport_.page_top, near = viewport_.height * 0.15f;
  const float page_end = page_box_.rect.height;
  const bool is_near_top = canvas_.y > 0 && top < canvas_.y + near;
  const bool is_near_end =
      canvas_.y + canvas_.height < page_end && top + viewport_.height > canvas_.y + canvas_.height - near;
  return is_near_top || is_near_end;
}

Picture App::picture() const {
  Picture picture;
  picture.width = width_class(state_.environment.width_px);
  picture.palette = palette_of(state_.settings.theme, state_.environment);
  picture.accent = accent_of(state_, picture.palette);
  picture.layers.push_back({&screen_.page, &page_box_, 0, 0});
  const float view_y = viewport_.scroll_y - viewport_.page_top;
  Rect drawn = drawn_extent(page_box_);
  if (!screen_.sheet) {
    picture.canvas = canvas_box(drawn, view_y, viewport_.height, state_.environment.ratio);
    if (picture.canvas.height > 0) picture.canvas = snapped(picture.canvas, viewport_.page_top);
    return picture;
  }
  // Scrolling is held under a sheet: the canvas is just the viewport, wide enough for both.
  picture.layers.push_back({&*screen_.sheet, &sheet_box_, sheet_place_.x, sheet_place_.y + view_y});
  const float end = std::max(drawn.x + drawn.width, sheet_place_.x + sheet_place_.width);
  drawn.x = std::min(drawn.x, sheet_place_.x);
  picture.canvas =
      snapped({drawn.x, view_y, end - drawn.x, viewport_.height, state_.environment.ratio, true}, viewport_.page_top);
  return picture;
}

void App::frame(float scroll_y) {
  viewport_.scroll_y = scroll_y;
  if (!is_laid_out_ || !has_context_ || draws_left_ <= 0) return;
  const Picture now = picture();
  if (now.canvas.height <= 0) {
    draws_left_ = 0;
    set_overlay(false);
    apply();
    return;
  }
  buttons_.clear();
  for (const Layer& layer : now.layers) {
    buttons_.clear();  // only the topmost layer's can be pressed
    collect_buttons(*layer.view, *layer.box, layer.x, layer.y, buttons_);
  }
  canvas_ = now.canvas;
  platform_.place_canvas(canvas_);
  draws_left_ = painter_.paint(now) ? 0 : draws_left_ - 1;
  set_overlay(true);
  apply();
  const View* pressed = painter_.pressed();
  if (pressed != nullptr && pressed->action) press(Action(*pressed->action));
  if (draws_left_ > 0) platform_.request_frame();
}

void App::set_overlay(bool is_on) {
  is_overlay_ = is_on;
  set_root("data-mode", is_on ? "overlay" : "flow");
  if (!screen_.sheet) return;
  const auto place = [&](std::string_view property, float value) {
    operations_.style(kSheetNode, property, is_on ? std::to_string(static_cast<int>(value)) + "px" : "");
  };
  place("left", sheet_place_.x), place("top", sheet_place_.y), place("width", sheet_place_.width);
}

}  // namespace sheaf
