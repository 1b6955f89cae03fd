#include "publish/import/html.h"

#include "publish/import/html_tree.h"
#include "publish/import/support.h"
#include "publish/import/text_tags.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string fragment(const std::string& html) {
  Report report;
  return html_of(read_html_fragment(html, "a.html", report));
}

HtmlPage page(const std::string& html) {
  Report report;
  return read_html_page(html, "a.html", report);
}

}  // namespace

TEST_CASE("the main content of a page is what a reader came for") {
  const HtmlPage read = page(
      "<html lang=de><head><title>Tee | Seite</title><meta name=description content='Alles  über Tee'><meta "
      "name=author content=Ada>"
      "<meta property=article:published_time content=2024-05-06></head><body><header>Logo</header><nav>Start</nav>"
      "<main><h1>Tee</h1><p>Trinkt "
      "man.</p><aside><a href=x>Werbung</a></aside></main><footer>Ende</footer><script>x()</script></body></html>");
  CHECK(read.title == "Tee");
  CHECK(read.language == "de");
  CHECK(read.description == "Alles über Tee");
  CHECK(read.authors == std::vector<std::string>{"Ada"});
  CHECK(read.published == "2024-05-06");
  CHECK(html_of(read.body) == "<p>Trinkt man.</p>");
}

TEST_CASE("without a heading the page's title is the title") {
  CHECK(page("<title>Tea &amp; milk</title><p>x").title == "Tea & milk");
  CHECK(page("<title>Site</title><meta property='og:title' content='Tea'><p>x").title == "Tea");
}

TEST_CASE("an article within main is taken when it holds most of the text") {
  CHECK(
      html_of(page("<main><p>You are here</p><article><h1>T</h1><p>All the words of the article.</p></article></main>")
                  .body) == "<p>All the words of the article.</p>");
  CHECK(contains(
      html_of(
          page("<main><p>Far more words stand outside than in the teaser.</p><article><p>Teaser</p></article></main>")
              .body),
      "Far more"));
}

TEST_CASE("a page of nothing but navigation is kept as it is") {
  CHECK(html_of(page("<body><nav><a href='/a'>A</a></nav></body>").body) == "<p><a href=\"/a\">A</a></p>");
}

TEST_CASE("elements outside the subset are unwrapped, and their edges part paragraphs") {
  CHECK(fragment("<div>a<div>b</div>c</div><section>d <u>e</u> <custom-x>f</custom-x></section>") ==
        "<p>a</p><p>b</p><p>c</p><p>d e f</p>");
  CHECK(fragment("<dl><dt>Tea</dt><dd>hot</dd></dl>") == "<p><strong>Tea</strong></p><p>hot</p>");
}

TEST_CASE("two line breaks are the end of a paragraph, one is a line break") {
  CHECK(fragment("a<br>b<br><br>c<br />\n <br>d") == "<p>a<br>b</p><p>c</p><p>d</p>");
  CHECK(fragment("<p>a<br><br>b</p><li>c<br><br>d") == "<p>a</p><p>b</p><p>c</p><p>d</p>");
}

TEST_CASE("white space is what a browser shows") {
  CHECK(fragment("  <p>\n a <b> b</b>c\t<i>d </i> e</p>\n") == "<p>a <strong>b</strong>c <em>d </em>e</p>");
  CHECK(fragment("<pre>\n a\n  b</pre>") == "<pre><code> a\n  b</code></pre>");
}

TEST_CASE("a cell that holds blocks keeps their words on lines of their own") {
  CHECK(fragment("<table><tr><th>h<td><p>a</p><p>b</p><ul><li>c</ul></table>") ==
        "<table><tbody><tr><th>h</th><td>a<br>b<br>c</td></tr></tbody></table>");
}

TEST_CASE("a caption stands before its table, and spanned columns stay columns") {
  CHECK(fragment("<table><caption>Tea</caption><tr><th colspan=2>h</th></tr><tr><td>a</td><td>b</td></tr></table>") ==
        "<p>Tea</p><table><thead><tr><th>h</th><th></th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></"
        "table>");
}

