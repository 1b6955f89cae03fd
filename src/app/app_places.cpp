// App: places in the text of an article. The platform knows what stands at the top of the window; what follows from it is
// update()'s to say.
#include <cmath>

#include "app/app.h"
#include "reader/outline.h"
#include "reader/settings.h"

namespace sheaf {

void App::top_block_changed(std::string_view block) {
  if (!screen_.contents || route_shown_) return;  // of the page that is on its way out
  const Document& body = state_.article->body;
  const std::string shown = heading_above(body, state_.top_block);
  note(TopBlockChanged{std::string(block)});
  if (heading_above(body, state_.top_block) == shown) return;
  mirror_beside();
  apply_in_turn();
}

void App::left() { keep_place(); }

void App::saved_elsewhere() {
  const Settings before = state_.settings;
  note(SavedElsewhere{platform_.load(Keep::kOnDevice)});
  if (state_.settings != before) show();  // places alone change nothing that is seen
}

void App::keep_place() {
  if (!state_.article || is_prerendered_ || route_shown_) return;
  const TopPlace top = platform_.top_place();
  const bool is_past_first_screen = viewport_.scroll_y > viewport_.height - viewport_.bar_height;
  note(ReadingStopped{top.block, top.offset_bytes, is_past_first_screen, top.text_end_y <= viewport_.height});
}

void App::go_on_reading(const RouteShown& route, bool has_place) {
  if (route.block.empty()) top_block_changed(platform_.top_place().block);
  // Who has read on before the program came stays there.
  const bool is_under_way = route.is_first && viewport_.scroll_y >= 1;
  if (!route.may_go_on || has_place || is_under_way) return;
  note(GoOnReading{});
  if (!state_.continued) return;
  continued_y_.reset();
  mirror_beside();
  apply_in_turn();
  platform_.announce(continued_words(state_));
}

void App::close_continued_when_scrolled_on() {
  if (!state_.continued) return;
  if (!continued_y_) continued_y_ = viewport_.scroll_y;  // the first scrolling is the way there
  if (std::fabs(viewport_.scroll_y - *continued_y_) < viewport_.height) return;
  note(ContinuedClosed{});
  mirror_beside();
  apply_in_turn();
}

void App::mirror_beside() {
  const auto show = [&](uint32_t node, std::optional<View>& view, std::optional<View> now) {
    view = std::move(now);
    if (view)
      layer_.mirror(node, *view, nullptr, operations_);
    else
      layer_.clear(node, operations_);
  };
  show(kContentsNode, screen_.contents, contents_view(state_));
  show(kChipNode, screen_.chip, chip_view(state_));
}

}  // namespace sheaf
