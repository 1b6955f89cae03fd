// Of .mdx files, import and export statements became paragraphs and titles, comments in braces were printed, and components
// vanished without a word in the report.
#include "publish/import/markdown.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr const char* kComponents = "texts with components of MDX, left out; the text inside them stays";

std::string body_of(const std::string& text, const std::string& place = "a.mdx") {
  Report report;
  return html_of(read_markdown(text, place, report).draft.article.body);
}

}  // namespace

TEST_CASE("import and export statements are no text") {
  const std::string text =
      "import A from './a'\nimport {\n  B,\n} from 'b'\n\nexport const f = () => {\n  g();\n\n  return 1;\n};\n\n# "
      "Tea\n\n"
      "We\nimport tea.\n\nexport {\n\nx";
  const ImportedFolder site(Files{{"a.mdx", "---\nlanguage: en\n---\n" + text}, {"b.md", "import tea\n\nx"}});
  CHECK(site.article("a").title == "Tea");
  CHECK(html_of(site.article("a").body) == "<p>We import tea.</p><p>x</p>");
  CHECK(html_of(site.article("b").body) == "<p>import tea</p><p>x</p>");
}

TEST_CASE("comments in braces are no text, in code they are") {
  CHECK(body_of("a {/* b */}c\n\n{/*\n```\nd\n\n*/}\n\n`{/* e */}`\n\n```\n{/* f */}\n\nimport g\n```\n") ==
        "<p>a c</p><p><code>{/* e */}</code></p><pre><code>{/* f */}\n\nimport g</code></pre>");
  CHECK(body_of("a {/* b") == "<p>a {/* b</p>");
  CHECK(body_of("a {/* b */}", "a.md") == "<p>a {/* b */}</p>");
}

TEST_CASE("components are counted by name, and the Markdown in them stays") {
  const std::string text =
      "a <Icon name=\"x\" /> b\n\n<Tabs\n  values={[{a: '>', b: <b>}]}>\n  <Ui.Tab title='>'>\n    **milk**\n  "
      "</Ui.Tab>\n"
      "  <Ui.Tab>\n\n    ```js\n    <Code/>\n    ```\n\n  </Ui.Tab>\n</Tabs>\n\n`<Code/>` a < B, C<D, <E";
  Report report;
  CHECK(html_of(read_markdown(text, "a.mdx", report).draft.article.body) ==
        "<p>a b</p><p><strong>milk</strong></p><pre><code>&lt;Code/&gt;</code></pre><p><code>&lt;Code/&gt;</code> a "
        "&lt; B, "
        "C&lt;D, &lt;E</p>");
  REQUIRE(count(report, kComponents) == 1);
  CHECK(place(report, kComponents) == "a.mdx");
  CHECK(report.entries().at(kComponents)[0].detail == "1 Icon, 1 Tabs, 2 Ui.Tab");
}
