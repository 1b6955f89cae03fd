#include <doctest/doctest.h>

#include <string>

#include "views/nodes.h"
#include "views/sample.h"

using namespace sheaf;
using namespace sheaf::sample;

namespace {

SearchTerms terms_of(const View& page, const std::string& name) {
  const View* pressed = find(page, Element::kButton, name);
  REQUIRE(pressed != nullptr);
  const auto* change = std::get_if<SearchChanged>(&*pressed->action);
  REQUIRE(change != nullptr);
  return change->terms;
}

}  // namespace

TEST_CASE("the field is a search field with the words as typed, the same one whatever was found") {
  for (const State& state : {search_page(""), search_page("wren"), found_page("wren")}) {
    const View page = search_view(state);
    const std::vector<const View*> fields = all(page, Element::kInput);
    REQUIRE(fields.size() == 1);
    CHECK(fields[0]->value == state.address.search.query);
    CHECK(fields[0]->is_browser_painted);
    CHECK(page.key == search_view(search_page("")).key);
    CHECK(all(page, Element::kH1).size() == 1);
  }
}

TEST_CASE("before typing there are earlier searches, articles by chance and categories") {
  State state = search_page("");
  state.searches = {"red fox"};
  state.offers = {entry("rook", "Rooks")};
  const View page = search_view(state);
  CHECK(link(page, "red fox") == "#/search?q=red%20fox");
  CHECK(link(page, "Rooks") == "#/a/rook");
  CHECK(link(page, "Birds") == "#/c/birds");
  CHECK(std::holds_alternative<SearchesForgotten>(*find(page, Element::kButton, "Clear recent searches")->action));
  CHECK(std::holds_alternative<GoToRandom>(*find(page, Element::kButton, "Random article")->action));
  CHECK(find(search_view(search_page("")), Element::kButton, "Clear recent searches") == nullptr);
}

TEST_CASE("what was found is marked in titles and excerpts, and each row leads to its article") {
  const View page = search_view(found_page("wren"));
  CHECK(link(page, "The ") == "#/a/wren");
  std::string marked;
  each(page, [&](const View& view) {
    for (const Span& span : view.spans)
      if (span.marks & kHighlight) marked += span.text + ";";
  });
  CHECK(marked == "wren;wren;wren;");
  CHECK(by_id(page, found_row_id({"wren"})) != nullptr);
  CHECK(std::holds_alternative<MoreWanted>(*find(page, Element::kButton, "Show more")->action));
}

TEST_CASE("marks that a text cannot have are passed over") {
  CHECK(marked_spans("abc", {{1, 9}, {2, 1}, {7, 1}}).size() == 2);
  CHECK(marked_spans("", {{0, 1}}).empty());
}

TEST_CASE("the count says how much was searched") {
  State state = found_page("wren");
  CHECK(answer_words(state) == "31 articles found");
  state.answer->percent = 40;
  state.answer->is_under_way = true;
  CHECK(answer_words(state) == "31 articles found · Searching 40 %");
  state.answer->total = 0;
  CHECK(answer_words(state) == "Searching 40 %");
  state.answer->is_under_way = false;
  CHECK(answer_words(state) == "Nothing found for “wren”");
}

TEST_CASE("a choice narrows, and the chosen one takes itself back") {
  State state = found_page("wren");
  CHECK(terms_of(search_view(state), "winter 12").tag == "winter");
  state.address.search.tag = state.answer->terms.tag = "winter";
  const View page = search_view(state);
  const View* chosen = find(page, Element::kButton, "winter 12");
  REQUIRE(chosen != nullptr);
  CHECK(chosen->is_checked == true);
  CHECK(terms_of(page, "winter 12").tag.empty());
  CHECK(terms_of(page, "Birds 29").category == "birds");
  CHECK(terms_of(page, "Birds 29").tag == "winter");
  CHECK(find(page, Element::kButton, "2024 31") == nullptr);  // all are of that year
  CHECK(terms_of(page, "Newest").sort == Sort::kDate);
}

TEST_CASE("nothing found offers other words, everything, categories and chance") {
  State state = search_page("wrne");
  state.address.search.tag = "winter";
  state.answer.emplace();
  state.answer->terms = state.address.search;
  state.answer->suggestions = {{"wren", false, {}}};
  const View page = search_view(state);
  CHECK(link(page, "wren") == "#/search?q=wren");
  CHECK(terms_of(page, "Search everything") == search_page("wrne").address.search);
  CHECK(link(page, "Birds") == "#/c/birds");
  CHECK(find(page, Element::kButton, "Random article") != nullptr);
  CHECK(find(page, Element::kButton, "winter 0") != nullptr);  // can be dropped
}

TEST_CASE("who was corrected can search for what was typed") {
  State state = found_page("wrne");
  state.answer->corrected = "wren";
  const View page = search_view(state);
  CHECK(words(page).find("Showing results for wren") != std::string::npos);
  CHECK(link(page, "Search instead for wrne") == "#/search?q=wrne&as=typed");
}

TEST_CASE("articles that could not be loaded are told, and can be tried again") {
  State state = found_page("wren");
  state.answer->has_lost_files = true;
  CHECK(std::holds_alternative<LostFilesWanted>(*find(search_view(state), Element::kButton, "Try again")->action));
}

TEST_CASE("the chip steps through the words found, in the place of any other") {
  State state = article_page("<p>A song.</p><p>Songs, a song.</p>");
  state.continued = KeptPlace{state.article->id, state.article->body.blocks[0].id, 0, ""};
  state.marked.emplace();
  state.marked->id = state.article->id;
  state.marked->words.terms = {"song"};
  mark_body(*state.marked, state.article->body);
  View chip = *chip_view(state);
  CHECK(words(chip).find("2 places") == 0);
  CHECK(std::get<MarksStepped>(*find(chip, Element::kButton, "Next place")->action).step == 1);
  CHECK(std::get<MarksStepped>(*find(chip, Element::kButton, "Previous place")->action).step == -1);
  CHECK(std::holds_alternative<MarksDropped>(*find(chip, Element::kButton, "Remove the marks")->action));
  show_present(*state.marked, 1);
  CHECK(mark_words(state) == "2 of 2");
  state.address.place = Place::kLibrary;
  CHECK_FALSE(chip_view(state).has_value());
}

TEST_CASE("the bar and the library lead to the search") {
  const State state = library();
  const View bar = bar_view(state), page = library_view(state);
  const View* in_bar = find(bar, Element::kLink, "Search");
  REQUIRE(in_bar != nullptr);
  CHECK(in_bar->href == "#/search");
  const View* in_page = find(page, Element::kLink, "Search 2,345 articles");
  REQUIRE(in_page != nullptr);
  CHECK(in_page->href == "#/search");
}
