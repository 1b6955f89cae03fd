// The search: what is typed and chosen becomes the address, and each change asks for an answer at once (FindAnswer). The
// address in the browser follows when typing rests, or WebKit would refuse it (100 changes in 30 s). Part of update();
// nothing else uses it.
#pragma once

#include <string>
#include <vector>

#include "reader/state.h"
#include "reader/update.h"

namespace sheaf {

inline constexpr size_t kMostSearches = 8;  // that are remembered
inline constexpr size_t kMostRememberedBytes = 200;
inline constexpr size_t kMostSearchPlaces = 16;

class Searching {
 public:
  Searching(State& state, std::vector<Effect>& effects) : state_(state), effects_(effects) {}

  void show();  // its route
  void leave_for(const Address& next);
  void type(const std::string& query);
  void rest();
  void change(const SearchChanged& changed);
  void commit();
  bool clear();  // false when nothing was left to clear and the search is to be left
  void want_more();
  void index_grown();
  void forget_searches();
  void focus_field();

 private:
  bool is_here() const { return state_.address.place == Place::kSearch && state_.loading == Loading::kReady; }
  void become(const SearchTerms& terms);
  void find(bool is_settled);
  void say_address() { effects_.push_back(SetAddress{state_.address, false}); }
  void keep_place(const ArticleId& opened);
  void remember(const std::string& query);

  State& state_;
  std::vector<Effect>& effects_;
};

}  // namespace sheaf
