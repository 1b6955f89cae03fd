#include "app/app.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/random.h"
#include "reader/settings.h"
#include "views/strings.h"

namespace sheaf {
namespace {

constexpr int kSlowMilliseconds = 150;
constexpr double kEndless_ms = 1e9;

std::string decimal(float value) {
  const int thousandths = static_cast<int>(std::lround(value * 1000));
  std::string fraction = std::to_string(1000 + thousandths % 1000).substr(1);
  return std::to_string(thousandths / 1000) + "." + fraction;
}

}  // namespace

App::App(Platform& platform, Painter& painter) : platform_(platform), painter_(painter) {}

// --- what happens ---

void App::start(const Environment& environment, const Viewport& viewport, bool is_flow_forced, std::string_view path,
                std::string_view hash, uint64_t random_seed, bool is_page_empty) {
  viewport_ = viewport;
  random_ = random_seed;
  is_prerendered_ = !hash.starts_with("#/") && !is_page_empty;
  is_flow_forced_ = is_flow_forced;
  state_.has_packed_column = is_prerendered_;
  state_.environment = environment;
  Saved saved = read_saved(platform_.load(Keep::kOnDevice));
  state_.settings = saved.settings;
  state_.places = std::move(saved.places);
  state_.searches = std::move(saved.searches);
  mode_.set(FlowCause::kSlowDrawing, platform_.load(Keep::kForVisit) == kSlowVisit);
  dispatch(GoTo{parse_address(path, hash), Step::kStart});
}

void App::set_site(std::string_view address, bool has_pages, bool is_embeddable) {
  state_.site_address = address;
  state_.has_pages = has_pages;
  state_.is_embeddable = is_embeddable;
}

void App::address_changed(std::string_view path, std::string_view hash, bool is_return) {
  keep_place();
  is_prerendered_ = false;
  dispatch(GoTo{parse_address(path, hash), is_return ? Step::kReturn : Step::kReplace});
}

void App::environment_changed(const Environment& environment, const Viewport& viewport, bool is_flow_forced) {
  const bool is_same = environment == state_.environment && is_flow_forced == is_flow_forced_ &&
                       viewport.page_width == viewport_.page_width && viewport.page_top == viewport_.page_top;
  // A phone's address bar comes and goes while one scrolls: nothing moves but what stands at the window's end.
  const bool is_height_same = viewport.height == viewport_.height;
  viewport_ = viewport;
  is_flow_forced_ = is_flow_forced;
  if (!is_same || (!is_height_same && state_.is_sheet_open))
    dispatch(EnvironmentChanged{environment});
  else if (!is_height_same)
    is_too_large_ ? show() : settle();
}

void App::scrolled(float scroll_y) {
  viewport_.scroll_y = scroll_y;
  close_continued_when_scrolled_on();
  if (!is_overlay_ || !stage_.is_near_edge(canvas_, viewport_)) return;
  is_scrolled_ = draws_left_ == 0;
  draws_left_ = std::max(draws_left_, 1);
  platform_.request_frame();
}

void App::box_scrolled(uint32_t node, float offset_px) {
  stage_.box_scrolled(node, offset_px);
  if (!is_laid_out_) return;
  stage_.place_scrolled(layer_.root(kDocumentNode));
  draws_left_ = std::max(draws_left_, 1);
  platform_.request_frame();
}

void App::pointed(float x, float y) {
  painter_.point(x, y);
  if (is_overlay_) settle();
}

void App::activated(uint32_t node) {
  if (const Action* action = layer_.action_of(node)) press(Action(*action));
}

void App::followed(std::string_view address) {
  keep_place();
  is_prerendered_ = false;
  dispatch(GoTo{parse_address({}, address), Step::kPush});
}

void App::copied(int number, bool is_done) { dispatch(Copied{static_cast<Shareable>(number), is_done}); }

void App::timer_rang(Timer timer) {
  if (timer == Timer::kRest) return dispatch(SearchRested{});
  const Loading before = state_.loading;
  note(LoadingIsSlow{});
  if (state_.loading != before) show_and_tell();
}

// The page itself says nothing of it: it is not laid out anew, except for the sheet that may be open.
void App::offline_changed(const Offline& offline) {
  if (offline == state_.offline) return;
  if (state_.is_sheet_open) return dispatch(OfflineChanged{offline});
  note(OfflineChanged{offline});
  if (is_prerendered_ || state_.loading != Loading::kReady) return;  // with the view that comes
  screen_.bar = bar_view(state_);
  layer_.mirror(kBarNode, screen_.bar, nullptr, operations_);
  mirror_beside();
  apply_in_turn();
}

// --- what follows ---

void App::press(const Action& action) {
  if (std::holds_alternative<GoToRandom>(action))
    keep_place(), dispatch(GoToRandom{next_random(random_)});
  else
    dispatch(action);
}

void App::note(const Action& action) {
  for (const Effect& effect : update(state_, action)) run(effect);
}

void App::dispatch(const Action& action) {
  const bool was_open = state_.is_sheet_open;
  note(action);
  const bool is_way = std::holds_alternative<GoTo>(action) || std::holds_alternative<GoToRandom>(action);
  if (is_way && stands_meanwhile() && !was_open) {
    set_page_properties();
    apply_in_turn();
    return;
  }
  show_and_tell();
}

void App::show_and_tell() {
  show();
  if (work_ == Work::kNone) tell();
}

// The page that was shown stays until the next one's files are here: nothing of it is to be laid out again.
bool App::stands_meanwhile() const {
  return state_.loading == Loading::kWaiting && state_.shown && !is_prerendered_ && !state_.is_sheet_open &&
         !route_shown_ && focus_.empty();
}

// What is to be done once the view stands.
void App::tell() {
  tell_route();
  if (!focus_.empty()) platform_.focus(std::exchange(focus_, {}));  // what takes it stands only now
  if (std::exchange(is_mark_wanted_, false)) platform_.show_mark();
}

void App::tell_route() {
  const std::optional<RouteShown> route = std::exchange(route_shown_, std::nullopt);
  if (!route || (is_prerendered_ && state_.loading != Loading::kReady)) return;
  const std::string title = page_title(state_);
  // A failure's alert speaks for itself.
  std::string announcement = state_.loading == Loading::kFailed ? std::string() : title;
  if (is_search_shown(state_) && state_.answer && !state_.answer->is_under_way) {
    said_answer_ = answer_words(state_);
    announcement += text("byline_separator") + said_answer_;
  }
  const bool has_place = platform_.show_route({title, announcement, route->block, route->is_return, route->is_first});
  go_on_reading(*route, has_place);
}

void App::run(const Effect& effect) {
  if (run_search(effect)) return;
  if (const auto* fetch = std::get_if<Fetch>(&effect))
    this->fetch(fetch->path);
  else if (std::holds_alternative<Save>(effect))
    platform_.save(Keep::kOnDevice, write_saved(state_.settings, state_.places, state_.searches));
  else if (const auto* set = std::get_if<SetAddress>(&effect))
    platform_.set_address(hash_address(set->address), set->is_push, is_search_shown(state_) ? page_title(state_) : "");
  else if (const auto* route = std::get_if<RouteShown>(&effect))
    route_shown_ = *route;
  else if (const auto* place = std::get_if<GoToPlace>(&effect))
    platform_.go_to_place(place->block, place->offset_bytes);
  else if (const auto* copied = std::get_if<CopyText>(&effect))
    platform_.copy(copied->words, static_cast<int>(copied->text));
  else if (const auto* said = std::get_if<Announce>(&effect))
    platform_.announce(text(said->key));
  else if (const auto* offline = std::get_if<DoOffline>(&effect))
    platform_.offline(offline->deed);
  else if (std::holds_alternative<AnnounceNotice>(effect))
    platform_.announce(notice_words(state_));
  else if (std::holds_alternative<StartSlowTimer>(effect))
    platform_.start_timer(Timer::kSlow, kSlowMilliseconds);
  else if (const auto* focus = std::get_if<MoveFocus>(&effect))
    focus_ = focus->element_id;
}

void App::show() {
  show_notice();
  // What is being loaded, or could not be, can be read already: the page is taken over when its view is whole. And what the
  // reader has selected in it stays.
  const bool is_whole = state_.loading == Loading::kReady && state_.wanted.empty();
  if (is_prerendered_ && (!is_whole || mode_.must_wait())) return apply();
  is_prerendered_ = is_prerendered_ && mode_.has(FlowCause::kForeignContent);  // a translation stays, too
  const Screen before = std::exchange(screen_, screen(state_));
  is_laid_out_ = false;
  work_ = Work::kNone;
  set_page_properties();
  // What others put between our elements must not stay for the next route.
  if (route_shown_ && mode_.has(FlowCause::kForeignContent)) layer_.clear(kDocumentNode, operations_);
  const bool is_doubted = mode_.has(FlowCause::kForeignLook);
  find_flow_causes();
  if (!mode_.is_overlay_next(is_overlay_)) {
    stage_.forget();
    return show_in_flow();
  }
  show_in_overlay(before);
  if (is_doubted) frame(viewport_.scroll_y);  // and back before anyone sees it, if nothing has changed
}

// Where the packer's page still stands, a failure is told above it.
void App::show_notice() {
  if (is_prerendered_ && state_.loading == Loading::kFailed)
    layer_.mirror(kNoticeNode, notice_view(state_), nullptr, operations_);
  else
    layer_.clear(kNoticeNode, operations_);
}

void App::set_page_properties() {
  const auto set = [&](uint32_t node, std::string_view name, const std::string& value) {
    properties_.attribute(node, name, value, operations_);
  };
  const Scale scale = scale_of(state_, platform_);
  properties_.style(kRootNode, "--text-size", decimal(kTextSizeFactors[state_.settings.text_size]), operations_);
  properties_.style(kRootNode, "--measure", decimal(scale.measure_px) + "px", operations_);
  set(kRootNode, "data-theme", palette_name(palette_of(state_.settings.theme, state_.environment)));
  set(kRootNode, "data-sheet", state_.is_sheet_open ? "open" : "");
  const bool is_settled = state_.loading == Loading::kReady || state_.loading == Loading::kFailed;
  set(kRootNode, "data-loading", is_settled ? "" : "waiting");
  const float column = article_column_px(state_, scale);
  const bool is_beside = screen_.contents && has_room_for_contents(viewport_.page_width, column);
  properties_.style(kRootNode, "--column", screen_.contents ? decimal(column) + "px" : "", operations_);
  set(kRootNode, "data-contents", is_beside ? "beside" : state_.is_contents_open && screen_.contents ? "open" : "");
  for (const uint32_t behind : {kBarNode, kContentsNode, kChipNode, kDocumentNode})
    set(behind, "inert", state_.is_sheet_open ? "true" : "");
}

void App::mirror() {
  const bool has_boxes = is_laid_out_;
  layer_.mirror(kBarNode, screen_.bar, nullptr, operations_);
  if (!is_prerendered_) layer_.mirror(kDocumentNode, screen_.page, has_boxes ? &stage_.page() : nullptr, operations_);
  if (screen_.sheet)
    layer_.mirror(kSheetNode, *screen_.sheet, has_boxes ? &stage_.sheet() : nullptr, operations_);
  else
    layer_.clear(kSheetNode, operations_);
  mirror_beside();
}

void App::apply() {
  while (!operations_.is_empty()) apply_for(kEndless_ms);
}

// After what is applied in slices, if that is under way.
void App::apply_in_turn() {
  if (work_ != Work::kDocument) apply();
}

void App::apply_for(double milliseconds) {
  dom_operations_ += operations_.count();
  operations_.drop(platform_.apply_dom(operations_.bytes(), milliseconds));
}

void App::follow_scrolling() {
  const auto overflows = [&](uint32_t node) { return platform_.scroll_bar_of(node).has_value(); };
  layer_.name_overflowing(kDocumentNode, overflows, operations_);
  if (is_laid_out_) stage_.place_scrolled(layer_.root(kDocumentNode));
  apply();
}

bool App::take_browser_heights() {
  const Twin* twin = layer_.root(kDocumentNode);
  return twin != nullptr && stage_.take_browser_heights(*twin, viewport_, platform_);
}

}  // namespace sheaf
