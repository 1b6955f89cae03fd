// The part of App that draws: who paints the page, and when that changes.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "app/trust.h"
#include "views/theme.h"

namespace sheaf {
namespace {

constexpr int kMostDraws = 4;
constexpr double kSlice_ms = 8;

}  // namespace

// --- what happens ---

void App::browser_boxes_changed() { look_over(); }

void App::document_changed() {
  mode_.set(FlowCause::kForeignContent, true);
  if (is_laid_out_ && !mode_.is_overlay_next(is_overlay_)) show_in_flow();
}

void App::look_over() {
  if (!is_laid_out_ || work_ != Work::kNone) return;
  if (take_browser_heights()) {  // a picture that has failed by now is nothing foreign
    mirror();
    apply();
    hold_place();
    settle();
  }
  if (!is_overlay_) return;
  is_unseen_ = false;
  const Twin* page = layer_.root(kDocumentNode);
  const uint32_t ground = colour(palette_of(state_.settings.theme, state_.environment), Colour::kBg);
  mode_.set(FlowCause::kForeignLook, page != nullptr && !is_as_drawn(*page, stage_.page(), ground, platform_));
  if (!mode_.is_overlay_next(is_overlay_)) show_in_flow();
}

void App::held(bool is_held) {
  if (!mode_.hold(is_held)) return;
  show_and_tell();
}

void App::context_lost() {
  has_context_ = false;
  painter_.context_lost();
  mode_.set(FlowCause::kNoCanvas, true);
  if (is_laid_out_) show_in_flow();
}

void App::context_restored() {
  has_context_ = painter_.context_restored();
  show_and_tell();
}

// --- what follows ---

void App::find_flow_causes() {
  mode_.set(FlowCause::kChosen, state_.settings.mode != Mode::kDrawn);
  mode_.set(FlowCause::kForced, is_flow_forced_);
  mode_.set(FlowCause::kNoCanvas, !painter_.is_able() || !has_context_);
  mode_.set(FlowCause::kUnsuitedPage, viewport_.page_width <= 0);
  mode_.set(FlowCause::kLoading, !has_route_view(state_) && state_.loading != Loading::kFailed);
  mode_.set(FlowCause::kForeignLook, false);  // until it is seen again
}

void App::show_in_overlay(const Screen& before) {
  stage_.begin(before, screen_, state_, viewport_, platform_);
  lay_out_slice();
}

void App::lay_out_slice() {
  const double end_ms = platform_.now_ms() + kSlice_ms;
  if (!stage_.lay_out(viewport_, platform_, [&] { return platform_.now_ms() >= end_ms; })) {
    if (work_ == Work::kNone) read_meanwhile();
    work_ = Work::kLayout;
    return platform_.go_on_soon();
  }
  if (work_ == Work::kLayout) work_ = Work::kDocument;
  is_laid_out_ = stage_.fits();
  if (!is_laid_out_) return show_in_flow();
  mirror();
  stand();
}

// What takes long: a new route is built aside while the page before it stands, the same page is left to CSS.
void App::read_meanwhile() { route_shown_ ? leave_overlay_now() : show_in_flow(); }

void App::go_on() {
  if (work_ == Work::kNone) {  // never between the parts of a page
    prepare_ahead();
    build_index();
  } else if (!mode_.is_overlay_next(is_overlay_)) {
    show_in_flow();
  } else {
    work_ == Work::kLayout ? lay_out_slice() : stand();
  }
  go_on_searching();
}

// The document is told its lines; then everything is there to be drawn.
void App::stand() {
  // A search is short, and what is written into its field must never come after the next letter.
  if (!operations_.is_empty()) is_search_shown(state_) ? apply() : apply_for(kSlice_ms);
  if (!operations_.is_empty()) {
    if (work_ == Work::kNone && !route_shown_) leave_overlay_now();
    work_ = Work::kDocument;
    return platform_.go_on_soon();
  }
  const bool has_waited = std::exchange(work_, Work::kNone) == Work::kDocument;
  if (take_browser_heights()) {
    mirror();
    apply();
  }
  follow_scrolling();
  hold_place();
  is_unseen_ = true;
  settle();
  if (has_waited) tell();
}

// Before the operations that wait: what stands is neither what was drawn nor what will be.
void App::leave_overlay_now() {
  if (!is_overlay_) return;
  DomOperations waiting;
  std::swap(operations_, waiting);
  set_overlay(false);
  apply();
  std::swap(operations_, waiting);
}

// Content stays as it is: only boxes are left to CSS again. So a selection stays, and what others made of the text.
void App::show_in_flow() {
  is_laid_out_ = false;
  const bool has_waited = std::exchange(work_, Work::kNone) != Work::kNone;
  draws_left_ = 0;
  mirror();
  set_overlay(false);
  apply();
  follow_scrolling();
  hold_place();
  if (has_waited) tell();
}

// The same words stay at the top, but for a route that comes with a place of its own.
void App::hold_place() {
  if (!route_shown_) platform_.hold_place();
}

void App::settle() {
  if (!is_laid_out_) return;
  draws_left_ = kMostDraws;
  platform_.request_frame();
}

void App::frame(float scroll_y) {
  viewport_.scroll_y = scroll_y;
  if (!is_laid_out_ || !has_context_ || draws_left_ <= 0) return;
  if (work_ != Work::kNone) return;
  const Picture now = stage_.picture(screen_, state_, viewport_);
  is_too_large_ = now.canvas.height <= 0;
  if (is_too_large_ || (!is_overlay_ && mode_.must_wait())) return show_in_flow();
  draw(now);
  set_overlay(true);
  apply();
  if (is_unseen_)
    look_over();
  else if (!mode_.is_overlay_next(true))
    show_in_flow();
  if (draws_left_ > 0) platform_.request_frame();
}

void App::draw(const Picture& picture) {
  const bool is_going_up = picture.canvas.y < canvas_.y;
  canvas_ = picture.canvas;
  const double begun_ms = platform_.now_ms();
  platform_.place_canvas(canvas_);
  draws_left_ = painter_.paint(picture) ? 0 : draws_left_ - 1;
  const bool is_scrolled = std::exchange(is_scrolled_, false);
  if (is_scrolled) take_pace(platform_.now_ms() - begun_ms);
  if (!is_scrolled && !is_unseen_) return;  // buttons alone look different
  // Until the canvas ends: there is another redraw before.
  ahead_y_ = viewport_.page_top + canvas_.y + (is_going_up ? 0 : canvas_.height - viewport_.height);
  platform_.go_on_soon();
}

// What the next redraw will show if the page is scrolled on, while nothing else is to be done.
void App::prepare_ahead() {
  if (!ahead_y_ || !is_overlay_ || !is_laid_out_ || !has_context_) return;
  constexpr double kAhead_ms = 4;
  Viewport ahead = viewport_;
  ahead.scroll_y = *ahead_y_;
  const double end_ms = platform_.now_ms() + kAhead_ms;
  const auto is_late = [&] { return platform_.now_ms() >= end_ms; };
  if (painter_.prepare(stage_.picture(screen_, state_, ahead), is_late)) return ahead_y_.reset();
  platform_.go_on_soon();
}

void App::take_pace(double milliseconds) {
  pace_.redrawn(milliseconds);
  if (!pace_.is_slow() || !state_.environment.is_coarse_pointer || mode_.has(FlowCause::kSlowDrawing)) return;
  mode_.set(FlowCause::kSlowDrawing, true);
  platform_.save(Keep::kForVisit, kSlowVisit);
}

void App::set_overlay(bool is_on) {
  is_overlay_ = is_on;
  properties_.attribute(kRootNode, "data-mode", is_on ? "overlay" : "flow", operations_);
  if (!screen_.sheet) return;
  const Rect& at = stage_.sheet_place();
  const auto place = [&](std::string_view property, float value) {
    properties_.style(kSheetNode, property, is_on ? std::to_string(static_cast<int>(value)) + "px" : "", operations_);
  };
  place("left", at.x), place("top", at.y), place("width", at.width);
}

}  // namespace sheaf
