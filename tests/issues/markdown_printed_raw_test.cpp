// Footnotes, alerts, containers, admonitions, task lists, attributes of headings and some tables stood in articles as they
// are written.
#include "publish/import/markdown.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string body_of(const std::string& markdown) {
  Report report;
  return html_of(read_markdown_body(markdown, "a.md", report));
}

// The body with its links inside the article followed.
std::string article_of(const std::string& markdown) {
  const ImportedFolder site(Files{{"a.md", markdown}});
  CHECK(site.value().report.entries().empty());
  return html_of(site.article("a").body);
}

}  // namespace

TEST_CASE("footnotes are numbers that link to a list at the end, and back") {
  const std::string html = article_of(
      "Tea[^b] and milk[^a].[^b] `[^a]` [^none]\n\n[^a]: White.\n[^b]: Green\n    or *black*.\n\n    Hot.\n\nMore.\n");
  CHECK(contains(html, "Tea<a href=\"#/a/a~"));
  CHECK(contains(html, "<sup>1</sup></a> and milk<a href=\"#/a/a~"));
  CHECK(contains(
      html,
      "<code>[^a]</code> [^none]</p><p>More.</p><hr><ol><li><p>Green or <em>black</em>.</p><p>Hot. <a href=\"#/a/a~"));
  CHECK(contains(html, "<li>White. <a href=\"#/a/a~"));
  CHECK(contains(html, "\u21A9</a></li></ol>"));
}

TEST_CASE("boxes are quotations that open with their label") {
  const std::string box = "<blockquote><p><strong>Note</strong></p><p>Tea.</p></blockquote>";
  CHECK(body_of("> [!NOTE]\n> Tea.") == box);
  CHECK(body_of("a\n:::note\nTea.\n:::\n") == "<p>a</p>" + box);
  CHECK(body_of("!!! note\n    Tea.\n\nb") == box + "<p>b</p>");
  CHECK(body_of("::: warning Mind the kettle\n- a\n\n:::: tip\nTea.\n::::\n\n:::\n") ==
        "<blockquote><p><strong>Mind the kettle</strong></p><ul><li>a</li></ul><blockquote><p><strong>Tip</strong></p>"
        "<p>Tea.</p></blockquote></blockquote>");
  CHECK(body_of("??? tip \"Hot\"\n    Tea.\n") == "<blockquote><p><strong>Hot</strong></p><p>Tea.</p></blockquote>");
}

TEST_CASE("in code, signs of boxes and notes are signs") {
  const std::string signs = ":::tip\n> [!NOTE]\n[^a]: b\n!!! note\n    c\n:::";
  const std::string html = body_of("```\n" + signs + "\n```\n");
  CHECK(contains(html, "<pre><code>:::tip\n&gt; [!NOTE]\n[^a]: b\n!!! note\n    c\n:::</code></pre>"));
}

TEST_CASE("tasks have a box before them") {
  CHECK(body_of("- [ ] tea\n- [x] *milk*\n") == "<ul><li>\u2610 tea</li><li>\u2611 <em>milk</em></li></ul>");
  CHECK(body_of("- [ ] tea\n\n- [x] milk\n") == "<ul><li>\u2610 tea</li><li>\u2611 milk</li></ul>");
}

TEST_CASE("the attributes of a heading name its place and are not read") {
  CHECK(body_of("## Tea {#my_tea .big}\n\n## Set {a, b}\n\n## `{#x}`\n") ==
        "<h2>Tea</h2><h2>Set {a, b}</h2><h2><code>{#x}</code></h2>");
  CHECK(contains(article_of("# T\n\n[see](#my-tea)\n\n## Tea {#my-tea}\n"), "<a href=\"#/a/a~"));
}

TEST_CASE("tables may have short rules, stand right below text, and hold pipes in code") {
  const std::string table =
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><code>x|y</code></td></tr></tbody></"
      "table>";
  CHECK(body_of("|a|b|\n|-|-|\n|1|`x\\|y`|\n") == table);
  CHECK(body_of("Look:\n| a | b |\n|---|:-:|\n| 1 | `x\\|y` |\n") == "<p>Look:</p>" + table);
}
