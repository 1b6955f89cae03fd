// `section: 1` in the front matter of a manual's page made a category "1" and took the page out of its folder.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("a number in the front matter is no category") {
  const ImportedFolder site(Files{{"tools/ls.md", "---\nsection: 1\n---\n# ls\n\nx"},
                                  {"tools/cp.md", "---\ncategories: [2024, Copying]\n---\n# cp\n\nx"}});
  CHECK(site.article("tools-ls").categories == std::vector<CategoryId>{{"tools"}});
  CHECK(site.article("tools-cp").categories == std::vector<CategoryId>{{"copying"}});
}
