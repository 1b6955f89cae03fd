// The index file: the same from run to run, an error when it is spoilt, built in slices.
#include "search/index.h"

#include <doctest/doctest.h>

#include "support/random.h"
#include "support/search_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::vector<Article> some_articles(int count = 40) {
  std::vector<Article> articles;
  for (int i = 0; i < count; ++i) {
    std::string text = "Every article has words";
    for (int j = 0; j <= i % 7; ++j) text += " word" + std::to_string(i * j % 11) + " and café";
    text += " number" + std::to_string(i);
    articles.push_back(article("id" + std::to_string(i), "Title " + std::to_string(i % 5), text));
    articles.back().tags = {"tag" + std::to_string(i % 3)};
  }
  return articles;
}

std::vector<uint8_t> bytes_of(const Index& index) { return {index.bytes().begin(), index.bytes().end()}; }

}  // namespace

TEST_CASE("an index opened from its bytes answers as the one that was built") {
  const Index built = index_of(some_articles());
  Result<Index> opened = Index::open(bytes_of(built));
  REQUIRE(opened);
  CHECK(opened.value().article_count() == 40);
  for (const char* typed : {"word3", "cafe", "artcle", "title tag:tag1", "\"has words\"", "ord1"}) {
    CAPTURE(typed);
    CHECK(found(opened.value(), typed) == found(built, typed));
    CHECK(found(built, typed) != "");
  }
}

TEST_CASE("the same articles give the same bytes") {
  CHECK(bytes_of(index_of(some_articles())) == bytes_of(index_of(some_articles())));
}

TEST_CASE("an index cut anywhere is an error") {
  const std::vector<uint8_t> bytes = bytes_of(index_of(some_articles()));
  for (size_t length = 0; length < bytes.size(); ++length) {
    const Result<Index> opened = Index::open({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)});
    REQUIRE_FALSE(opened);
    REQUIRE(opened.error().message.starts_with("search index: "));
  }
}

TEST_CASE("an index with any bit turned is an error") {
  const std::vector<uint8_t> bytes = bytes_of(index_of(some_articles()));
  Random random(5);
  for (int i = 0; i < 4000; ++i) {
    std::vector<uint8_t> spoilt = bytes;
    const size_t bit = random.number() % (bytes.size() * 8);
    spoilt[bit / 8] ^= static_cast<uint8_t>(1u << bit % 8);
    REQUIRE_FALSE(Index::open(std::move(spoilt)));
  }
}

TEST_CASE("an index with something behind it or of another version says so") {
  std::vector<uint8_t> longer = bytes_of(index_of(some_articles()));
  longer.push_back(0);
  CHECK_FALSE(Index::open(longer));
  std::vector<uint8_t> newer = bytes_of(index_of(some_articles()));
  newer[8] += 1;
  const Result<Index> opened = Index::open(newer);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().message.find("version") != std::string::npos);
}

TEST_CASE("an index made in slices is that made at once, and goes on when articles are added") {
  const std::vector<Article> articles = some_articles(400);
  IndexBuilder builder("en", {});
  for (size_t i = 0; i < 200; ++i) builder.add(articles[i]);
  int slices = 1;
  while (!builder.finish([] { return true; })) ++slices;
  CHECK(slices > 1);
  CHECK(bytes_of(builder.index()) == bytes_of(index_of({articles.begin(), articles.begin() + 200})));
  for (size_t i = 200; i < articles.size(); ++i) builder.add(articles[i]);
  while (!builder.finish([] { return true; })) {
  }
  CHECK(bytes_of(builder.index()) == bytes_of(index_of(articles)));
}

TEST_CASE("a collection without articles or words has an index that finds nothing") {
  CHECK(found(index_of({}), "word") == "");
  CHECK(found(index_of({}), "") == "");
  CHECK(suggest(index_of({}), "word", 5).empty());
  const Index empty = index_of({article("a", "", "")});
  CHECK(found(empty, "word") == "");
  CHECK(results_of(empty, "-word").total == 1);
}
