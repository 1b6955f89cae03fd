#include "document/sheaf_html.h"

#include <doctest/doctest.h>

#include "document/invariants.h"

using namespace sheaf;

namespace {

// What the reader makes of `html`, in canonical form; checked to read back to the same.
std::string canonical(std::string_view html) {
  const Document document = read_sheaf_html(html);
  CHECK(test::broken_rule(document) == "");
  const std::string written = write_sheaf_html(document);
  CHECK(test::broken_markup(written) == "");
  CHECK(write_sheaf_html(read_sheaf_html(written)) == written);
  return written;
}

constexpr std::string_view kRich =
    "<h2>Hens &amp; co</h2><p>One <strong>two <em>three</em></strong> <a href=\"#/a/x~abcdefgh\">four "
    "<code>f&lt;i&gt;</code>"
    "</a><br>H<sub>2</sub>O x<sup>2</sup> <s>old</s> <mark>new</mark> <span lang=\"fr\">poule</span> <img "
    "src=\"images/a.png\" "
    "alt=\"an &quot;egg&quot;\" width=\"20\" height=\"30\"> end</p><ol "
    "start=\"3\"><li>a<ul><li>b</li></ul></li><li><p>c</p>"
    "<p>d</p></li></ol><blockquote lang=\"ar\" dir=\"rtl\"><p>دجاجة</p><p lang=\"en\" dir=\"ltr\">hen</p></blockquote>"
    "<pre><code>\n  if (a &lt; "
    "b)\n\tc;\n</code></pre><table><thead><tr><th>H</th><th></th></tr></thead><tbody><tr><th>i</th>"
    "<td>x<br>y</td></tr></tbody></table><figure><img src=\"https://example.org/b.png\" alt=\"coop\"><figcaption>A "
    "<em>coop</em></figcaption></figure><hr><p>漢字</p>";

}  // namespace

TEST_CASE("canonical Sheaf HTML is written as it was read") { CHECK(canonical(kRich) == kRich); }

TEST_CASE("a document that was read is equal to itself written and read again") {
  const Document document = read_sheaf_html(kRich);
  CHECK(read_sheaf_html(write_sheaf_html(document)) == document);
}

TEST_CASE("blocks carry what their elements said") {
  const Document document = read_sheaf_html(kRich);
  REQUIRE(document.blocks.size() == 9);
  CHECK(document.blocks[0].kind == BlockKind::kHeading);
  CHECK(document.blocks[0].level == 2);
  CHECK(document.blocks[2].start == 3);
  CHECK(document.blocks[2].is_ordered);
  CHECK(document.blocks[3].lang == "ar");
  CHECK(document.blocks[3].dir == "rtl");
  CHECK(document.blocks[3].children[0].lang.empty());
  CHECK(document.blocks[4].spans[0].text == "\n  if (a < b)\n\tc;\n");
  CHECK(document.blocks[6].image.source == "https://example.org/b.png");
  const std::vector<Span>& spans = document.blocks[1].spans;
  CHECK(spans[2].text == "three");
  CHECK(spans[2].marks == (kStrong | kEm));
  CHECK(spans[5].marks == kCode);
  CHECK(spans[5].href == "#/a/x~abcdefgh");
}

TEST_CASE("text outside of blocks becomes paragraphs") {
  CHECK(canonical("one<p>two</p>three <b>four</b><hr>five") ==
        "<p>one</p><p>two</p><p>three <strong>four</strong></p><hr><p>five</p>");
}

TEST_CASE("elements of the same meaning are one") {
  CHECK(canonical("<i>a</i><em>b</em> <b>c</b> <del>d</del> <strike>e</strike> <kbd>f</kbd>") ==
        "<p><em>ab</em> <strong>c</strong> <s>d</s> <s>e</s> <code>f</code></p>");
  CHECK(canonical("<h1>a</h1><h2>b</h2><h6>c</h6>") == "<h2>a</h2><h2>b</h2><h6>c</h6>");
}

TEST_CASE("unknown elements are unwrapped: inline ones join, blocks part the text") {
  CHECK(canonical("a<x-b>c</x-b><font color=red>d</font><u>e</u>") == "<p>acde</p>");
  CHECK(canonical("<div>a<section>b</section>c</div>d") == "<p>a</p><p>b</p><p>c</p><p>d</p>");
  CHECK(canonical("<dl><dt>term<dd>what it means</dl>") == "<p>term</p><p>what it means</p>");
  CHECK(canonical("<html><head><title>no</title><body><main>yes</main></body></html>") == "<p>yes</p>");
}

