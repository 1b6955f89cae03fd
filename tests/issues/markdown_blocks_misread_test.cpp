// A footnote swallowed the fence or heading below it, titles of boxes lost their words, what looked like a list or an open
// fence kept notes from being read, and a set in braces at a heading's end was taken for its attributes.
#include "publish/import/markdown.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string body_of(const std::string& markdown) {
  Report report;
  return html_of(read_markdown_body(markdown, "a.md", report));
}

std::string label_of(const std::string& opening) {
  const std::string html = body_of(opening + "\nTea.\n:::\n");
  const std::string start = "<blockquote><p><strong>";
  REQUIRE(html.starts_with(start));
  return html.substr(start.size(), html.find("</strong>") - start.size());
}

bool is_note(const std::string& html) { return contains(html, "<sup>1</sup>") || contains(html, "<hr><ol><li>Note."); }

}  // namespace

TEST_CASE("a footnote ends where another block begins") {
  CHECK(body_of("[^1]: Note.\n```\na\n\nb\n```\n\n## Later\n") ==
        "<pre><code>a\n\nb</code></pre><h2>Later</h2><hr><ol><li>Note.</li></ol>");
  CHECK(body_of("[^1]: Note.\n## Next\n") == "<h2>Next</h2><hr><ol><li>Note.</li></ol>");
  CHECK(body_of("[^1]: Note.\n> said\n") == "<blockquote><p>said</p></blockquote><hr><ol><li>Note.</li></ol>");
  CHECK(body_of("[^1]: Note.\n* tea\n") == "<ul><li>tea</li></ul><hr><ol><li>Note.</li></ol>");
  CHECK(body_of("[^1]: Note.\n1) tea\n") == "<ol><li>tea</li></ol><hr><ol><li>Note.</li></ol>");
  CHECK(body_of("[^1]: Note.\n***\nText\n") == "<hr><p>Text</p><hr><ol><li>Note.</li></ol>");
  CHECK(body_of(":::tip\n[^1]: Note.\n:::\nText\n") ==
        "<blockquote><p><strong>Tip</strong></p></blockquote><p>Text</p><hr><ol><li>Note.</li></ol>");
}

TEST_CASE("a footnote goes on in the words right below it") {
  CHECK(body_of("[^1]: Note\n#1 and *all*,\n-5 or 3.5\n\nText\n") ==
        "<p>Text</p><hr><ol><li>Note #1 and <em>all</em>, -5 or 3.5</li></ol>");
}

TEST_CASE("the title of a box keeps its words and quotes") {
  CHECK(label_of(":::note The \"best\" tea of all") == "The \"best\" tea of all");
  CHECK(label_of(":::note \"Tea\"") == "Tea");
  CHECK(label_of(":::note[Tea \"for\" two]") == "Tea \"for\" two");
  CHECK(body_of("!!! note inline end \"Tea\"\n    Hot.\n") ==
        "<blockquote><p><strong>Tea</strong></p><p>Hot.</p></blockquote>");
}

TEST_CASE("of the attributes of a box only its title is its label") {
  CHECK(label_of("::: {.callout-note collapse=\"true\"}") == "Note");
  CHECK(label_of("::: {.callout-note collapse=\"true\" title=\"Hot tea\"}") == "Hot tea");
  CHECK(label_of(":::note{title=\"Tea\" open=\"yes\"}") == "Tea");
  CHECK(label_of(":::note{subtitle=\"Tea\"}") == "Note");
}

TEST_CASE("indented code below strong text, a year or a rule is code") {
  for (const std::string line : {"**Example:**", "*Example:*", "-5 degrees", "2024 began", "3.5 litres", "* * *"}) {
    CAPTURE(line);
    CHECK(contains(body_of(line + "\n\n    |a|b|\n    |-|-|\n"), "<pre><code>|a|b|\n|-|-|</code></pre>"));
  }
}

TEST_CASE("a fence ends with the quotation that it stands in") {
  CHECK(is_note(body_of("> ```\n> code\n\nText[^1].\n\n[^1]: Note.\n")));
  CHECK(is_note(body_of("> > ```\n> > code\n> Text[^1].\n\n[^1]: Note.\n")));
  CHECK(body_of("```\n> ```\n[^1]: Note.\n```\n") == "<pre><code>&gt; ```\n[^1]: Note.</code></pre>");
}

TEST_CASE("a fence may begin beside the sign of a list item") {
  CHECK(is_note(body_of("- ```\n  code\n  ```\n\nText[^1].\n\n[^1]: Note.\n")));
  CHECK(contains(body_of("1. ```\n   [^1]: Note.\n   ```\n"), "<pre><code>[^1]: Note.</code></pre>"));
}

TEST_CASE("braces at the end of a heading are attributes when they hold an id or a class") {
  CHECK(body_of("## Use the set {x=1}\n\n## Tea {#tea n=1}\n\n## Milk {: .warm}\n\n## {:}\n") ==
        "<h2>Use the set {x=1}</h2><h2>Tea</h2><h2>Milk</h2><h2>{:}</h2>");
}
