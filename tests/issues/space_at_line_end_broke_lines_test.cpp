// A line that ended in white space was broken before its last words when it consisted of several fragments and had no room for
// that white space: Chromium counts white space inside `white-space: nowrap`, and breaks where the fragments meet. Put into a
// text node of its own it was lost to Chromium's accessibility tree, and words of two lines ran together.
#include "support/fake_reader.h"

using namespace sheaf;

namespace {

struct Count {
  int line_ends = 0, spaces = 0;
};

// <wbr> among the siblings of every element: what stands right before it.
void look_through(const FakeDom& dom, const FakeElement& element, Count& count) {
  for (size_t i = 0; i < element.children.size(); ++i) {
    const FakeElement& child = *dom.element(element.children[i]);
    look_through(dom, child, count);
    if (child.tag != "wbr") continue;
    ++count.line_ends;
    if (i == 0) continue;  // in a link that begins the line
    const FakeElement& before = *dom.element(element.children[i - 1]);
    if (before.tag == "l") CHECK(before.text.back() != ' ');
    if (before.is_text()) CHECK(before.text == " ");  // the next line begins in another element
    const FakeElement& after = *dom.element(element.children[i + 1]);
    if (after.tag == "l" && after.text.front() == ' ') ++count.spaces;
  }
}

}  // namespace

TEST_CASE("white space at a line's end stands at the start of the next line's fragment") {
  FakeReader reader;
  std::string body = "<p>see";
  for (int i = 0; i < 40; ++i) body += " their <a href=\"https://x.test/\">lamp</a> and its end";
  reader.site.shard.articles[0].body = read_sheaf_html(body + "</p>");
  reader.start("#/a/first");
  const FakeDom& dom = reader.platform.dom;
  const uint32_t paragraph = dom.find("p", "see", kDocumentNode);
  Count count;
  look_through(dom, *dom.element(paragraph), count);
  CHECK(count.line_ends > 5);
  CHECK(count.spaces > 3);
  CHECK(dom.text(paragraph).find("lamp and its end their lamp") != std::string::npos);
}
