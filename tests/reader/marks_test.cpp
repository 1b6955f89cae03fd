#include "reader/marks.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/sheaf_html.h"
#include "reader/update.h"

using namespace sheaf;

namespace {

MarkedArticle marked(const std::string& html, int present = -1) {
  MarkedArticle out;
  out.words.terms = {"song", "nest"};
  mark_body(out, read_sheaf_html(html));
  show_present(out, present);
  return out;
}

// "The [song] of a {nest}.": marked, and the present one.
std::string shown(const Block& block) {
  std::string out;
  for (const Span& span : block.spans) {
    const char* around = span.marks & kPresentMark ? "{}" : span.marks & kHighlight ? "[]" : "";
    out += (*around ? std::string(1, around[0]) : "") + span.text + (*around ? std::string(1, around[1]) : "");
  }
  for (const Block& child : block.children) out += shown(child);
  return out;
}

std::string shown(const MarkedArticle& article) {
  std::string out;
  for (const Block& block : article.body.blocks) out += shown(block) + "|";
  return out;
}

// Who has found the wren by its song.
struct Opened {
  State state;
  std::vector<Effect> last;

  Opened() {
    state.manifest.emplace();
    state.manifest->article_count = 1;
    state.manifest->shards = {{{"wren"}, "articles/1.json"}};
    Article article;
    article.id = {"wren"};
    article.body = read_sheaf_html("<p>A song.</p><p>A nest, a song.</p>");
    assign_block_ids(article.body);
    state.shards.push_back({"articles/1.json", {{article}, {}}});
    act(GoTo{parse_address({}, "#/search?q=song"), Step::kStart});
    Answer answer;
    answer.terms = state.address.search;
    answer.rows.emplace_back();
    answer.rows.back().entry.id = article.id;
    answer.total = 1;
    answer.words.terms = {"song"};
    act(AnswerReady{&answer});
    act(GoTo{parse_address({}, "#/a/wren"), Step::kPush});
  }
  void act(const Action& action) { last = update(state, action); }
  template <typename T>
  bool has() const {
    for (const Effect& one : last)
      if (std::holds_alternative<T>(one)) return true;
    return false;
  }
};

}  // namespace

TEST_CASE("the words found are marked wherever they stand, over the borders of spans too") {
  const MarkedArticle article = marked(
      "<p>The song of a <em>n</em>est.</p><ul><li><p>Song</p></li></ul><table><tr><td>a "
      "nest</td></tr></table><p>Nothing.</p>");
  CHECK(article.count() == 4);
  CHECK(shown(article) == "The [song] of a [n][est].|[Song]|a [nest]|Nothing.|");
}

TEST_CASE("one of the words found is the present one") {
  CHECK(shown(marked("<p>Song, song</p><p>a nest</p>", 1)) == "[Song], {song}|a [nest]|");
  CHECK(shown(marked("<p>Song, song</p><p>a nest</p>", 2)) == "[Song], [song]|a {nest}|");
}

TEST_CASE("only one of them is ever the present one") {
  MarkedArticle article = marked("<ul><li><p>a <em>so</em>ng</p></li></ul><p>nest, song</p>");
  const std::string before = shown(article);
  for (int i = 0; i < article.count(); ++i) show_present(article, i);
  CHECK(shown(article) == "a [so][ng]|[nest], {song}|");
  show_present(article, 0);
  CHECK(shown(article) == "a {so}{ng}|[nest], [song]|");
  show_present(article, -1);
  CHECK(shown(article) == before);
}

TEST_CASE("marks change no word, no link and no picture") {
  const std::string html =
      "<p>See <a href=\"#/a/x\">the song</a> <img src=\"images/song.png\" alt=\"song\"> <strong>nest</strong></p>";
  const Document before = read_sheaf_html(html);
  const MarkedArticle article = marked(html);
  CHECK(plain_text(article.body) == plain_text(before));
  CHECK(article.count() == 2);
  int links = 0;
  for (const Span& span : article.body.blocks[0].spans) links += !span.href.empty();
  CHECK(links == 2);  // "the " and "song"
}

TEST_CASE("an article opened from the search has its marks, and goes on to no older place") {
  Opened reader;
  REQUIRE(shown_marks(reader.state) != nullptr);
  CHECK(reader.state.marked->count() == 2);
  CHECK(reader.state.marked->present == -1);
  for (const Effect& effect : reader.last)
    if (const auto* route = std::get_if<RouteShown>(&effect)) CHECK_FALSE(route->may_go_on);
}

TEST_CASE("stepping goes around, forwards and backwards, and shows and says where it is") {
  Opened reader;
  for (const int wanted : {0, 1, 0}) {
    reader.act(MarksStepped{1});
    CHECK(reader.state.marked->present == wanted);
    CHECK(reader.has<ShowMark>());
    CHECK(reader.has<AnnounceMark>());
  }
  reader.act(MarksStepped{-1});
  CHECK(reader.state.marked->present == 1);
  Opened other;
  other.act(MarksStepped{-1});
  CHECK(other.state.marked->present == 1);
}

TEST_CASE("marks can be dropped, stay for Back and Forward, and are not another article's") {
  Opened reader;
  reader.act(GoTo{parse_address({}, "#/search?q=song"), Step::kReturn});
  CHECK(shown_marks(reader.state) == nullptr);
  reader.act(GoTo{parse_address({}, "#/a/wren"), Step::kReturn});
  CHECK(shown_marks(reader.state) != nullptr);
  reader.act(MarksDropped{});
  CHECK(shown_marks(reader.state) == nullptr);
  reader.act(MarksStepped{1});
  CHECK(reader.last.empty());
}
