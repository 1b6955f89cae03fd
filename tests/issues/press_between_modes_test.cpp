// A press that began on a drawn button and ended while CSS painted the page was lost, or came true at the next move of the
// pointer: ImGui had heard of its beginning alone. And while a page was laid out in slices no drawn button heard anything.
#include "document/sheaf_html.h"
#include "support/fake_reader.h"
#include "views/style_sheet.h"

using namespace sheaf;

TEST_CASE("a button is pressed by a click on its twin, in every mode and while the page is laid out") {
  FakeReader reader;
  std::string long_body;
  for (int i = 0; i < 200; ++i) long_body += "<p>Some words of a long page.</p>";
  reader.site.shard.articles[0].body = read_sheaf_html(long_body);
  reader.start("#/a/first");
  reader.draw();
  reader.app.activated(reader.platform.dom.find("button", "Aa", kBarNode));
  reader.draw();
  REQUIRE(reader.app.is_overlay());
  reader.platform.step_ms = 1;
  reader.app.activated(reader.platform.dom.find("button", "Sepia", kSheetNode));
  REQUIRE(reader.platform.is_going_on);
  reader.app.activated(reader.platform.dom.find("button", "Close", kSheetNode));
  CHECK(reader.platform.dom.find("button", "Close", kSheetNode) == 0);
}

TEST_CASE("nothing keeps the pointer from the twins of buttons") {
  CHECK(style_sheet({}, {}).rest.find("button{pointer-events:none}") == std::string::npos);
}
