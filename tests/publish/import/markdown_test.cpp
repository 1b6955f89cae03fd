#include "publish/import/markdown.h"

#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string body_of(const std::string& markdown) {
  Report report;
  return html_of(read_markdown_body(markdown, "a.md", report));
}

MarkdownFile parsed(const std::string& text) {
  Report report;
  return read_markdown(text, "a.md", report);
}

}  // namespace

TEST_CASE("CommonMark becomes blocks and marked spans") {
  CHECK(body_of("Hello *you*,\n**all** `of` ~~them~~\n\n> said\n\n---\n") ==
        "<p>Hello <em>you</em>, <strong>all</strong> <code>of</code> "
        "<s>them</s></p><blockquote><p>said</p></blockquote><hr>");
  CHECK(body_of("3. a\n4. b\n\n- c\n  - d\n") ==
        "<ol start=\"3\"><li>a</li><li>b</li></ol><ul><li>c<ul><li>d</li></ul></li></ul>");
  CHECK(body_of("one  \ntwo\\\nthree") == "<p>one<br>two<br>three</p>");
}

TEST_CASE("code keeps its lines, signs and white space") {
  CHECK(body_of("```cpp\n\nif (a < b) {\n  return \"x\";  // &amp;\n}\n```\n") ==
        "<pre><code>\nif (a &lt; b) {\n  return \"x\";  // &amp;amp;\n}</code></pre>");
}

TEST_CASE("tables keep their header and their cells") {
  CHECK(body_of("| a | b |\n|---|:-:|\n| *1* | x<br>y |\n") ==
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><em>1</em></td><td>x<br>y</td></tr></"
        "tbody></table>");
}

TEST_CASE("bare addresses are links") {
  CHECK(body_of("see https://example.org/a_b and me@example.org") ==
        "<p>see <a href=\"https://example.org/a_b\">https://example.org/a_b</a> and <a "
        "href=\"mailto:me@example.org\">me@example.org</a></p>");
}

TEST_CASE("raw HTML that spans Markdown blocks nests as in a browser") {
  CHECK(body_of("<details><summary>More</summary>\n\nsome **text**\n\n</details>\n\nH<sub>2</sub>O <kbd>Ctrl</kbd>") ==
        "<p><strong>More</strong></p><p>some <strong>text</strong></p><p>H<sub>2</sub>O <code>Ctrl</code></p>");
}

TEST_CASE("scripts, handlers and script links in Markdown are not there afterwards") {
  const std::string html = body_of(
      "<script>alert(1)</script>\n\n[a](javascript:alert(1)) <img src=x onerror=alert(1)> <a href=' "
      "JaVa\tscript:x'>b</a>");
  CHECK(!contains(html, "script"));
  CHECK(!contains(html, "onerror"));
  CHECK(contains(html, "a "));
  CHECK(contains(html, "b"));
}

TEST_CASE("front matter says title, date, tags, categories, authors, id, aliases and language") {
  const MarkdownFile file = parsed(
      "---\ntitle: \"Salt\"\ndate: 2024-05-06\nupdated: 2024-06-01T10:00:00Z\ntags: [sea, white]\ncategories:\n  - "
      "Kitchen\n  - Sea\n"
      "author: {name: Ada}\nlang: en-GB\ndescription: About salt\nslug: salt-1\naliases: [old-salt]\nlicense: "
      "CC0\nweight: 3\n---\nText\n");
  const Draft& draft = file.draft;
  CHECK(draft.article.title == "Salt");
  CHECK(draft.article.published.iso == "2024-05-06");
  CHECK(draft.article.published.days == 19849);
  CHECK(draft.article.modified.iso == "2024-06-01T10:00:00Z");
  CHECK(draft.article.tags == std::vector<std::string>{"sea", "white"});
  CHECK(draft.categories == std::vector<CategoryPath>{{"Kitchen"}, {"Sea"}});
  REQUIRE(draft.article.authors.size() == 1);
  CHECK(draft.article.authors[0].name == "Ada");
  CHECK(draft.article.language == "en-GB");
  CHECK(draft.article.summary == "About salt");
  CHECK(draft.own_id == "salt-1");
  CHECK(draft.old_ids == std::vector<std::string>{"old-salt"});
  CHECK(draft.article.licence == "CC0");
  CHECK(draft.order == 3);
  CHECK(html_of(draft.article.body) == "<p>Text</p>");
}

TEST_CASE("the first heading is the title where front matter gives none, and stands in the body no more") {
  const MarkdownFile file = parsed("# A *fine* day\n\nText\n\n# Second\n");
  CHECK(file.draft.article.title == "A fine day");
  CHECK(html_of(file.draft.article.body) == "<p>Text</p><h2>Second</h2>");
}

TEST_CASE("a heading that repeats front matter's title goes, another one stays") {
  CHECK(html_of(parsed("---\ntitle: A fine day!\n---\n# A Fine Day\n\nText").draft.article.body) == "<p>Text</p>");
  CHECK(html_of(parsed("---\ntitle: Weather\n---\n# A Fine Day\n\nText").draft.article.body) ==
        "<h2>A Fine Day</h2><p>Text</p>");
}

TEST_CASE("badges in the first heading are not part of the title") {
  CHECK(parsed("# socks [![Build](https://x.org/b.svg)](https://x.org) ![Cov](https://x.org/c.svg)\n\nText")
            .draft.article.title == "socks");
}

TEST_CASE("a draft is known as one") {
  CHECK(parsed("---\ndraft: true\n---\nText").is_draft);
  CHECK_FALSE(parsed("---\ndraft: false\n---\nText").is_draft);
}

TEST_CASE("front matter that is not YAML is read line by line, and reported with its line") {
  Report report;
  const MarkdownFile file = read_markdown("---\ntitle: Salt: a history\ntags:\n  - a\n---\nText", "x/a.md", report);
  CHECK(file.draft.article.title == "Salt: a history");
  CHECK(file.draft.article.tags == std::vector<std::string>{"a"});
  CHECK(place(report, "front matters that are not YAML, read line by line").starts_with("x/a.md:"));
}

TEST_CASE("two rules with prose between them are no front matter") {
  CHECK(html_of(parsed("---\njust a sentence\n---\nText").draft.article.body).find("just a sentence") !=
        std::string::npos);
}

TEST_CASE("lines of links are found as the source writes them") {
  LinkLines lines = {{"b.md", {}}, {"a&b.md", {}}};
  find_link_lines("x\n[b](b.md)\n\n![i](<a&amp;b.md>) [b](b.md)", lines);
  CHECK(lines["b.md"] == std::vector<int>{2, 4});
  CHECK(lines["a&b.md"] == std::vector<int>{4});
}

TEST_CASE("a hundred thousand nested quotations, lists and brackets are read in good time") {
  std::string quotes(100000, '>');
  CHECK(contains(body_of(quotes + " deep"), "deep"));
  std::string list;
  for (int i = 0; i < 300; ++i) list += std::string(static_cast<size_t>(i) * 2, ' ') + "- " + std::to_string(i) + "\n";
  CHECK(contains(body_of(list), "299"));
  CHECK(contains(body_of(std::string(100000, '[') + "x"), "x"));
  std::string html;
  for (int i = 0; i < 100000; ++i) html += "<ul><li>";
  CHECK(contains(body_of(html + "bottom"), "bottom"));
}
