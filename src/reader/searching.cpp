#include "reader/searching.h"

#include <algorithm>

namespace sheaf {

void Searching::show() {
  const bool is_same = state_.answer && state_.answer->terms == state_.address.search;
  if (!is_same) state_.found_rows = kFoundRows;  // else Back finds as many rows as there were
  find(true);
  if (!state_.is_return)
    focus_field();
  else if (!state_.opened_row.value.empty())
    effects_.push_back(MoveFocus{found_row_id(state_.opened_row)});
}

void Searching::leave_for(const Address& next) {
  if (!is_here()) return;
  say_address();
  if (next.place != Place::kArticle || !state_.answer) return;
  const std::vector<FoundArticle>& rows = state_.answer->rows;
  const bool is_found =
      std::any_of(rows.begin(), rows.end(), [&](const FoundArticle& row) { return row.entry.id == next.article; });
  if (!is_found) return;
  state_.opened_row = next.article;
  remember(state_.address.search.query);
}

void Searching::type(const std::string& query) {
  if (!is_here() || query == state_.address.search.query) return;
  SearchTerms terms = state_.address.search;
  terms.query = query;
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

void Searching::change(const SearchTerms& terms) {
  if (!is_here()) return;
  become(terms);
  find(true);
  say_address();
  effects_.push_back(AnnounceAnswer{});
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
  if (state_.is_search_pushed) effects_.push_back(GoBack{});
  return state_.is_search_pushed;
}

void Searching::want_more() {
  if (!is_here()) return;
  state_.found_rows += kFoundRows;
  find(true);
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
  state_.opened_row = {};
}

void Searching::find(bool is_settled) {
  const SearchTerms& terms = state_.address.search;
  if (!terms.is_empty()) return effects_.push_back(FindAnswer{terms, state_.found_rows, is_settled});
  state_.answer.reset();
  if (state_.offers.empty()) effects_.push_back(FindOffers{});
}

void Searching::remember(const std::string& query) {
  const size_t from = query.find_first_not_of(' ');
  if (from == std::string::npos) return;
  const std::string words = query.substr(from, query.find_last_not_of(' ') + 1 - from);
  std::vector<std::string>& searches = state_.searches;
  if (!searches.empty() && searches.front() == words) return;
  std::erase(searches, words);
  searches.insert(searches.begin(), words);
  if (searches.size() > kMostSearches) searches.resize(kMostSearches);
  effects_.push_back(Save{});
}

}  // namespace sheaf
