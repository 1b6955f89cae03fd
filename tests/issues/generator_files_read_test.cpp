// Python's pages on `__main__` and `__future__` were skipped as a generator's, while the folder `_sources` was read and
// doubled every article, and an index was packed in 27 parts.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("names with two underscores are articles; files and folders of generators are none") {
  const ImportedFolder site(Files{{"__main__.html", "<h1>main</h1><p>x"},
                                  {"__future__.html", "<h1>future</h1><p>x"},
                                  {"_layout.html", "<p>x"},
                                  {"_index.md", "# The root\n"},
                                  {"_sources/a.txt", "x"},
                                  {"_sources/deep/b.txt", "x"},
                                  {"_posts/2024-05-06-tea.md", "# Tea\n\nx"},
                                  {"genindex.html", "<p>x"},
                                  {"genindex-A.html", "<p>x"},
                                  {"genindex-all.html", "<p>x"}});
  std::vector<std::string> ids;
  for (const Article& article : site.value().articles) ids.push_back(article.id.value);
  CHECK(ids == std::vector<std::string>{"future", "main", "posts-2024-05-06-tea"});
  CHECK(count(site.value().report, "files that are no articles left alone") == 4);
  CHECK(place(site.value().report, "folders of generators left alone").ends_with("/_sources"));
}
