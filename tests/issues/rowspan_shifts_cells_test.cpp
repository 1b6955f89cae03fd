// A cell with rowspan had no place in the rows below, so all their cells stood a column too far left.
#include "publish/import/html.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string fragment(const std::string& html) {
  Report report;
  return html_of(read_html_fragment(html, "a.html", report));
}

}  // namespace

TEST_CASE("a cell that spans rows keeps its column in the rows below") {
  CHECK(fragment("<table><tr><th>h<th>i<th>j<tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e<tr><td>f<td>g<td>k</table>") ==
        "<table><thead><tr><th>h</th><th>i</th><th>j</th></tr></thead><tbody><tr><td>a</td><td>b</td><td>c</td></tr>"
        "<tr><td></td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td><td>k</td></tr></tbody></table>");
}

TEST_CASE("cells that span rows and columns, also at the end of a row, leave an empty cell in each place") {
  CHECK(fragment("<table><tr><td>a<td>b<td rowspan=3>c<tr><td colspan=2 rowspan=2>d<tr></table>") ==
        "<table><tbody><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td></td><td></td></tr>"
        "<tr><td></td><td></td><td></td></tr></tbody></table>");
}

TEST_CASE("no cell reaches out of its group of rows") {
  CHECK(fragment("<table><thead><tr><th rowspan=5>h<th>i</thead><tbody><tr><td>a<td>b</tbody></table>") ==
        "<table><thead><tr><th>h</th><th>i</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>");
}

TEST_CASE("cells that span thousands of rows cost no memory to speak of") {
  std::string html = "<table><tr>";
  for (int i = 0; i < 300; ++i) html += "<td colspan=50 rowspan=65534>x";
  for (int i = 0; i < 2000; ++i) html += "<tr><td>y";
  CHECK(fragment(html + "</table>").size() < 1000000);
}