TEST_CASE("marks may overlap and end where their tags say") {
  CHECK(canonical("<b>a<i>b</b>c</i>d") == "<p><strong>a<em>b</em></strong><em>c</em>d</p>");
  CHECK(canonical("<b><p>a</p><p>b</b>c</p>") == "<p><strong>a</strong></p><p><strong>b</strong>c</p>");
  CHECK(canonical("<p><b>never closed<p>plain") == "<p><strong>never closed</strong></p><p>plain</p>");
  CHECK(canonical("<b><b>a</b>b</b>c</b>d") == "<p><strong>ab</strong>cd</p>");
}

TEST_CASE("links do not nest") {
  CHECK(canonical("<a href=x>1<a href=y>2</a>3</a>4") == "<p><a href=\"x\">1</a><a href=\"y\">2</a>34</p>");
  CHECK(canonical("<a href=x><p>a</p><p>b</p></a>") == "<p><a href=\"x\">a</a></p><p><a href=\"x\">b</a></p>");
}

TEST_CASE("addresses are kept in their plain form, refused ones leave their text") {
  HtmlReport report;
  const Document document =
      read_sheaf_html("<a href=' HTTP://a/ '>a</a> <a href=//b>b</a> <a href=javascript:c>c</a> <a>d</a>", &report);
  CHECK(write_sheaf_html(document) == "<p><a href=\"http://a/\">a</a> <a href=\"https://b\">b</a> c d</p>");
  CHECK(report.refused_links == 1);
}

TEST_CASE("white space collapses as in CSS") {
  CHECK(canonical("<p>  a \n\t b <b> c</b> d  <br>  e  </p>") == "<p>a b <strong>c</strong> d<br>e</p>");
  CHECK(canonical("<p>a<b> </b>c</p> \n <p>\u00A0</p>") == "<p>a<strong> </strong>c</p><p>\u00A0</p>");
  CHECK(canonical("<p><br>a<br><br>b<br></p><p><br></p>") == "<p>a<br><br>b</p>");
  CHECK(canonical("a<!-- -->b <!-- --> c") == "<p>ab c</p>");
}

TEST_CASE("code is kept verbatim but for the new line after its start tag") {
  CHECK(canonical("<pre>\n\n a\r\n\tb &lt;\rc</pre>") == "<pre><code>\n a\n\tb &lt;\nc</code></pre>");
  CHECK(canonical("<pre><code class=x>a <b>b</b><br>c<p>d</p>e</code></pre>f") ==
        "<pre><code>a b\nc\nd\ne</code></pre><p>f</p>");
  CHECK(canonical("<pre> \n </pre>").empty());
}

TEST_CASE("an item's text may stand bare, and what is in a list outside an item goes to the item before") {
  CHECK(canonical("<ul><li>a<p>b</p><li><p>c</p></ul>") == "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>");
  CHECK(canonical("<ul><li>a</li><ul><li>b</li></ul>stray<li>c</ul>") ==
        "<ul><li><p>a</p><ul><li>b</li></ul><p>stray</p></li><li>c</li></ul>");
  CHECK(canonical("<ul>a<li>b</ul>") == "<ul><li>a</li><li>b</li></ul>");
  CHECK(canonical("<li>a<li>b</li>c") == "<ul><li>a</li><li>b</li></ul><p>c</p>");
  CHECK(canonical("<ul><li></li><li> <p></p></ul>").empty());
  CHECK(canonical("<ol start=-2><li>a</ol><ol start=x><li>b</ol>") ==
        "<ol start=\"-2\"><li>a</li></ol><ol><li>b</li></ol>");
}

