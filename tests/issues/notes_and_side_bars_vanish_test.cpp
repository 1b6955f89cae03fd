// Footnotes in <aside>, boxes in <div class="sidebar"> and the source of a quotation in its <footer> were taken for navigation
// and left out, and the report did not say what they were.
#include "publish/import/html.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr const char* kLeftOut = "parts of pages left out as navigation, banners or what stands around the article";

std::string body_of(const std::string& html) {
  Report report;
  return html_of(read_html_page(html, "a.html", report).body);
}

}  // namespace

TEST_CASE("asides, side bars, related sections and footers of quotations are kept when they hold text") {
  CHECK(body_of("<main><p>Tea.<aside class='footnote-list'><aside class=footnote id=n><a href='#r'>1</a><p>Not coffee."
                "</aside></aside><div class=sidebar><p>In a box</div><section class=related><p>See below.</section>"
                "<blockquote><p>Yes.<footer>Ada</footer></blockquote></main>") ==
        "<p>Tea.</p><p><a href=\"#r\">1</a></p><p>Not coffee.</p><p>In a box</p><p>See below.</p>"
        "<blockquote><p>Yes.</p><p>Ada</p></blockquote>");
}

TEST_CASE("the header of an article is text, the header of the page is not") {
  CHECK(
      body_of("<body><header>Logo</header><section><header><p>By Ada</header><p>Tea.</section><footer>2024</footer>") ==
      "<p>By Ada</p><p>Tea.</p>");
}

TEST_CASE("parts that are mostly links are navigation, and the report has what they said") {
  Report report;
  const HtmlPage page = read_html_page(
      "<body><ul class=docnav><li class=previous><a href=a.html>Prev</a><li><a href=b.html>Next</a></ul><p>Tea.</p>"
      "<aside><ul><li><a href=c.html>Coffee</a><li><a href=d.html>Milk</a></ul></aside><div hidden>Secret</div>",
      "a.html", report);
  CHECK(html_of(page.body) == "<p>Tea.</p>");
  REQUIRE(count(report, kLeftOut) == 3);
  CHECK(report.entries().at(kLeftOut)[0].detail == "Prev Next");
  CHECK(report.entries().at(kLeftOut)[1].detail == "Coffee Milk");
  CHECK(report.entries().at(kLeftOut)[2].detail == "Secret");
}

TEST_CASE("a list of sources is no navigation, though it is all links") {
  CHECK(
      contains(body_of("<main><p>Tea.<aside class=footnotes><a href='https://example.org/'>example</a></aside></main>"),
               "example"));
}

TEST_CASE("what stands around the article is left out with a line in the report") {
  Report report;
  const HtmlPage page = read_html_page(
      "<body><div>Site</div><div><main><h1>T</h1><p>Tea.</main><div>Appendix</div></div><script>x</script>", "a.html",
      report);
  CHECK(html_of(page.body) == "<p>Tea.</p>");
  REQUIRE(count(report, kLeftOut) == 2);
  CHECK(report.entries().at(kLeftOut)[0].detail == "Site");
  CHECK(report.entries().at(kLeftOut)[1].detail == "Appendix");
}
