// A folder that held only rss.xml was said to hold no articles, without a word about the file.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("a folder without articles says what it holds, and that feeds in XML are not read yet") {
  const std::string feed = ImportedFolder(Files{{"rss.xml", "<rss/>"}}).error();
  CHECK(contains(feed, "no articles here, only rss.xml"));
  CHECK(contains(feed, "(RSS, Atom) cannot be read yet"));
  const std::string files = ImportedFolder(Files{{"a.pdf", ""}, {"b/c.png", ""}}).error();
  CHECK(contains(files, "only a.pdf, b/c.png;"));
  CHECK_FALSE(contains(files, "RSS"));
  CHECK(contains(ImportedFolder(Files{{"feed.atom", "x"}}, {}, "feed.atom").error(), "cannot be read yet"));
}
