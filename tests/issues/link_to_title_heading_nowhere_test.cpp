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
