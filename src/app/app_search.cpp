// App: the search. Its field and its keys become actions, its effects go to the desk, and the index is built between
// everything else.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "app/random.h"
#include "views/strings.h"

namespace sheaf {
namespace {

constexpr int kRestMilliseconds = 500;
constexpr double kIndexSlice_ms = 4;

}  // namespace

// --- what happens ---

// What is typed stands in the field already, and is never written there: meanwhile more may have been typed.
void App::typed(std::string_view text) {
  layer_.field_typed(text);
  dispatch(SearchTyped{std::string(text)});
}

bool App::key(std::string_view key, bool is_command, bool is_in_field) {
  const bool is_search = state_.address.place == Place::kSearch,
             is_plain = !is_command && !is_in_field && state_.settings.has_letter_keys;
  if (key == "Escape") {
    key_escape();
    return is_search;  // else the browser has uses of its own for it
  }
  if (state_.is_sheet_open) return false;
  if (is_command ? key == "k" || key == "K" : is_plain && key == "/") {
    is_search ? dispatch(SearchFocused{}) : followed("#/search");
    return true;
  }
  if (key == "Enter" && is_search && is_in_field) {
    dispatch(SearchCommitted{});
    return true;
  }
  const int step = key == "n" ? 1 : key == "p" ? -1 : 0;
  if (step == 0 || !is_plain || shown_marks(state_) == nullptr) return false;
  dispatch(MarksStepped{step});
  return true;
}

void App::key_escape() {
  if (state_.is_sheet_open)
    dispatch(SheetToggled{false});
  else if (state_.is_contents_open)
    dispatch(ContentsToggled{false});
  else if (state_.address.place == Place::kSearch)
    dispatch(SearchCleared{});
  else if (shown_marks(state_) != nullptr)
    dispatch(MarksDropped{});
  else if (state_.continued)
    dispatch(ContinuedClosed{});
}

void App::file_arrived(std::string path, std::string bytes) {
  in_flight_.erase(path);
  const bool is_for_search = desk_.awaits(path), is_for_route = !is_for_search || is_wanted_by_route(path);
  if (is_for_search) {
    is_index_grown_ |= desk_.file_arrived(path, is_for_route ? bytes : std::exchange(bytes, {}));
    go_on_searching();
  }
  if (is_for_route) dispatch(FileArrived{std::move(path), std::move(bytes)});
}

void App::file_failed(std::string path, int status) {
  in_flight_.erase(path);
  const bool is_for_search = desk_.awaits(path), is_for_route = !is_for_search || is_wanted_by_route(path);
  if (is_for_search) {
    is_index_grown_ |= desk_.file_failed(path);
    go_on_searching();
  }
  if (is_for_route) dispatch(FileFailed{std::move(path), status});
}

bool App::is_wanted_by_route(const std::string& path) const {
  return std::find(state_.wanted.begin(), state_.wanted.end(), path) != state_.wanted.end();
}

// --- what follows ---

bool App::run_search(const Effect& effect) {
  if (const auto* find = std::get_if<FindAnswer>(&effect)) {
    answer_search(*find);
  } else if (std::holds_alternative<FindOffers>(effect)) {
    desk_.prepare(*state_.manifest);
    const std::vector<ListEntry> offers = desk_.offers(*state_.manifest, next_random(random_));
    note(OffersReady{&offers});
  } else if (std::holds_alternative<FetchLostFiles>(effect)) {
    desk_.retry();
    is_index_grown_ = true;
    go_on_searching();
  } else if (std::holds_alternative<StartRestTimer>(effect)) {
    platform_.start_timer(Timer::kRest, kRestMilliseconds);
  } else if (std::holds_alternative<AnnounceAnswer>(effect)) {
    announce_answer();
  } else if (const auto* focus = std::get_if<FocusRow>(&effect)) {
    const std::vector<FoundArticle>& rows = state_.answer->rows;
    if (focus->row < rows.size()) focus_ = found_row_id(rows[focus->row].entry.id);
  } else if (std::holds_alternative<ShowMark>(effect)) {
    is_mark_wanted_ = true;
  } else if (std::holds_alternative<AnnounceMark>(effect)) {
    platform_.announce(mark_words(state_));
  } else if (std::holds_alternative<GoBack>(effect)) {
    platform_.go_back();
  } else {
    return false;
  }
  return true;
}

// A file that two want comes once.
void App::fetch(const std::string& path) {
  if (in_flight_.insert(path).second) platform_.fetch(path);
}

void App::answer_search(const FindAnswer& find) {
  desk_.prepare(*state_.manifest);
  go_on_searching();
  const Answer answer = desk_.answer(find.terms, find.rows);
  note(AnswerReady{&answer});
  if (find.is_settled) desk_.fetch_texts(*state_.manifest, answer);
}

// Once: saying the same words again would speak again.
void App::announce_answer() {
  if (!state_.answer || (state_.answer->is_under_way && state_.answer->total == 0)) return;
  std::string words = answer_words(state_);
  if (words == said_answer_) return;
  said_answer_ = std::move(words);
  platform_.announce(said_answer_);
}

void App::build_index() {
  if (std::exchange(is_index_grown_, false)) return search_again();  // in a slice of its own
  if (desk_.has_work()) is_index_grown_ = desk_.work(kIndexSlice_ms);
}

void App::go_on_searching() {
  if (desk_.has_work() || is_index_grown_) platform_.go_on_soon();
}

// There may be more to be found, or offered.
void App::search_again() {
  if (state_.address.place == Place::kSearch) dispatch(IndexGrown{});
}

}  // namespace sheaf
