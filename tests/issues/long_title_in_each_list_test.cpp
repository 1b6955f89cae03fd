// A title of a megabyte was repeated whole in the manifest, the lists and its page, which had three megabytes.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("a title is cut at a word within 300 characters, and the whole stands first in the text") {
  std::string title = "salt";
  while (title.size() < 2000) title += " and pepper";
  const ImportedFolder site(Files{{"a.md", "---\ntitle: " + title + "\n---\nx"}});
  const Article& article = site.article("a");
  CHECK(article.title.size() < 310);
  CHECK(title.starts_with(article.title.substr(0, article.title.size() - 3) + " "));
  CHECK(article.title.ends_with("\u2026"));
  CHECK(html_of(article.body) == "<p>" + title + "</p><p>x</p>");
  CHECK(count(site.value().report, "titles too long to be shown, cut; the whole stands first in the text") == 1);
}
