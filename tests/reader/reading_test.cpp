// Where reading goes on: which places are kept, and what becomes of them when the article is opened again.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/sheaf_html.h"
#include "reader/settings.h"
#include "reader/update.h"

using namespace sheaf;

namespace {

// A reader who has an article before them.
struct Reading {
  State state;
  std::vector<Effect> last;

  explicit Reading(const std::string& html = "<p>First.</p><h2>Song</h2><p>Second.</p><p>Third.</p>") {
    Article article;
    article.id = {"wren"};
    article.body = read_sheaf_html(html);
    assign_block_ids(article.body);
    state.article = article;
    state.loading = Loading::kReady;
  }
  const std::string& block(size_t at) const { return state.article->body.blocks[at].id; }
  void act(const Action& action) { last = update(state, action); }
  void stop(const std::string& block, int offset, bool is_past_first_screen = true, bool is_at_end = false) {
    act(ReadingStopped{block, offset, is_past_first_screen, is_at_end});
  }
  template <typename T>
  const T* effect() const {
    for (const Effect& one : last)
      if (const auto* found = std::get_if<T>(&one)) return found;
    return nullptr;
  }
};

}  // namespace

TEST_CASE("a place past the first screen is kept, with the heading above it") {
  Reading reading;
  reading.stop(reading.block(2), 3);
  CHECK(reading.effect<Save>() != nullptr);
  CHECK(reading.state.places == KeptPlaces{{{"wren"}, reading.block(2), 3, reading.block(1)}});
  reading.stop(reading.block(2), 3);
  CHECK(reading.last.empty());
}

TEST_CASE("the first screen keeps no place and takes none away; the end does") {
  Reading reading;
  reading.stop(reading.block(0), 0, false);
  CHECK(reading.state.places.empty());
  reading.stop(reading.block(2), 3);
  reading.stop(reading.block(0), 0, false);
  CHECK(reading.state.places.size() == 1);
  reading.stop(reading.block(3), 0, true, true);
  CHECK(reading.state.places.empty());
  CHECK(reading.effect<Save>() != nullptr);
  reading.stop(reading.block(3), 0, true, true);
  CHECK(reading.last.empty());
}

TEST_CASE("nothing is kept while another route loads or has failed") {
  for (const Loading loading : {Loading::kWaiting, Loading::kSlow, Loading::kFailed}) {
    Reading reading;
    reading.state.loading = loading;
    reading.stop(reading.block(2), 3);
    CHECK(reading.state.places.empty());
  }
}

TEST_CASE("reading goes on at the kept block and byte, and starting over forgets them") {
  Reading reading;
  reading.stop(reading.block(2), 3);
  reading.act(GoOnReading{});
  REQUIRE(reading.effect<GoToPlace>() != nullptr);
  CHECK(reading.effect<GoToPlace>()->block == reading.block(2));
  CHECK(reading.effect<GoToPlace>()->offset_bytes == 3);
  CHECK(reading.state.continued.has_value());
  CHECK(reading.state.top_block == reading.block(2));
  reading.act(StartOver{});
  CHECK(reading.effect<GoToPlace>()->block.empty());
  CHECK(reading.effect<MoveFocus>()->element_id == kRouteTitleId);
  CHECK(reading.effect<Save>() != nullptr);
  CHECK(reading.state.places.empty());
  CHECK_FALSE(reading.state.continued.has_value());
  reading.act(GoOnReading{});
  CHECK(reading.last.empty());
}

TEST_CASE("a block that is gone gives way to its heading, and that to the top") {
  Reading reading;
  reading.stop(reading.block(2), 3);
  const std::string heading = reading.block(1);
  Reading changed("<p>New.</p><h2>Song</h2><p>Newer.</p>");
  changed.state.places = reading.state.places;
  changed.act(GoOnReading{});
  REQUIRE(changed.effect<GoToPlace>() != nullptr);
  CHECK(changed.effect<GoToPlace>()->block == heading);
  CHECK(changed.effect<GoToPlace>()->offset_bytes == 0);
  Reading other("<p>All new.</p>");
  other.state.places = reading.state.places;
  other.act(GoOnReading{});
  CHECK(other.last.empty());
  CHECK_FALSE(other.state.continued.has_value());
}

TEST_CASE("leaving the route takes its panels along") {
  Reading reading;
  reading.state.is_contents_open = true;
  reading.state.continued = KeptPlace{{"wren"}, reading.block(2), 0, ""};
  reading.act(GoTo{{}, Step::kPush});
  CHECK_FALSE(reading.state.is_contents_open);
  CHECK_FALSE(reading.state.continued.has_value());
}

TEST_CASE("contents that close give the focus back to their button, and the sheet closes them") {
  Reading reading;
  reading.act(ContentsToggled{true});
  CHECK(reading.last.empty());
  reading.act(ContentsToggled{false});
  CHECK(reading.effect<MoveFocus>()->element_id == kContentsButtonId);
  reading.act(ContentsToggled{true});
  reading.act(SheetToggled{true});
  CHECK_FALSE(reading.state.is_contents_open);
}

TEST_CASE("what another window saved counts here too") {
  Reading reading;
  Settings settings;
  settings.theme = Theme::kSepia;
  const KeptPlaces places{{{"rook"}, "k3jd82aa", 5, ""}};
  reading.act(SavedElsewhere{write_saved(settings, places)});
  CHECK(reading.state.settings == settings);
  CHECK(reading.state.places == places);
  CHECK(reading.last.empty());
}
