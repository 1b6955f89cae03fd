// A link to an anchor on a picture named the block by the picture's address in the source; the copy of the picture has another
// address, the block another id, and the link led nowhere.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

const std::string kPng("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\x40\0\0\0\xF0\x08\x02\0\0\0", 29);

// What the one link of the article says after "#/a/a~".
std::string linked_block(const Article& article) {
  const std::string html = write_sheaf_html(article.body);
  constexpr std::string_view kStart = "href=\"#/a/a~";
  const size_t at = html.find(kStart);
  REQUIRE(at != html.npos);
  return html.substr(at + kStart.size(), html.find('"', at + kStart.size()) - at - kStart.size());
}

// Ids as the reader gives them, who knows only what was written.
std::string read_id(const Article& article, BlockKind kind) {
  Document body = read_sheaf_html(write_sheaf_html(article.body));
  assign_block_ids(body);
  for (const Block& block : body.blocks) {
    if (block.kind == kind) return block.id;
  }
  return {};
}

}  // namespace

TEST_CASE("a link to a picture names the block that the reader knows") {
  const ImportedFolder site(Files{
      {"a.html", "<main><p><a href=#f>see</a><p>x<div id=f><img src=x.png alt=X></div></main>"}, {"x.png", kPng}});
  CHECK(linked_block(site.article("a")) == read_id(site.article("a"), BlockKind::kFigure));
}

TEST_CASE("a picture that is no link any more is a figure, and links to it lead there") {
  const ImportedFolder site(Files{
      {"a.html", "<main><p><a href=#f>see</a><p>x<div id=f><a href=gone.html><img src=x.png alt=X></a></div></main>"},
      {"x.png", kPng}});
  CHECK(linked_block(site.article("a")) == read_id(site.article("a"), BlockKind::kFigure));
}
