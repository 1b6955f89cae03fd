// A page's link to its own first heading, which had become the title, was said to lead nowhere and lost.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("a link to the heading that became the title leads to the article's top") {
  const ImportedFolder site(Files{{"reply.md", "# The reply\n\n[up](#the-reply) [gone](#nothing)"},
                                  {"b.md", "# B\n\n[reply](reply.md#the-reply)"}});
  CHECK(html_of(site.article("reply").body) == "<p><a href=\"#/a/reply\">up</a> gone</p>");
  CHECK(html_of(site.article("b").body) == "<p><a href=\"#/a/reply\">reply</a></p>");
  CHECK(count(site.value().report, "links that lead nowhere, kept as text") == 1);
}

TEST_CASE("a link to the id of an HTML page's title leads to its first block") {
  const ImportedFolder site(Files{{"reply.html", "<main><h1 id=\"z\">The reply</h1><p>First.</p></main>"},
                                  {"b.html", "<main><h1>B</h1><p><a href=\"reply.html#z\">reply</a></p></main>"}});
  CHECK(html_of(site.article("b").body).starts_with("<p><a href=\"#/a/reply~"));
  CHECK(count(site.value().report, "links to places in articles that are not there") == 0);
}
