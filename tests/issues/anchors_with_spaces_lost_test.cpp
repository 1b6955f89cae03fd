// Headings whose id has spaces could not be linked to, and a link that holds a heading's words took the words away.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("a link to an id with spaces leads there") {
  const ImportedFolder site(Files{
      {"a.html", "<main><h1>T</h1><p><a href=\"#log%20in\">in</a></p><h2 id=\"log in\">Log in</h2><p>x</p></main>"}});
  CHECK(html_of(site.article("a").body).starts_with("<p><a href=\"#/a/a~"));
}

TEST_CASE("a link of class anchor that holds words is no mere sign") {
  const ImportedFolder site(Files{{"a.html",
                                   "<main><h1>T</h1><h2><a class=\"anchor\" id=\"i\" href=\"#i\"><span>Introduction"
                                   "</span></a></h2><p>See <a class=\"anchor\" href=\"https://x.test/\">FAQ</a>.</p>"
                                   "<h2>End<a class=\"headerlink\" href=\"#e\">¶</a></h2><p>.</p></main>"}});
  const std::string html = html_of(site.article("a").body);
  CHECK(html.find("Introduction") != html.npos);
  CHECK(html.find("FAQ") != html.npos);
  CHECK(html.find("<h2>End</h2>") != html.npos);
}

TEST_CASE("the sources of a picture do not break its paragraph") {
  const ImportedFolder site(Files{{"a.html",
                                   "<main><h1>T</h1><p>before <picture><source srcset=\"b.webp\"><img src=\"b.png\" "
                                   "alt=\"b\"></picture> after</p></main>"}});
  CHECK(html_of(site.article("a").body) == "<p>before b after</p>");
}
