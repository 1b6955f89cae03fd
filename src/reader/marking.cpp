#include "reader/marking.h"

#include <algorithm>

namespace sheaf {

void Marking::leave_for(const Address& next) {
  if (next.place != Place::kArticle || state_.address.place != Place::kSearch || !state_.answer) return;
  const std::vector<FoundArticle>& rows = state_.answer->rows;
  const bool is_found =
      std::any_of(rows.begin(), rows.end(), [&](const FoundArticle& row) { return row.entry.id == next.article; });
  state_.marked.reset();
  if (!is_found || state_.answer->terms.query.empty()) return;
  state_.marked.emplace();
  state_.marked->id = next.article;
  state_.marked->words = state_.answer->words;
}

// Back and Forward come to the same article again, which has its marks still.
void Marking::article_shown() {
  if (!state_.marked || state_.article->id != state_.marked->id) return state_.marked.reset();
  mark_body(*state_.marked, state_.article->body);
  if (state_.marked->count == 0) state_.marked.reset();  // only its title has them
}

void Marking::step(int step) {
  if (shown_marks(state_) == nullptr) return;
  MarkedArticle& marked = *state_.marked;
  const bool is_first = marked.present < 0;
  marked.present = is_first ? (step > 0 ? 0 : marked.count - 1) : (marked.present + step + marked.count) % marked.count;
  mark_body(marked, state_.article->body);
  effects_.push_back(ShowMark{});
  effects_.push_back(AnnounceMark{});
}

void Marking::drop() {
  if (!state_.marked) return;
  state_.marked.reset();
  effects_.push_back(MoveFocus{kRouteTitleId});
}

}  // namespace sheaf
