// A picture that failed between layout and the first look at the page moved what is below it. The look took that for a change
// by others, and the page stayed in flow.
#include "support/fake_reader.h"

using namespace sheaf;

TEST_CASE("what a picture has moved is laid out anew before the page is looked over") {
  FakeReader reader;
  reader.site.shard.articles[0].body =
      read_sheaf_html("<p>A picture <img src=\"images/a.png\" alt=\"of a door\"> among words.</p>");
  reader.start("#/a/first");
  reader.draw();
  REQUIRE(reader.app.is_overlay());
  const float before = reader.painter.page->rect.height;
  reader.platform.browser_height += 1000;  // and its ResizeObserver has not spoken yet
  reader.app.look_over();
  reader.draw();
  CHECK(reader.painter.page->rect.height > before);
}
