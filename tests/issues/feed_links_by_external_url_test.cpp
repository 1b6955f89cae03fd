// In a feed whose items have both `url` and `external_url`, relative links and pictures led to the site that was written
// about, and links between items out of the collection.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("an item's links start where it stands, and its external address is its source") {
  const ImportedFolder site(Files{{"f.json", R"({"version":"https://jsonfeed.org/version/1.1","title":"T","items":[
      {"id":"a","url":"https://x.org/blog/a/","external_url":"https://other.org/paper","content_html":"<p><a href='../b/'>b</a> <a href='c'>c</a></p><p><img src='p.png' alt='p'></p>"},
      {"id":"b","url":"https://x.org/blog/b/","external_url":"https://other.org/book","content_html":"<p><a href='https://x.org/blog/a/'>a</a> <a href='https://other.org/paper'>paper</a></p>"}]})"}},
                            {}, "f.json");
  CHECK(html_of(site.article("a").body) ==
        "<p><a href=\"#/a/b\">b</a> <a href=\"https://x.org/blog/a/c\">c</a></p><figure><img "
        "src=\"https://x.org/blog/a/p.png\" alt=\"p\"></figure>");
  CHECK(html_of(site.article("b").body) ==
        "<p><a href=\"#/a/a\">a</a> <a href=\"https://other.org/paper\">paper</a></p>");
  CHECK(site.article("a").source_url == "https://other.org/paper");
}
