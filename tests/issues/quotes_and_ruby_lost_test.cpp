// Browsers put the marks around <q> and the readings of <ruby> in places of their own; as plain words they ran into the text.
#include "publish/import/html.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string fragment(const std::string& html) {
  Report report;
  const std::string body = html_of(read_html_fragment(html, "a.html", report));
  CHECK(report.entries().empty());
  return body;
}

}  // namespace

TEST_CASE("a quotation within a line keeps its quotation marks") {
  CHECK(fragment("<p>She said <q>tea, <em>please</em></q>.<q></q>") ==
        "<p>She said \u201Ctea, <em>please</em>\u201D.</p>");
}

TEST_CASE("a reading stands in parentheses behind what it reads") {
  CHECK(fragment("<p><ruby>\u6F22<rt>kan</rt>\u5B57<rt>ji</rt></ruby>") == "<p>\u6F22(kan)\u5B57(ji)</p>");
  CHECK(fragment("<p><ruby>\u6F22<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> x") == "<p>\u6F22(kan) x</p>");
}
