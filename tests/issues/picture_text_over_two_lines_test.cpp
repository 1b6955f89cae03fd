// The description of a picture kept its line end when it was written, and read back with a space.
#include "publish/import/markdown.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("the description of a picture is one line") {
  Report report;
  CHECK(html_of(read_markdown_body("![i\n-](i.png) ![ a  \tb ](j.png)", "a.md", report)) ==
        "<p><img src=\"i.png\" alt=\"i -\"> <img src=\"j.png\" alt=\"a b\"></p>");
}
