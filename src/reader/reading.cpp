#include "reader/reading.h"

#include "reader/outline.h"

namespace sheaf {

void Reading::stop(const ReadingStopped& stopped) {
  if (!state_.article || state_.loading != Loading::kReady) return;
  const Article& article = *state_.article;
  if (stopped.is_at_end) {
    if (forget_place(state_.places, article.id)) effects_.push_back(Save{});
    return;
  }
  // On the first screen nothing was read yet: who only looks in, or follows a link to a block up there, keeps the place.
  if (!stopped.is_past_first_screen || stopped.block.empty()) return;
  const KeptPlace place{article.id, stopped.block, stopped.offset_bytes, heading_above(article.body, stopped.block)};
  if (!state_.places.empty() && state_.places.back() == place) return;
  keep_place(state_.places, place);
  effects_.push_back(Save{});
}

void Reading::go_on() {
  if (!state_.article) return;
  const KeptPlace* kept = find_place(state_.places, state_.article->id);
  if (kept == nullptr) return;
  KeptPlace place = *kept;
  const std::vector<Block>& blocks = state_.article->body.blocks;
  if (find_block(blocks, place.block) == nullptr) {  // the article was changed
    place.block = place.heading;
    place.offset_bytes = 0;
    if (place.block.empty() || find_block(blocks, place.block) == nullptr) return;
  }
  effects_.push_back(GoToPlace{place.block, place.offset_bytes});
  state_.top_block = place.block;
  state_.continued = std::move(place);
}

void Reading::start_over() {
  if (!state_.article) return;
  state_.continued.reset();
  state_.top_block.clear();
  if (forget_place(state_.places, state_.article->id)) effects_.push_back(Save{});
  effects_.push_back(GoToPlace{});
  effects_.push_back(MoveFocus{kRouteTitleId});
}

}  // namespace sheaf
