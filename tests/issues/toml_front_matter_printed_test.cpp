// Front matter of Hugo and Zola, TOML between lines of "+++", stood in the article as text.
#include "publish/import/markdown.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

MarkdownFile parsed(const std::string& text, Report& report) { return read_markdown(text, "a.md", report); }

}  // namespace

TEST_CASE("TOML between lines of +++ is front matter") {
  Report report;
  const MarkdownFile file = parsed(
      "+++\ntitle = \"Salt\"\ndate = 2024-05-06T10:00:00Z\nweight = 3\ndraft = true\ntags = [\"sea\", \"white\"]\n"
      "[taxonomies]\ncategories = [\"Kitchen\"]\n[[authors]]\nname = \"Ada\"\n+++\nText\n",
      report);
  CHECK(file.draft.article.title == "Salt");
  CHECK(file.draft.article.published.iso == "2024-05-06T10:00:00Z");
  CHECK(file.draft.order == 3);
  CHECK(file.is_draft);
  CHECK(file.draft.article.tags == std::vector<std::string>{"sea", "white"});
  CHECK(file.draft.categories == std::vector<CategoryPath>{{"Kitchen"}});
  REQUIRE(file.draft.article.authors.size() == 1);
  CHECK(file.draft.article.authors[0].name == "Ada");
  CHECK(html_of(file.draft.article.body) == "<p>Text</p>");
  CHECK(report.entries().empty());
}

TEST_CASE("what is not TOML is read line by line, and reported with its line") {
  Report report;
  CHECK(parsed("+++\ntitle = Salt\n+++\nText", report).draft.article.title == "Salt");
  CHECK(place(report, "front matters that are not TOML, read line by line") == "a.md:2");
}

TEST_CASE("a line of plus signs alone is text") {
  Report report;
  CHECK(html_of(parsed("+++\n\nText", report).draft.article.body) == "<p>+++</p><p>Text</p>");
}
