#include "document/plain_text.h"

#include <doctest/doctest.h>

#include "document/invariants.h"
#include "document/sheaf_html.h"

using namespace sheaf;

namespace {

std::string html_of(std::string_view text) { return write_sheaf_html(read_plain_text(text)); }

}  // namespace

TEST_CASE("blank lines part paragraphs and single new lines are hard breaks") {
  CHECK(html_of("One\ntwo\n\n\nThree") == "<p>One<br>two</p><p>Three</p>");
  CHECK(html_of("\n\n One \r\n two\r\n \t\r\nThree\rfour\n") == "<p>One<br>two</p><p>Three<br>four</p>");
  CHECK(html_of("  a \t b  ") == "<p>a b</p>");
  CHECK(html_of(" \n\n\t").empty());
  CHECK(html_of("").empty());
}

TEST_CASE("plain text is not read as Markdown or HTML") {
  CHECK(html_of("# <b>1 & 2</b> *x* &amp;") == "<p># &lt;b&gt;1 &amp; 2&lt;/b&gt; *x* &amp;amp;</p>");
}

TEST_CASE("a byte order mark, controls and ill-formed bytes do not reach the text") {
  CHECK(html_of(std::string("\xEF\xBB\xBF") + "a\x01\x7F" + "b\xFF") == "<p>ab\uFFFD</p>");
  CHECK(html_of(std::string("a\0b", 3)) == "<p>ab</p>");
}

TEST_CASE("plain text survives being written and read as Sheaf HTML") {
  const Document document = read_plain_text("A \"quoted\" <line> & more\nanother\u00A0line\n\nHa\n\nHa\n\nהאם\n\n漢字");
  CHECK(test::broken_rule(document) == "");
  CHECK(read_sheaf_html(write_sheaf_html(document)) == document);
}

TEST_CASE("any bytes of plain text give a document that keeps the rules") {
  uint32_t state = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      state = state * 1664525 + 1013904223;
      text += round % 2 == 0 ? static_cast<char>(state >> 24) : " \n\r\ta<\xC3\xA9"[state >> 24 & 7];
    }
    const Document document = read_plain_text(text);
    REQUIRE(test::broken_rule(document) == "");
    REQUIRE(read_sheaf_html(write_sheaf_html(document)) == document);
  }
}
