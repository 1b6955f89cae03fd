#include "views/html.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "views/nodes.h"
#include "views/sample.h"

using namespace sheaf;
using namespace sheaf::sample;

namespace {

// The first line in which two texts differ, for the eye.
std::string difference(const std::string& wanted, const std::string& got) {
  std::istringstream a(wanted), b(got);
  std::string line_a, line_b;
  for (int number = 1;; ++number) {
    const bool has_a = static_cast<bool>(std::getline(a, line_a)), has_b = static_cast<bool>(std::getline(b, line_b));
    if (!has_a && !has_b) return "";
    if (line_a != line_b || has_a != has_b)
      return "line " + std::to_string(number) + "\n  golden: " + (has_a ? line_a : "(end)") +
             "\n  now:    " + (has_b ? line_b : "(end)");
  }
}

void check_golden(const std::string& name, const std::string& html) {
  const std::filesystem::path path = std::filesystem::path(SHEAF_SOURCE_DIR) / "tests/golden/views" / (name + ".html");
  if (std::getenv("SHEAF_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << html;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), "no golden " << path.string() << "; SHEAF_UPDATE_GOLDEN=1 writes it");
  std::ostringstream golden;
  golden << in.rdbuf();
  const std::string found = difference(golden.str(), html);
  CHECK_MESSAGE(found.empty(), name << ": " << found);
}

std::string page_html(const State& state, const std::string& to_root) { return view_html(screen(state).page, to_root); }

constexpr char kArticleHtml[] =
    "<p>The <em>wren</em> is <strong>small &amp; <a href=\"#/a/loud~abcd2345\">loud</a></strong>, "
    "<a href=\"https://example.org/?a=1&amp;b=2\">see <code>there</code></a>.</p>"
    "<h2>Song</h2><ul><li><p>trill</p></li><li><p>rattle</p><ol start=\"3\"><li><p>long</p></li></ol></li></ul>"
    "<blockquote><p>Line one<br>line two</p></blockquote><pre><code>if (a &lt; b)\n  sing();</code></pre>"
    "<table><thead><tr><th>Month</th></tr></thead><tbody><tr><td>May</td></tr></tbody></table>"
    "<figure><img src=\"images/wren.png\" alt=\"A wren\" width=\"640\" height=\"480\"><figcaption>On a "
    "post</figcaption></figure><hr>"
    "<p>H<sub>2</sub>O</p>";

}  // namespace

TEST_CASE("the pages of the small collection are as they were looked at") {
  check_golden("library", page_html(library(), ""));
  check_golden("category", page_html(category_page(1), "../../"));
  check_golden("category-page-2", page_html(category_page(2), "../../../"));
  check_golden("article", page_html(article_page(kArticleHtml), "../../"));
  State made_up = article_page("<p>A hedge is a wood that is one tree wide.</p>");
  made_up.article->is_title_made_up = true;
  made_up.previous.reset();
  check_golden("article-made-up-title", page_html(made_up, "../../"));
  check_golden("article-right-to-left", page_html(article_page("<p>السلام عليكم</p>", "ar"), "../../"));
  check_golden("not-found", page_html(not_found(), ""));
  check_golden("error", page_html(failed(), ""));
  check_golden("bar", view_html(bar_view(library()), "../../"));
  State begun = search_page("");
  begun.searches = {"red fox", "c++ & co"};
  begun.offers = {entry("rook", "Rooks")};
  check_golden("search", page_html(begun, ""));
  State found = found_page("wren");
  found.answer->percent = 40;
  found.answer->is_under_way = true;
  check_golden("search-found", page_html(found, ""));
  State nothing = search_page("wrne");
  nothing.answer.emplace();
  nothing.answer->terms = nothing.address.search;
  nothing.answer->suggestions = {{"wren", false, {}}, {"The wren", true, {"wren"}}};
  check_golden("search-nothing", page_html(nothing, ""));
  State outlined =
      article_page("<p>Seen.</p><h2>Song</h2><p>Loud.</p><h3>At dawn</h3><h2>Nest <em>&amp;</em> eggs</h2>");
  outlined.top_block = outlined.article->body.blocks[3].id;
  check_golden("contents", view_html(*contents_view(outlined), "../../"));
}

TEST_CASE("addresses become pages relative to the root, and those that leave the site stay") {
  const auto href = [](const std::string& address, const std::string& to_root) {
    const std::string html = view_html(leaf(Element::kP, StyleName::kParagraph, {link_span("x", address)}), to_root);
    const size_t begin = html.find("href=\"") + 6;
    return html.substr(begin, html.find('"', begin) - begin);
  };
  CHECK(href("#/", "") == "./");
  CHECK(href("#/", "../../") == "../../");
  CHECK(href("#/a/caf%C3%A9", "../../") == "../../a/caf%C3%A9/");
  CHECK(href("#/a/x~k3jd82aa", "") == "a/x/#b-k3jd82aa");
  CHECK(href("#/c/x?page=3", "../../") == "../../c/x/3/");
  CHECK(href("https://example.org/", "../../") == "https://example.org/");
  CHECK(href("mailto:a@b", "../../") == "mailto:a@b");
  CHECK(href("files/x.pdf", "../../") == "../../files/x.pdf");
}

TEST_CASE("links that leave the site hand nothing on") {
  const auto html = [](const std::string& href) {
    return view_html(leaf(Element::kP, StyleName::kParagraph, {link_span("x", href)}), "");
  };
  CHECK(html("https://example.org/").find("rel=\"noopener\"") != std::string::npos);
  CHECK(html("#/a/x").find("rel=") == std::string::npos);
}

TEST_CASE("buttons are left out, and the room they take stays") {
  const std::string html = page_html(library(), "");
  CHECK(html.find("<button") == std::string::npos);
  CHECK(html.find("Random") == std::string::npos);
  CHECK(html.find("class=\"button-row\">\n</div>") != std::string::npos);
}

TEST_CASE("words cannot become markup, in text or attributes") {
  State state = library();
  state.manifest->title = "<script>alert(1)</script>\"'&";
  state.manifest->description = "</p><img src=x onerror=alert(1)>";
  state.manifest->categories[0].id.value = "\"><script>";
  state.manifest->footer_links[0].url = "https://x/\"onclick=\"alert(1)";
  State article = article_page("<p>x</p>", "en\" onload=\"alert(1)");
  for (const std::string& html : {page_html(state, ""), page_html(article, ""), view_html(bar_view(state), "")}) {
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("\"onclick") == std::string::npos);
    CHECK(html.find("\" onload") == std::string::npos);
  }
}

TEST_CASE("spans of one link stand in one link") {
  View view =
      leaf(Element::kP, StyleName::kParagraph, {words_span("see "), link_span("a ", "#/a/x"), link_span("b", "#/a/x")});
  view.spans[2].marks = kEm;
  CHECK(view_html(view, "") == "<p class=\"paragraph\">see <a href=\"a/x/\">a <em>b</em></a></p>\n");
}

TEST_CASE("code keeps its lines, even an empty first one") {
  CHECK(view_html(leaf(Element::kPre, StyleName::kCode, "\na\n\tb"), "") == "<pre class=\"code\">\n\na\n\tb</pre>\n");
}
