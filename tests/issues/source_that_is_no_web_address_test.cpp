// A saved page's `<link rel=canonical href="file:///…">` was published as its source; a tag given twice was shown twice.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("only addresses on the web are published as a source") {
  const ImportedFolder site(Files{{"a.html", "<link rel=canonical href='file:///home/me/a.html'><p>x"},
                                  {"b.html", "<link rel=canonical href='https://x.org/b'><p>x"},
                                  {"c.md", "---\nsource: ftp://x.org/c\n---\nx"}});
  CHECK(site.article("a").source_url == "");
  CHECK(site.article("b").source_url == "https://x.org/b");
  CHECK(site.article("c").source_url == "");
}

TEST_CASE("of equal tags the first is kept") {
  const ImportedFolder site(Files{{"a.md", "---\ntags: a, a, B, a\n---\nx"}});
  CHECK(site.article("a").tags == std::vector<std::string>{"a", "B"});
}
