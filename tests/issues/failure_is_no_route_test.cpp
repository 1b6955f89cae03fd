// A route that failed kept the old title and left the focus on a link that was gone.
#include "support/fake_reader.h"

using namespace sheaf;

TEST_CASE("a failed route is shown like any other: its title, its focus, once") {
  FakeReader reader;
  reader.start("#/");
  reader.draw();
  reader.app.followed("#/a/first");
  reader.app.file_failed("articles/1.json", 503);
  REQUIRE(reader.platform.routes.size() == 2);
  CHECK(reader.platform.routes[1].title.find("The first") == std::string::npos);
  CHECK(reader.platform.routes[1].title != reader.platform.routes[0].title);
  CHECK(reader.platform.routes[1].announcement.empty());  // the alert speaks
}
