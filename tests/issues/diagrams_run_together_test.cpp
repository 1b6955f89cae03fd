// Diagrams, tables and code in text files were joined to paragraphs like prose.
#include "publish/import/support.h"
#include "publish/import/text_blocks.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string prose(const std::string& text) {
  Report report;
  return html_of(read_prose(text, "item 1", report));
}

bool is_code(const std::string& text, const std::string& code) {
  return prose("Look at this, please:\n\n" + text + "\n\nThat was it, and it went well.\n") ==
         "<p>Look at this, please:</p><pre><code>" + code + "</code></pre><p>That was it, and it went well.</p>";
}

}  // namespace

TEST_CASE("a diagram keeps its lines and spaces") {
  CHECK(is_code("   +-----+     +-----+\n   | tea |---->| cup |\n   +-----+     +-----+",
                "+-----+     +-----+\n| tea |----&gt;| cup |\n+-----+     +-----+"));
  CHECK(is_code("\u250C\u2500\u2500\u2510\n\u2502 a\u2502\n\u2514\u2500\u2500\u2518",
                "\u250C\u2500\u2500\u2510\n\u2502 a\u2502\n\u2514\u2500\u2500\u2518"));
}

TEST_CASE("the ruler above a diagram is part of it") {
  CHECK(is_code("    0   1\n    0 1 2 3\n    +-+-+-+-+\n    | a | b |\n    +-+-+-+-+",
                "0   1\n0 1 2 3\n+-+-+-+-+\n| a | b |\n+-+-+-+-+"));
}

TEST_CASE("indented code keeps its lines, also blank ones") {
  CHECK(is_code("    int main() {\n\n      return x<b>c;\n    }", "int main() {\n\n  return x&lt;b&gt;c;\n}"));
  CHECK(is_code("\t$ make install", "$ make install"));
}

TEST_CASE("columns set with spaces stay columns") {
  CHECK(is_code("Name    Price   Size\nTea     2       small\nCoffee  3       large",
                "Name    Price   Size\nTea     2       small\nCoffee  3       large"));
}

TEST_CASE("a diagram right below a line of prose is parted from it") {
  CHECK(prose("Here it is:\n    +---+\n    | x |\n    +---+\n") ==
        "<p>Here it is:</p><pre><code>+---+\n| x |\n+---+</code></pre>");
}

TEST_CASE("verse, letters, lists and hanging lines are no code, however far they are indented") {
  for (const std::string text :
       {"Dear all,\n\n        The kettle sings; the cup is full,\n        And winter (so they say) is near.\n\n        "
        "Yours, Ada\n",
        "Buy:\n\n    - tea (green);\n    - milk = one pint.\n",
        "1. Tea is drunk by most people in the morning, and\n     in the afternoon;\n",
        "He said.  She said.  They went.\nIt rained.  Then not.  And on.\nWe saw.  We came.  The end.\n",
        "See\n\n    <https://example.org/>\n"}) {
    CAPTURE(text);
    CHECK_FALSE(contains(prose(text), "<pre>"));
  }
}
