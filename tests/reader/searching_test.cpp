#include "reader/searching.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/sheaf_html.h"
#include "reader/update.h"

using namespace sheaf;

namespace {

// A reader whose site is here, and who answers each search with two articles.
struct Searcher {
  State state;
  std::vector<Effect> last;

  Searcher() {
    state.manifest.emplace();
    state.manifest->article_count = 2;
  }
  void act(const Action& action) {
    last = update(state, action);
    for (const Effect& effect : last)
      if (const auto* find = std::get_if<FindAnswer>(&effect)) {
        const Answer found = answer(find->terms);
        update(state, AnswerReady{&found});
      }
  }
  static Answer answer(const SearchTerms& terms) {
    Answer answer;
    answer.terms = terms;
    for (const char* id : {"wren", "robin"}) {
      answer.rows.emplace_back();
      answer.rows.back().entry.id.value = id;
    }
    answer.total = 2;
    answer.words.terms = {"song"};
    return answer;
  }
  void go(const std::string& hash, Step step = Step::kPush) { act(GoTo{parse_address({}, hash), step}); }
  void type(const std::string& query) { act(SearchTyped{query}); }
  std::string address() const { return hash_address(state.address); }

  template <typename T>
  const T* effect() const {
    for (const Effect& one : last)
      if (const auto* found = std::get_if<T>(&one)) return found;
    return nullptr;
  }
  std::string focused() const { return effect<MoveFocus>() == nullptr ? "" : effect<MoveFocus>()->element_id; }
};

}  // namespace

TEST_CASE("the search opens with its field focused and offers, and asks for no answer") {
  Searcher reader;
  reader.go("#/", Step::kStart);
  reader.go("#/search");
  CHECK(reader.effect<RouteShown>() != nullptr);
  CHECK(reader.focused() == kSearchFieldId);
  CHECK(reader.effect<FindOffers>() != nullptr);
  CHECK(reader.effect<FindAnswer>() == nullptr);
}

TEST_CASE("each letter asks for an answer, and the address follows when typing rests") {
  Searcher reader;
  reader.go("#/search");
  for (const char* query : {"s", "so", "son", "song"}) {
    reader.type(query);
    REQUIRE(reader.effect<FindAnswer>() != nullptr);
    CHECK(reader.effect<FindAnswer>()->terms.query == query);
    CHECK(reader.effect<SetAddress>() == nullptr);
    CHECK(reader.effect<RouteShown>() == nullptr);
  }
  for (int timer = 0; timer < 3; ++timer) {
    reader.act(SearchRested{});
    CHECK(reader.last.empty());
  }
  reader.act(SearchRested{});
  REQUIRE(reader.effect<SetAddress>() != nullptr);
  CHECK_FALSE(reader.effect<SetAddress>()->is_push);
  CHECK(hash_address(reader.effect<SetAddress>()->address) == "#/search?q=song");
  CHECK(reader.effect<AnnounceAnswer>() != nullptr);
}

TEST_CASE("who follows a result before typing rested comes back to what was typed, and to that result") {
  Searcher reader;
  reader.go("#/search");
  reader.type("song");
  reader.go("#/a/robin");
  const auto* first = reader.effect<SetAddress>();
  REQUIRE(first != nullptr);
  CHECK(hash_address(first->address) == "#/search?q=song");
  CHECK_FALSE(first->is_push);
  CHECK(reader.state.searches == std::vector<std::string>{"song"});
  reader.go("#/search?q=song", Step::kReturn);
  CHECK(reader.effect<FindAnswer>()->terms.query == "song");
  CHECK(reader.focused() == found_row_id({"robin"}));
}

TEST_CASE("Back finds as many rows as there were; another search begins with the first ones") {
  Searcher reader;
  reader.go("#/search?q=song");
  reader.act(MoreWanted{});
  CHECK(reader.effect<FindAnswer>()->rows == 2 * kFoundRows);
  reader.go("#/a/robin");
  reader.go("#/search?q=song", Step::kReturn);
  CHECK(reader.effect<FindAnswer>()->rows == 2 * kFoundRows);
  reader.type("songs");
  CHECK(reader.effect<FindAnswer>()->rows == kFoundRows);
}

TEST_CASE("narrowing and ordering change the address at once, in the same entry") {
  Searcher reader;
  reader.go("#/search?q=song");
  SearchTerms terms = reader.state.address.search;
  terms.tag = "winter";
  terms.sort = Sort::kDate;
  reader.act(SearchChanged{terms, "filter-winter"});
  CHECK(reader.focused() == "filter-winter");
  CHECK(reader.address() == "#/search?q=song&tag=winter&sort=date");
  CHECK_FALSE(reader.effect<SetAddress>()->is_push);
  CHECK(reader.effect<RouteShown>() == nullptr);
  reader.type("songs");
  CHECK(reader.address() == "#/search?q=songs&tag=winter&sort=date");
}

