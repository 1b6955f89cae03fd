#include "document/document.h"

#include <doctest/doctest.h>

#include "document/plain_text.h"
#include "document/sheaf_html.h"

using namespace sheaf;

TEST_CASE("plain text parts blocks by new lines and says images by their alt text") {
  const Document document = read_sheaf_html(
      "<h2>Hens</h2><p>One <em>two</em> <img src=a.png alt=egg>.<br>Three</p><hr><ul><li>a<li>b</ul>"
      "<table><tr><td>c<td>d</table><figure><img src=b.png alt=coop><figcaption>A coop</figcaption></figure>"
      "<pre>x\n  y\n</pre><p>end");
  CHECK(plain_text(document) == "Hens\nOne two egg.\nThree\na\nb\nc\nd\ncoop\nA coop\nx\n  y\nend");
  CHECK(plain_text(document.blocks[1]) == "One two egg.\nThree");
}

TEST_CASE("a block keeps its id when a paragraph is put before it or is styled otherwise") {
  const Document before = read_sheaf_html("<p>One</p><ul><li>Two</ul>");
  const Document after = read_sheaf_html("<p>New</p><p><b>O</b>ne</p><ul><li>Two</ul>");
  CHECK(before.blocks[0].id.size() == 8);
  CHECK(before.blocks[0].id == after.blocks[1].id);
  CHECK(before.blocks[1].id == after.blocks[2].id);
  CHECK(before.blocks[1].children[0].children[0].id == after.blocks[2].children[0].children[0].id);
  CHECK(before.blocks[0].id.find_first_not_of("abcdefghijklmnopqrstuvwxyz234567") == std::string::npos);
}

TEST_CASE("a block's id changes with its text, its kind, its image and the text of what is in it") {
  const auto id_of = [](std::string_view html) { return read_sheaf_html(html).blocks.at(0).id; };
  CHECK(id_of("<p>One") != id_of("<p>Two"));
  CHECK(id_of("<p>One") != id_of("<h2>One"));
  CHECK(id_of("<blockquote><p>One</blockquote>") != id_of("<blockquote><p>Two</blockquote>"));
  CHECK(id_of("<ul><li>ab<li>c</ul>") != id_of("<ul><li>a<li>bc</ul>"));
  CHECK(id_of("<img src=a.png>") != id_of("<img src=b.png>"));
}

TEST_CASE("equal blocks are numbered in their order") {
  const Document document = read_sheaf_html("<p>Ha</p><hr><p>Ha</p><hr><blockquote><p>Ha</blockquote>");
  const std::string first = document.blocks[0].id;
  CHECK(document.blocks[2].id == first + "-2");
  CHECK(document.blocks[4].children[0].id == first + "-3");
  CHECK(document.blocks[3].id == document.blocks[1].id + "-2");
}

TEST_CASE("rows and cells have no id") {
  const Document document = read_sheaf_html("<table><tr><td>a</table>");
  CHECK_FALSE(document.blocks[0].id.empty());
  CHECK(document.blocks[0].children[0].id.empty());
  CHECK(document.blocks[0].children[0].children[0].id.empty());
}

TEST_CASE("ids are the same in every build: addresses of readers hold them") {
  CHECK(read_plain_text("Why did the chicken cross the road?").blocks[0].id == "vvhp5xdi");
}
