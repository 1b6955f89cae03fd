#include "reader/marking.h"

#include <algorithm>

namespace sheaf {

void Marking::leave_for(const Address& next) {
  if (next.place != Place::kArticle || state_.address.place != Place::kSearch) return;
  state_.marked.reset();
  if (!is_found(state_, next.article) || state_.answer->terms.query.empty()) return;
  state_.marked.emplace();
  state_.marked->id = next.article;
  state_.marked->words = state_.answer->words;
}

// Back and Forward come to the same article again, which has its marks still.
void Marking::article_shown() {
  if (!state_.marked || state_.article->id != state_.marked->id) return state_.marked.reset();
  mark_body(*state_.marked, state_.article->body);
  if (state_.marked->places.empty()) state_.marked.reset();  // only its title has them
}

void Marking::step(int step) {
  if (shown_marks(state_) == nullptr) return;
  MarkedArticle& marked = *state_.marked;
  const int count = marked.count(), from = marked.present < 0 && step < 0 ? count : marked.present;
  show_present(marked, (from + step + count) % count);
  effects_.push_back(ShowMark{});
  effects_.push_back(AnnounceMark{});
}

void Marking::drop() { state_.marked.reset(); }

}  // namespace sheaf
