#include "reader/outline.h"

#include <doctest/doctest.h>

#include "document/sheaf_html.h"

using namespace sheaf;

namespace {

Document document() {
  Document body = read_sheaf_html(
      "<p>Before.</p><h2>One <em>and</em> only</h2><p>First.</p><h4>Too deep</h4><p>Second.</p>"
      "<blockquote><h3>Quoted</h3><p>Third.</p></blockquote><ul><li><p>Fourth.</p></li></ul>");
  assign_block_ids(body);
  return body;
}

}  // namespace

TEST_CASE("the outline holds headings of two levels, those in quotations too") {
  const Document body = document();
  const std::vector<OutlineEntry> entries = outline_of(body);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].words == "One and only");
  CHECK(entries[0].level == 2);
  CHECK(entries[1].words == "Quoted");
  CHECK(entries[1].level == 3);
  CHECK(find_block(body.blocks, entries[1].block)->level == 3);
}

TEST_CASE("the heading above a block is the last one before it, or the block itself") {
  const Document body = document();
  const std::vector<OutlineEntry> entries = outline_of(body);
  const auto above = [&](size_t block) { return heading_above(body, body.blocks[block].id); };
  CHECK(above(0).empty());
  CHECK(above(1) == entries[0].block);
  CHECK(above(4) == entries[0].block);
  CHECK(heading_above(body, body.blocks[5].children[1].id) == entries[1].block);
  CHECK(heading_above(body, body.blocks[6].children[0].children[0].id) == entries[1].block);
  CHECK(heading_above(body, "gone").empty());
  CHECK(heading_above(body, "").empty());
}
