// Where the live page said less than the packer's: a link over two styles was two links, a small picture had no size.
#include "support/fake_reader.h"

using namespace sheaf;

namespace {

uint32_t shown(FakeReader& reader, const char* html) {
  reader.site.shard.articles[0].body = read_sheaf_html(html);
  reader.start("#/a/first");
  const uint32_t paragraph = reader.platform.dom.find("p", "see", kDocumentNode);
  REQUIRE(paragraph != 0);
  return paragraph;
}

}  // namespace

TEST_CASE("a link over two styles is one link") {
  FakeReader reader;
  const uint32_t paragraph = shown(reader, "<p><a href=\"https://x.test/\">see <em>this</em> now</a></p>");
  const FakeElement& element = *reader.platform.dom.element(paragraph);
  REQUIRE(element.children.size() == 1);
  CHECK(reader.platform.dom.text(element.children[0]) == "see this now");
}

TEST_CASE("a picture in a paragraph has the size that the packer found") {
  FakeReader reader;
  shown(reader, "<p>see <img src=\"images/a.png\" alt=\"a\" width=\"20\" height=\"16\"></p>");
  const uint32_t image = reader.platform.dom.find("img", "", kDocumentNode);
  REQUIRE(image != 0);
  CHECK(reader.platform.dom.element(image)->attributes.at("width") == "20");
  CHECK(reader.platform.dom.element(image)->attributes.at("height") == "16");
}
