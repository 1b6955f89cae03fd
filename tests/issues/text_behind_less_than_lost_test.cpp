// In HTML that ends in a comparison, all from its "<" on was taken for a tag that had been cut off, and lost.
#include "publish/import/body_text.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string body_of(const std::string& text) {
  Report report;
  return plain_text(read_body(text, "content_html", "item 1", report));
}

}  // namespace

TEST_CASE("a comparison at the end of HTML is text") {
  for (const std::string end : {"if a <b and c = d then stop here", "if a <b and c=d then stop here", "a <b, c=d",
                                "a <b c = d", "a <b c= d", "a <b=c", "a <b c=\"d\" then stop here"}) {
    CAPTURE(end);
    CHECK(body_of("<p>Tea.</p>" + end) == "Tea.\n" + end);
  }
}

TEST_CASE("a tag that the end of the text cuts off is no text") {
  for (const std::string end : {"<a href=\"x", "<a href=\"x\" title=\"two words", "<a href=x", "<a href='x' cla",
                                "<img src=\"x\" /", "<input disabled value=\"x\""}) {
    CAPTURE(end);
    CHECK(body_of("<p>Tea</p>" + end) == "Tea");
  }
}