TEST_CASE("tables are rows of cells; what is in a cell becomes lines") {
  CHECK(canonical(
            "<table><caption>T</caption><colgroup><col></colgroup><tbody><tr><th>a<td colspan=2>b<tr><td>c</table>") ==
        "<p>T</p><table><tbody><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></tbody></table>");
  CHECK(canonical("<table><tr><td><p>a</p><ul><li>b<li>c</ul><td><pre>d\ne</pre><h2>f</h2></table>g") ==
        "<table><tbody><tr><td>a<br>b<br>c</td><td>d<br>e<br>f</td></tr></tbody></table><p>g</p>");
  CHECK(canonical("<table><thead><tr><td>a</thead><tr><td>b</table>") ==
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>");
  CHECK(canonical("<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>") ==
        "<table><tbody><tr><td>a<br>b<br>c<br>d</td><td>e</td></tr></tbody></table>");
  CHECK(canonical("<table><tr><td><td></table>").empty());
}

TEST_CASE("text of a table outside its cells stands before it") {
  CHECK(canonical("<table>a<tr>b<td>c</td>d</tr><p>e</table>f") ==
        "<p>a</p><p>b</p><p>d</p><p>e</p><table><tbody><tr><td>c</td></tr></tbody></table><p>f</p>");
  CHECK(canonical("a<td>b</td><td>c</td>") == "<p>a</p><p>b</p><p>c</p>");
}

TEST_CASE("a table's cells do not let end tags out") {
  CHECK(canonical("<div><ul><li>a<table><tr><td>b</li></ul></div>c<td>d</table>e</ul>f") ==
        "<ul><li><p>a</p><table><tbody><tr><td>bc</td><td>d</td></tr></tbody></table><p>e</p></li></ul><p>f</p>");
}

TEST_CASE("an image alone is a figure, among text it is a span, as a link it stays one") {
  CHECK(canonical("<p><img src=a alt=A></p><div><img src=b></div>") ==
        "<figure><img src=\"a\" alt=\"A\"></figure><figure><img src=\"b\"></figure>");
  CHECK(canonical("<p>x <img src=a></p>") == "<p>x <img src=\"a\"></p>");
  CHECK(canonical("<p><a href=b><img src=a></a></p>") == "<p><a href=\"b\"><img src=\"a\"></a></p>");
  CHECK(canonical("<p><b><img src=a width=\"10px\" height=\"50%\"></b></p>") ==
        "<figure><img src=\"a\" width=\"10\"></figure>");
}

TEST_CASE("an image that is not allowed leaves its alt text") {
  CHECK(canonical("<p><img src='data:image/png,x' alt='A hen'></p><img alt=B>") == "<p>A hen</p><p>B</p>");
}

TEST_CASE("a figure gives its caption to its image, and dissolves where it holds something else") {
  CHECK(canonical("<figure><a href=x><img src=a></a><figcaption><p>c</p><p>d</p></figcaption></figure>") ==
        "<figure><img src=\"a\"><figcaption>c<br>d</figcaption></figure>");
  CHECK(canonical("<figure><figcaption>c</figcaption><img src=a><img src=b></figure>") ==
        "<figure><img src=\"a\"><figcaption>c</figcaption></figure><figure><img src=\"b\"></figure>");
  CHECK(canonical("<figure><pre>x</pre><figcaption>c</figcaption></figure>") == "<pre><code>x</code></pre><p>c</p>");
  CHECK(
      canonical("<figure><figure><img src=a><figcaption>c</figcaption></figure><figcaption>d</figcaption></figure>") ==
      "<figure><img src=\"a\"><figcaption>c</figcaption></figure><p>d</p>");
  CHECK(canonical("<figcaption>c</figcaption>") == "<p>c</p>");
  CHECK(canonical("<figure>a<figcaption><img src=b></figcaption></figure>") ==
        "<p>a</p><figure><img src=\"b\"></figure>");
}

TEST_CASE("languages and directions come down from elements that are unwrapped") {
  CHECK(canonical("<div lang=de dir=RTL>a<p lang=de>b <i lang=fr>c</i></div>d") ==
        "<p lang=\"de\" dir=\"rtl\">a</p><p lang=\"de\" dir=\"rtl\">b <span lang=\"fr\"><em>c</em></span></p><p>d</p>");
  CHECK(canonical("<p lang='x y'>a</p><p dir=auto lang=''>b</p>") == "<p>a</p><p>b</p>");
  CHECK(canonical("<figure lang=fr><img src=a><figcaption lang=de>c</figcaption></figure>") ==
        "<figure lang=\"fr\"><img src=\"a\"><figcaption><span lang=\"de\">c</span></figcaption></figure>");
}

TEST_CASE("headings keep to one block") {
  CHECK(canonical("<h2><div>a</div><div>b</div></h2><h3><p>c</p></h3>") == "<h2>a<br>b</h2><h3>c</h3>");
  CHECK(canonical("<h2>a<ul><li>b</ul>c</h2>d") == "<h2>a</h2><ul><li>b</li></ul><p>c</p><p>d</p>");
  CHECK(canonical("<h2>a<h3>b</h2>c") == "<h2>a</h2><h3>b</h3><p>c</p>");
}

TEST_CASE("quotation marks and readings beside characters become text") {
  CHECK(canonical("<q>a</q> <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</ruby>。") ==
        "<p>“a” 漢(かん)字(じ)。</p>");
}

TEST_CASE("elements without text are dropped, an unclosed one not beyond the block around it") {
  CHECK(canonical("a<script>b</script><style>c</style><svg><p>d</p></svg><iframe>e</iframe><video>f</video>g") ==
        "<p>ag</p>");
  CHECK(canonical("<p>a<button>b</p><p>c</p>") == "<p>a</p><p>c</p>");
  CHECK(canonical("<form>a<input><select><option>b<option>c</select><label>d</label></form>") == "<p>ad</p>");
  CHECK(canonical("a<iframe src=x />b<script src=x />c") == "<p>abc</p>");
}

TEST_CASE("what was not kept is counted") {
  HtmlReport report;
  read_sheaf_html("<div><u>a</u></div><script>x</script><svg></svg><input><p>b <b>c</b></p><a href=data:x>d</a>",
                  &report);
  CHECK(report.unwrapped == 2);
  CHECK(report.dropped == 3);
  CHECK(report.refused_links == 1);
  CHECK(report.flattened == 0);
}

TEST_CASE("the names of fragments stay with their blocks and are not written") {
  const Document document = read_sheaf_html(
      "<h2 id=one>a</h2><a name=two></a><p>b</p><p>c<i id=three>d</i></p><div id=four><ul id=five><li>e");
  CHECK(document.blocks[0].anchor == "one");
  CHECK(document.blocks[1].anchor == "two");
  CHECK(document.blocks[2].anchor == "three");
  CHECK(document.blocks[3].anchor == "five");
  CHECK(write_sheaf_html(document).find("one") == std::string::npos);
}

TEST_CASE("tags are read as browsers read them") {
  CHECK(canonical("<P Class=x\n>a</P ><p\tid=y/>b<BR/>c") == "<p>a</p><p>b<br>c</p>");
  CHECK(canonical("<a href = 'x' href=y>a</a><a\nhref=z/>b</a>") == "<p><a href=\"x\">a</a><a href=\"z/\">b</a></p>");
  CHECK(canonical("<a title='>' href=\"x\">a</a>") == "<p><a href=\"x\">a</a></p>");
  CHECK(canonical("1 < 2 <3 <> </> </ b> <?php x ?> <!doctype html>c") == "<p>1 &lt; 2 &lt;3 &lt;&gt; c</p>");
  CHECK(canonical("a</p>b</br>c") == "<p>a</p><p>b<br>c</p>");
  CHECK(canonical("<![CDATA[<b> & &amp;]]>") == "<p>&lt;b&gt; &amp; &amp;amp;</p>");
}

TEST_CASE("text that the end cuts as a tag stays text, and a real tag is dropped") {
  CHECK(canonical("a <y and z") == "<p>a &lt;y and z</p>");
  CHECK(canonical("a <img src=x") == "<p>a</p>");
  CHECK(canonical("a <a href=\"x>b</a> c") == "<p>a <a href=\"x\">b</a> c</p>");
}

TEST_CASE("no text is lost in nesting beyond what a document holds") {
  std::string html;
  for (int i = 0; i < 200; ++i)
    html += i % 2 == 0 ? "<ul><li>w" + std::to_string(i) : "<blockquote>w" + std::to_string(i);
  HtmlReport report;
  const Document document = read_sheaf_html(html + "<p>last", &report);
  CHECK(test::broken_rule(document) == "");
  CHECK(report.flattened > 0);
  std::string expected;
  for (int i = 0; i < 200; ++i) expected += "w" + std::to_string(i) + "\n";
  CHECK(plain_text(document) == expected + "last");
  CHECK(read_sheaf_html(write_sheaf_html(document)) == document);
}

TEST_CASE("a sample cut at any byte keeps the rules and reads back") {
  for (size_t length = 0; length < kRich.size(); ++length) {
    const Document document = read_sheaf_html(kRich.substr(0, length));
    REQUIRE_MESSAGE(test::broken_rule(document) == "", length);
    REQUIRE_MESSAGE(read_sheaf_html(write_sheaf_html(document)) == document, length);
  }
}

TEST_CASE("a sample cut at any byte from the front keeps the rules and reads back") {
  for (size_t begin = 0; begin < kRich.size(); ++begin) {
    const Document document = read_sheaf_html(kRich.substr(begin));
    REQUIRE_MESSAGE(test::broken_rule(document) == "", begin);
    REQUIRE_MESSAGE(read_sheaf_html(write_sheaf_html(document)) == document, begin);
  }
}