TEST_CASE("Enter goes on to the first result and remembers the search, once and the latest first") {
  Searcher reader;
  reader.go("#/search?q=song");
  reader.act(SearchCommitted{});
  CHECK(reader.focused() == found_row_id({"wren"}));
  reader.type(" nest ");
  reader.act(SearchCommitted{});
  reader.type("song");
  reader.act(SearchCommitted{});
  CHECK(reader.state.searches == std::vector<std::string>{"song", "nest"});
  CHECK(reader.effect<Save>() != nullptr);
  for (int i = 0; i < 20; ++i) {
    reader.type("word " + std::to_string(i));
    reader.act(SearchCommitted{});
  }
  CHECK(reader.state.searches.size() == kMostSearches);
  CHECK(reader.state.searches.front() == "word 19");
  reader.act(SearchesForgotten{});
  CHECK(reader.state.searches.empty());
  CHECK(reader.effect<Save>() != nullptr);
}

TEST_CASE("Escape clears what was typed first, then goes back to where the search was opened") {
  Searcher reader;
  reader.go("#/", Step::kStart);
  reader.go("#/search");
  reader.type("song");
  reader.act(SearchCleared{});
  CHECK(reader.address() == "#/search");
  CHECK(reader.focused() == kSearchFieldId);
  CHECK(reader.effect<GoBack>() == nullptr);
  reader.act(SearchCleared{});
  CHECK(reader.effect<GoBack>() != nullptr);
}

TEST_CASE("a search that the visit began with is left for the library") {
  Searcher reader;
  reader.go("#/search", Step::kStart);
  reader.act(SearchCleared{});
  CHECK(reader.effect<GoBack>() == nullptr);
  CHECK(reader.address() == "#/");
}

TEST_CASE("Escape goes back only where the entry behind is the one that the search was opened from") {
  Searcher reader;
  reader.go("#/search?q=song", Step::kStart);
  reader.go("#/a/none");
  reader.go("#/search");
  reader.go("#/a/none", Step::kReturn);
  reader.go("#/search", Step::kReturn);
  reader.act(SearchCleared{});
  CHECK(reader.effect<GoBack>() == nullptr);
  CHECK(reader.state.address.place != Place::kSearch);
}

TEST_CASE("a link within the search takes the place of the search in the history") {
  Searcher reader;
  reader.go("#/", Step::kStart);
  reader.go("#/search");
  CHECK(reader.effect<SetAddress>()->is_push);
  reader.go("#/search?q=song");
  for (const Effect& effect : reader.last)
    if (const auto* set = std::get_if<SetAddress>(&effect)) CHECK_FALSE(set->is_push);
}

TEST_CASE("each search keeps its own place") {
  Searcher reader;
  reader.go("#/search?q=song");
  reader.act(MoreWanted{});
  reader.go("#/a/robin");
  reader.go("#/search?q=nest");
  reader.go("#/a/wren");
  reader.go("#/search?q=nest", Step::kReturn);
  CHECK(reader.focused() == found_row_id({"wren"}));
  reader.go("#/search?q=song", Step::kReturn);
  CHECK(reader.focused() == found_row_id({"robin"}));
  CHECK(reader.effect<FindAnswer>()->rows == 2 * kFoundRows);
}

TEST_CASE("what says nothing is not searched for, and what is endless is cut") {
  Searcher reader;
  reader.go("#/search");
  for (const char* query : {" ", "\"", "-"}) {
    CAPTURE(std::string(query));
    reader.type(query);
    CHECK(reader.effect<FindAnswer>() == nullptr);
  }
  std::string endless;
  for (int i = 0; i < 100'000; ++i) endless += "\xC3\xA9";
  reader.type(endless);
  CHECK(reader.state.address.search.query.size() <= kMostQueryBytes);
  CHECK(reader.state.address.search.query.ends_with("\xC3\xA9"));
  reader.act(SearchCommitted{});
  CHECK(reader.state.searches.empty());
  CHECK(parse_address("", "#/search?q=" + endless).search.query.size() <= kMostQueryBytes);
}

TEST_CASE("a larger index is asked again, and says what it found when nothing is being typed") {
  Searcher reader;
  reader.go("#/search?q=song");
  reader.act(IndexGrown{});
  CHECK(reader.effect<FindAnswer>() != nullptr);
  CHECK(reader.effect<AnnounceAnswer>() != nullptr);
  reader.type("songs");
  reader.act(IndexGrown{});
  CHECK(reader.effect<AnnounceAnswer>() == nullptr);
  reader.go("#/");
  reader.act(IndexGrown{});
  CHECK(reader.last.empty());
}
