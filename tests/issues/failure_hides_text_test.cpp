// A missing file on a prerendered page took away the article that could be read already and showed only the error.
#include "support/fake_reader.h"

using namespace sheaf;

namespace {

void start_on_page(FakeReader& reader) { reader.app.start({}, {1000, 56, 0, 700, 56}, false, "a/first/", "", 1); }

}  // namespace

TEST_CASE("a failure on a page that can be read is told above it and leaves it alone") {
  FakeReader reader;
  start_on_page(reader);
  reader.app.file_failed(kManifestPath, 404);
  const uint32_t words = reader.platform.dom.find("div", "collection.json", kNoticeNode);
  CHECK(words != 0);
  CHECK(reader.platform.dom.element(kDocumentNode)->children.empty());
  CHECK(reader.platform.routes.empty());  // neither title nor focus change
}

TEST_CASE("trying again shows the live page and takes the notice away") {
  FakeReader reader;
  start_on_page(reader);
  reader.app.file_failed(kManifestPath, 404);
  reader.platform.fetched.clear();
  const uint32_t retry = reader.platform.dom.find("button", "Try again", kNoticeNode);
  REQUIRE(retry != 0);
  reader.app.activated(retry);
  CHECK(reader.platform.dom.element(kNoticeNode)->children.empty());
  reader.serve();
  CHECK(reader.platform.dom.find("p", "Words of the first article.", kDocumentNode) != 0);
  REQUIRE(reader.platform.routes.size() == 1);
  CHECK_FALSE(reader.platform.routes[0].is_first);  // the pressed button is gone: the focus goes to the title
}
