// Places in text, as the app hands them on between the reader's state and the platform.
#include "app/app.h"
#include "support/fake_reader.h"

using namespace sheaf;

namespace {

// Articles whose first is long enough for contents.
struct LongReader : FakeReader {
  std::vector<std::string> blocks;

  LongReader() {
    Document body = read_sheaf_html(
        "<p>Begin.</p><h2>One</h2><p>Words of one.</p><h2>Two</h2><p>Words of two.</p><h2>Three</h2><p>End.</p>");
    assign_block_ids(body);
    for (const Block& block : body.blocks) blocks.push_back(block.id);
    site.shard.articles[0].body = body;
  }
  void read_to(const std::string& block, int offset, float scroll_y) {
    platform.top = {block, offset, 5000};
    app.scrolled(scroll_y);
  }
  uint32_t button(std::string_view words) const { return platform.dom.find("button", words, kChipNode); }
  std::string present() const {
    for (const char* heading : {"One", "Two", "Three"}) {
      const uint32_t link = platform.dom.find("a", heading, kContentsNode);
      if (link != 0 && platform.dom.element(link)->attributes.contains("aria-current")) return heading;
    }
    return {};
  }
};

}  // namespace

TEST_CASE("an article that was left is gone on with when it is opened again, and started over from the chip") {
  LongReader reader;
  reader.start("#/a/first");
  CHECK(reader.platform.went_to.first == "nowhere");
  reader.read_to(reader.blocks[4], 6, 3000);
  reader.app.followed("#/c/tales");
  reader.serve();
  CHECK(reader.platform.stored.find("first~" + reader.blocks[4] + "~6~" + reader.blocks[3]) != std::string::npos);
  reader.platform.top = {};
  reader.app.followed("#/a/first");
  reader.serve();
  CHECK(reader.platform.went_to == std::pair<std::string, int>(reader.blocks[4], 6));
  CHECK(reader.platform.announced == "Continued at “Two”");
  CHECK(reader.present() == "Two");
  REQUIRE(reader.button("Start over") != 0);
  reader.app.activated(reader.button("Start over"));
  CHECK(reader.platform.went_to == std::pair<std::string, int>("", 0));
  CHECK(reader.platform.stored.find("first") == std::string::npos);
  CHECK(reader.button("Start over") == 0);
  CHECK(reader.platform.focus_misses == 0);
  CHECK(reader.platform.dom.faults.empty());
}

TEST_CASE("a place is kept when the page is hidden, for the next visit") {
  LongReader reader;
  reader.start("#/a/first");
  reader.read_to(reader.blocks[2], 0, 3000);
  reader.app.left();
  LongReader next;
  next.platform.stored = reader.platform.stored;
  next.start("#/a/first");
  CHECK(next.platform.went_to.first == next.blocks[2]);
  LongReader returning;  // a reload, or Back: the history has its own place
  returning.platform.stored = reader.platform.stored;
  returning.platform.has_history_place = true;
  returning.start("#/a/first");
  CHECK(returning.platform.went_to.first == "nowhere");
}

TEST_CASE("who has scrolled on before the program came stays there") {
  LongReader reader;
  reader.platform.stored = "{\"places\":\"first~" + reader.blocks[4] + "~0~\"}";
  Environment environment;
  reader.app.start(environment, {1000, 56, 0, 700, 56}, false, "a/first/", "", 1);
  reader.app.scrolled(300);
  reader.serve();
  CHECK(reader.platform.routes.size() == 1);
  CHECK(reader.platform.went_to.first == "nowhere");
}

TEST_CASE("the chip goes after a screen of reading, and with Escape") {
  for (const bool by_key : {false, true}) {
    LongReader reader;
    reader.platform.stored = "{\"places\":\"first~" + reader.blocks[4] + "~0~\"}";
    reader.start("#/a/first");
    reader.app.scrolled(3000);
    reader.app.scrolled(3600);
    CHECK(reader.button("Start over") != 0);
    if (by_key)
      reader.app.key_escape();
    else
      reader.app.scrolled(3700);
    CHECK(reader.button("Start over") == 0);
  }
}

TEST_CASE("the present heading follows what stands at the top, with operations only when it changes") {
  LongReader reader;
  reader.start("#/a/first");
  reader.draw();
  CHECK(reader.present().empty());
  reader.app.top_block_changed(reader.blocks[2]);
  CHECK(reader.present() == "One");
  const int before = reader.app.dom_operations();
  reader.app.top_block_changed(reader.blocks[1]);
  CHECK(reader.app.dom_operations() == before);
  CHECK_FALSE(reader.platform.is_frame_wanted);
  reader.app.followed("#/a/first~" + reader.blocks[5]);
  CHECK(reader.present() == "Three");
  reader.app.followed("#/a/second");
  reader.serve();
  CHECK(reader.platform.dom.find("a", "One", kContentsNode) == 0);
}

TEST_CASE("the same words are held when everything is laid out anew, and not over a change of route") {
  LongReader reader;
  reader.start("#/a/first");
  const int before = reader.platform.holds;
  Environment narrow;
  narrow.width_px = 400;
  reader.app.environment_changed(narrow, {400, 52, 900, 700, 52}, false);
  CHECK(reader.platform.holds == before + 1);
  reader.app.followed("#/a/first");
  CHECK(reader.platform.holds == before + 1);
}

TEST_CASE("contents stand beside the text in wide windows and open from the bar in others") {
  LongReader reader;
  reader.start("#/a/first");
  const auto contents = [&] {
    const auto& attributes = reader.platform.dom.element(kRootNode)->attributes;
    return attributes.contains("data-contents") ? attributes.at("data-contents") : "";
  };
  CHECK(contents().empty());
  reader.app.activated(reader.platform.dom.find("button", "Contents", kBarNode));
  CHECK(contents() == "open");
  reader.app.key_escape();
  CHECK(contents().empty());
  CHECK(reader.platform.focused == kContentsButtonId);
  Environment wide;
  wide.width_px = 1600;
  reader.app.environment_changed(wide, {1600, 56, 0, 700, 56}, false);
  CHECK(contents() == "beside");
}
