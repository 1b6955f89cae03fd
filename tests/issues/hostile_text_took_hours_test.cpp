// Tags that never end, empty headings, notes that nothing mentions and open brackets took time in the square of their number.
#include "publish/import/markdown.h"
#include "publish/import/support.h"
#include "publish/import/text_tags.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string repeated(const std::string& unit, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += unit;
  return out;
}

}  // namespace

TEST_CASE("tags within the values of a tag that never ends are found once") {
  for (const std::string unit : {"c=\"<a\" ", "c=\"<a d=x\" ", "c=\"<a d='\" e='\" "}) {
    CAPTURE(unit);
    CHECK(tags_in("<a " + repeated(unit, 100000)).empty());
    CHECK_FALSE(tags_in("<a " + repeated(unit, 3) + "><b>").empty());
  }
}

TEST_CASE("scripts and styles that never end are looked for once") {
  CHECK(tags_in(repeated("<script><style>", 50000)).size() == 100000);
  CHECK(tags_in("<script><b></script><style>").size() == 3);
}

TEST_CASE("many headings, unmentioned notes and brackets of Markdown are read in good time") {
  Report report;
  CHECK(read_markdown_body(repeated("# a\n", 20000), "a.md", report).blocks.size() == 20000);
  std::string notes;
  for (int i = 0; i < 5000; ++i) notes += "[^" + std::to_string(i) + "]: n\n\n";
  CHECK(contains(html_of(read_markdown_body(notes, "a.md", report)), "<li>n</li>"));
  CHECK(contains(plain_text(read_markdown_body(repeated("[^", 20000) + "]", "a.md", report)), "[^]"));
}