TEST_CASE("a table that only places things is unwrapped") {
  CHECK(fragment("<table><tr><td><h2>T</h2><p>a</p></td></tr></table>") == "<h2>T</h2><p>a</p>");
  CHECK(fragment("<table role=presentation><tr><td>a<td>b</table>") == "<p>a</p><p>b</p>");
}

TEST_CASE("a figure keeps its image and caption") {
  CHECK(fragment("<figure><img src=a.png alt=A><figcaption>The <i>A</i></figcaption></figure>") ==
        "<figure><img src=\"a.png\" alt=\"A\"><figcaption>The <em>A</em></figcaption></figure>");
  CHECK(fragment("<p><img data-src=a.png src='data:image/png;base64,x' alt=A> b") ==
        "<p><img src=\"a.png\" alt=\"A\"> b</p>");
}

TEST_CASE("what may not be linked keeps its words and is counted") {
  Report report;
  const Document body = read_html_fragment(
      "<a href='javascript:x'>a</a> <a href='jav\nascript:x'>b</a> <a href=data:text/html,x>c</a> <a href=/d>d</a>",
      "p", report);
  CHECK(html_of(body) == "<p>a b c <a href=\"/d\">d</a></p>");
  CHECK(report.entries().at("texts with links that are not allowed, kept as text")[0].detail == "3 links");
}

TEST_CASE("languages and directions of parts are kept") {
  CHECK(fragment("<div lang=ar dir=rtl><p>ا <span lang=en>b</span></p></div>") ==
        "<p lang=\"ar\" dir=\"rtl\">ا <span lang=\"en\">b</span></p>");
}

TEST_CASE("anchors stay with the block they name, whether or not it is empty") {
  Report report;
  Document body =
      read_html_fragment("<a name=top></a><h2 id=one>A</h2><p id=gone></p><ul><li id=two>x</ul>", "p", report);
  CHECK(body.blocks[0].anchor == "top one");
  CHECK(body.blocks[1].anchor == "gone");
}

TEST_CASE("mutation attacks leave nothing but text") {
  for (const std::string attack :
       {"<svg><style><img src=x onerror=alert(1)></style></svg>a",
        "a<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>a",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>a",
        "<template><script>alert(1)</script></template>a", "<iframe srcdoc='<script>alert(1)</script>'></iframe>a",
        "<form action=javascript:x><input onfocus=alert(1) autofocus></form>a",
        "<a href='&#106;avascript:alert(1)'>a</a>", "<p style='background:url(javascript:x)' onclick=alert(1)>a",
        "<!--><img src=x onerror=alert(1)>a"}) {
    const std::string html = fragment(attack);
    CAPTURE(attack);
    CHECK(contains(html, "a"));
    CHECK(broken_markup(html) == "");
    CHECK(!contains(html, "javascript"));
  }
}

TEST_CASE("absurd nesting is flattened before gumbo sees it, and no text is lost") {
  std::string html;
  for (int i = 0; i < 5000; ++i) html += "<div><b>" + std::to_string(i) + "</b>";
  const std::string flat = flatten_deep_html(html);
  size_t divs = 0;
  for (size_t at = flat.find("<div"); at != std::string::npos; at = flat.find("<div", at + 1)) ++divs;
  CHECK(divs <= kMaxHtmlDepth);
  CHECK(contains(flat, "4999"));
  CHECK(flatten_deep_html("<p>a<p>b<div class='<b>'>c</div><script>'<div>'</script>") ==
        "<p>a<p>b<div class='<b>'>c</div><script>'<div>'</script>");
}

TEST_CASE("a comparison is not HTML") {
  CHECK_FALSE(looks_like_html("if a < b and b > c"));
  CHECK_FALSE(looks_like_html("<3 you"));
  CHECK(looks_like_html("a<br/>b"));
  CHECK(looks_like_html("<p class=\"x\">b"));
}
