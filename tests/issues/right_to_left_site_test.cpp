// A site in Arabic was drawn from the left in overlay, under a document that stands from the right.
#include "support/fake_reader.h"

using namespace sheaf;

TEST_CASE("a site in a right-to-left language stays in flow") {
  FakeReader reader;
  reader.site.manifest.language = "ar";
  reader.start("#/");
  reader.draw();
  CHECK_FALSE(reader.app.is_overlay());
}

TEST_CASE("a right-to-left article in a left-to-right site is painted by the browser, the rest is drawn") {
  FakeReader reader;
  reader.site.shard.articles[0].language = "he";
  reader.start("#/a/first");
  reader.draw();
  CHECK(reader.app.is_overlay());
  const uint32_t article = reader.platform.dom.find("article", "", kDocumentNode);
  REQUIRE(article != 0);
  CHECK(reader.platform.dom.element(article)->attributes.at("class").find("browser-painted") != std::string::npos);
}
