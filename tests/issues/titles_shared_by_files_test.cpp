// A project's name above each page ("Fastify") became the title of each article, and where no heading was, the first words
// ran on over lines and blocks: "MOZILLA PUBLIC LICENSE Version 1.1 -------- 1. Definitions".
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr const char* kShared =
    "titles that several files share, replaced by the next heading, the page's title or the file's name";

}  // namespace

TEST_CASE("a heading that files of one folder share yields to the next heading, and that is reported") {
  const ImportedFolder site(Files{{"a.md", "<h1>Proj</h1>\n\n## Routes\n\nx"},
                                  {"b.md", "<h1>Proj</h1>\n\n## Hooks\n\ny"},
                                  {"deep/c.html", "<h1>Proj</h1><h2>Replies</h2><p>z"},
                                  {"index.md", "# Proj\n\nwelcome"},
                                  {"own.md", "---\ntitle: Proj\n---\n# Proj\n\nw"}});
  CHECK(site.article("a").title == "Routes");
  CHECK(html_of(site.article("a").body) == "<p>x</p>");
  CHECK(site.article("b").title == "Hooks");
  CHECK(site.article("deep-c").title == "Replies");
  CHECK(site.article("own").title == "Proj");
  CHECK(site.article("index").title == "Proj");
  CHECK(count(site.value().report, kShared) == 3);
}

TEST_CASE("without another heading of its own the file's name is the title, and the heading stays in the text") {
  const ImportedFolder site(Files{{"first-steps.md", "# Proj\n\n## Overview\n\nx"},
                                  {"last_steps.md", "# Proj\n\n## Overview\n\ny"},
                                  {"more.md", "# Proj\n\nz"}});
  CHECK(site.article("first-steps").title == "First steps");
  CHECK(html_of(site.article("last-steps").body) == "<h2>Proj</h2><h2>Overview</h2><p>y</p>");
  CHECK(site.article("more").title == "More");
}

TEST_CASE("in different folders a title tells enough") {
  const ImportedFolder site(
      Files{{"a/intro.md", "# Introduction\n\n## Why\n\nx"}, {"b/intro.md", "# Introduction\n\n## How\n\ny"}});
  CHECK(site.article("a-intro").title == "Introduction");
  CHECK(site.article("b-intro").title == "Introduction");
}

TEST_CASE("first words make a title up to the end of their line, and shared ones yield to the file's name") {
  const ImportedFolder site(Files{{"licence.md", "MOZILLA PUBLIC LICENSE\n\nVersion 1.1\n\n----\n\n1. Definitions"},
                                  {"one.md", "Dear diary\n\ntoday"},
                                  {"two.md", "Dear diary\n\nyesterday"}});
  CHECK(site.article("licence").title == "MOZILLA PUBLIC LICENSE");
  CHECK(site.article("licence").is_title_made_up);
  CHECK(site.article("one").title == "One");
  CHECK_FALSE(site.article("one").is_title_made_up);
  CHECK(html_of(site.article("two").body) == "<p>Dear diary</p><p>yesterday</p>");
}
