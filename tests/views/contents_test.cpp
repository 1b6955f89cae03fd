#include <doctest/doctest.h>

#include "views/sample.h"
#include "views/strings.h"

using namespace sheaf;
using namespace sheaf::sample;

namespace {

constexpr char kHtml[] =
    "<p>Seen in a hedge in the very early morning by two people who had not slept.</p><h2>Song</h2><p>Loud.</p>"
    "<h3>At dawn</h3><p>Louder.</p><h2>Nest</h2>";

}  // namespace

TEST_CASE("an article with three headings has contents that lead to them, and a button for narrow windows") {
  State state = article_page(kHtml);
  const std::optional<View> contents = contents_view(state);
  REQUIRE(contents.has_value());
  CHECK(contents->label == "Contents");
  const auto links = all(*contents, Element::kLink);
  REQUIRE(links.size() == 3);
  CHECK(words(*links[1]) == "At dawn");
  CHECK(links[1]->href == "#/a/wren~" + state.article->body.blocks[3].id);
  CHECK(links[0]->style != links[1]->style);
  const View bar = bar_view(state), bar_of_library = bar_view(library());
  CHECK(std::get<ContentsToggled>(*find(bar, Element::kButton, "Contents")->action).is_open);
  CHECK_FALSE(contents_view(article_page("<h2>One</h2><h2>Two</h2>")).has_value());
  CHECK(find(bar_of_library, Element::kButton, "Contents") == nullptr);
  state.loading = Loading::kFailed;
  CHECK_FALSE(contents_view(state).has_value());
}

TEST_CASE("the heading above what is read is the present one") {
  State state = article_page(kHtml);
  const auto present = [&](size_t block) {
    state.top_block = state.article->body.blocks[block].id;
    std::string found;
    const View contents = *contents_view(state);
    for (const View* link : all(contents, Element::kLink))
      if (link->is_current) found += words(*link) + ";";
    return found;
  };
  CHECK(present(0).empty());
  CHECK(present(2) == "Song;");
  CHECK(present(3) == "At dawn;");
  CHECK(present(4) == "At dawn;");
  CHECK(present(5) == "Nest;");
}

TEST_CASE("the chip names the heading, or the first words where there is none, and can be pressed") {
  State state = article_page(kHtml);
  CHECK_FALSE(chip_view(state).has_value());
  const std::vector<Block>& blocks = state.article->body.blocks;
  state.continued = KeptPlace{state.article->id, blocks[4].id, 2, blocks[3].id};
  const std::optional<View> chip = chip_view(state);
  REQUIRE(chip.has_value());
  CHECK(words(*chip).find("Continued at “At dawn”") == 0);
  CHECK(std::holds_alternative<StartOver>(*find(*chip, Element::kButton, "Start over")->action));
  CHECK(std::holds_alternative<ContinuedClosed>(*find(*chip, Element::kButton, "Dismiss")->action));
  state.continued = KeptPlace{state.article->id, blocks[0].id, 5, ""};
  CHECK(continued_words(state) == "Continued at “in a hedge in the very early morning by two…”");
  state.continued->offset_bytes = 5000;  // of a text that was longer once
  CHECK(continued_words(state).find("“Seen in a hedge") != std::string::npos);
}

TEST_CASE("contents need room beside the text") {
  CHECK(has_room_for_contents(1280, 594));
  CHECK_FALSE(has_room_for_contents(1180, 594));
  CHECK_FALSE(has_room_for_contents(1280, 891));
  CHECK_FALSE(has_room_for_contents(1023, 300));
}
