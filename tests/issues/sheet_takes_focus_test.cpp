// Opening "Aa" asked for focus before its sheet stood in the document, so focus stayed on the button.
#include "support/fake_reader.h"

using namespace sheaf;

TEST_CASE("focus goes into the sheet once it stands") {
  FakeReader reader;
  reader.start("#/");
  reader.app.activated(reader.platform.dom.find("button", "Aa", kBarNode));
  CHECK(reader.platform.dom.has_id(reader.platform.focused));
  CHECK(reader.platform.focus_misses == 0);
}
