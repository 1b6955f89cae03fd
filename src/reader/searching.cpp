#include "reader/searching.h"

#include <algorithm>

namespace sheaf {

void Searching::show() {
  const std::vector<SearchPlace>& places = state_.search_places;
  const auto place = std::find_if(places.rbegin(), places.rend(),
                                  [&](const SearchPlace& one) { return one.terms == state_.address.search; });
  const bool is_return = state_.is_return && place != places.rend();
  state_.found_rows = is_return ? place->rows : kFoundRows;
  find(true);
  if (is_return)
    effects_.push_back(MoveFocus{found_row_id(place->opened)});
  else if (!state_.is_return)
    focus_field();
}

void Searching::leave_for(const Address& next) {
  if (!is_here()) return;
  say_address();
  if (next.place != Place::kArticle || !is_found(state_, next.article)) return;
  keep_place(next.article);
  remember(state_.address.search.query);
}

void Searching::keep_place(const ArticleId& opened) {
  std::vector<SearchPlace>& places = state_.search_places;
  const SearchTerms& terms = state_.address.search;
  std::erase_if(places, [&](const SearchPlace& place) { return place.terms == terms; });
  if (places.size() >= kMostSearchPlaces) places.erase(places.begin());
  places.push_back({terms, state_.found_rows, opened});
}

void Searching::type(const std::string& query) {
  if (!is_here() || query == state_.address.search.query) return;
  SearchTerms terms = state_.address.search;
  terms.query = cut_query(query);
  terms.is_as_typed = false;
  become(terms);
  find(false);
  ++state_.rest_timers;
  effects_.push_back(StartRestTimer{});
}

void Searching::rest() {
  // Timers ring in the order in which they were started: only the last comes after the last letter.
  if (state_.rest_timers > 0) --state_.rest_timers;
  if (state_.rest_timers > 0 || !is_here()) return;
  say_address();
  find(true);
  effects_.push_back(AnnounceAnswer{});
}

void Searching::change(const SearchChanged& changed) {
  if (!is_here()) return;
  become(changed.terms);
  find(true);
  say_address();
  effects_.push_back(AnnounceAnswer{});
  if (!changed.focus_id.empty()) effects_.push_back(MoveFocus{changed.focus_id});
}

void Searching::commit() {
  if (!is_here() || !state_.answer || state_.answer->rows.empty()) return;
  remember(state_.address.search.query);
  say_address();
  effects_.push_back(MoveFocus{found_row_id(state_.answer->rows.front().entry.id)});
}

bool Searching::clear() {
  if (!is_here()) return true;
  if (!state_.address.search.query.empty()) {
    type({});
    focus_field();
    return true;
  }
  if (state_.is_origin_behind) effects_.push_back(GoBack{});
  return state_.is_origin_behind;
}

void Searching::want_more() {
  if (!is_here()) return;
  const auto first_new = static_cast<size_t>(state_.found_rows);
  state_.found_rows += kFoundRows;
  find(true);
  effects_.push_back(FocusRow{first_new});  // the button goes, or goes far away
}

void Searching::index_grown() {
  if (!is_here()) return;
  find(state_.rest_timers == 0);
  if (state_.rest_timers == 0) effects_.push_back(AnnounceAnswer{});
}

void Searching::forget_searches() {
  state_.searches.clear();
  effects_.push_back(Save{});
  focus_field();
}

void Searching::focus_field() {
  if (is_here()) effects_.push_back(MoveFocus{kSearchFieldId});
}

void Searching::become(const SearchTerms& terms) {
  state_.address.search = terms;
  state_.shown = state_.address;
  state_.found_rows = kFoundRows;
}

void Searching::find(bool is_settled) {
  const SearchTerms& terms = state_.address.search;
  if (!terms.is_empty()) return effects_.push_back(FindAnswer{terms, state_.found_rows, is_settled});
  state_.answer.reset();
  if (state_.offers.empty()) effects_.push_back(FindOffers{});
}

void Searching::remember(const std::string& query) {
  const size_t from = query.find_first_not_of(' ');
  if (from == std::string::npos || query.size() > kMostRememberedBytes) return;
  const std::string words = query.substr(from, query.find_last_not_of(' ') + 1 - from);
  std::vector<std::string>& searches = state_.searches;
  if (!searches.empty() && searches.front() == words) return;
  std::erase(searches, words);
  searches.insert(searches.begin(), words);
  if (searches.size() > kMostSearches) searches.resize(kMostSearches);
  effects_.push_back(Save{});
}

}  // namespace sheaf
