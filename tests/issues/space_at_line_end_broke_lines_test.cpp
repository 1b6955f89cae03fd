// A line that ended in white space was broken before its last words when it consisted of several fragments and had no room for
// that white space: Chromium counts white space inside `white-space: nowrap`, and breaks where the fragments meet.
#include "support/fake_reader.h"

using namespace sheaf;

TEST_CASE("white space at a line's end is outside the line's fragments") {
  FakeReader reader;
  std::string body = "<p>see";
  for (int i = 0; i < 40; ++i) body += " the <a href=\"https://x.test/\">lamp</a> and its end";
  reader.site.shard.articles[0].body = read_sheaf_html(body + "</p>");
  reader.start("#/a/first");
  const FakeDom& dom = reader.platform.dom;
  const FakeElement& paragraph = *dom.element(dom.find("p", "see", kDocumentNode));
  int line_ends = 0, spaces = 0;
  for (size_t i = 1; i < paragraph.children.size(); ++i) {
    if (dom.element(paragraph.children[i])->tag != "wbr") continue;
    ++line_ends;
    const FakeElement& before = *dom.element(paragraph.children[i - 1]);
    if (before.tag == "l") CHECK(before.text.back() != ' ');
    if (!before.is_text()) continue;
    ++spaces;
    CHECK(before.text == " ");
  }
  CHECK(line_ends > 5);
  CHECK(spaces > 0);
  CHECK(dom.text(dom.find("p", "see", kDocumentNode)).find("lamp and its end the lamp") != std::string::npos);
}
