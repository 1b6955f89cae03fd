// Escape empties the search field. Where the document was told so in slices, the next letters were typed into what still stood
// there, and then all of it went.
#include "support/search_reader.h"

using namespace sheaf;

TEST_CASE("what a search does to its page is done at once, its field's words too") {
  SearchReader reader;
  reader.open("#/search");
  reader.type("words");
  reader.settle();
  REQUIRE(reader.element("p", "1 article found") != 0);
  reader.platform.slow_dom_ms = 1000;
  reader.app.key("Escape", false, true);
  CHECK(reader.element("p", "1 article found") == 0);
  CHECK_FALSE(reader.platform.is_going_on);
}
