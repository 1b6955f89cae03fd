#include <doctest/doctest.h>

#include "collection/json.h"
#include "collection/values.h"

using namespace sheaf;

namespace {

Article bees() {
  Article article;
  article.id = {"bees"};
  article.title = "Bees";
  article.body = read_sheaf_html(
      "<p><a href=\"#/a/wasps\">w</a> <a href=\"#/a/caf%C3%A9~abc\">c</a> <a href=\"#/c/all?page=2\">l</a> <a "
      "href=\"#/\">h</a> "
      "<a href=\"https://example.com/\">e</a> <img src=\"images/b.png\" alt=\"b\"></p>");
  return article;
}

std::string feed_of(const Article& article, const std::string& home_url) {
  Manifest manifest;
  manifest.title = "All of it";
  manifest.home_url = home_url;
  return write_feed(manifest, {article}, {});
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a feed has the fields of JSON Feed 1.1") {
  Manifest manifest;
  manifest.title = "All \"of\" it";
  manifest.description = "What there is";
  manifest.language = "en";
  manifest.home_url = "https://example.org/site/";
  Article article = bees();
  article.body = read_sheaf_html("<p>Hum</p>");
  article.published = *date_from_iso("2024-05");
  article.tags = {"insects"};
  article.authors = {{"Ada", "https://ada.example/"}};
  article.source_url = "https://source.example/bees";
  CHECK(
      write_feed(manifest, {article}, {"https://example.org/site/feed.json", "https://example.org/site/feed-2.json"}) ==
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"All \\\"of\\\" it\","
      "\"home_page_url\":\"https://example.org/site/\",\"feed_url\":\"https://example.org/site/feed.json\","
      "\"next_url\":\"https://example.org/site/feed-2.json\",\"description\":\"What there is\",\"language\":\"en\","
      "\"_sheaf\":{\"version\":1},\"items\":[\n"
      "{\"id\":\"bees\",\"url\":\"https://example.org/site/a/bees/\",\"external_url\":\"https://source.example/bees\","
      "\"title\":\"Bees\",\"content_html\":\"<p>Hum</p>\",\"date_published\":\"2024-05-01T00:00:00Z\","
      "\"authors\":[{\"name\":\"Ada\",\"url\":\"https://ada.example/\"}],\"tags\":[\"insects\"]}\n]}\n");
}

TEST_CASE("links within the site lead to its pages from wherever the feed is read") {
  for (const char* home : {"https://example.org/site/", "https://example.org/site"}) {
    const std::string feed = feed_of(bees(), home);
    CHECK(holds(feed, "href=\\\"https://example.org/site/a/wasps/\\\""));
    CHECK(holds(feed, "href=\\\"https://example.org/site/a/caf%C3%A9/#b-abc\\\""));
    CHECK(holds(feed, "href=\\\"https://example.org/site/c/all/2/\\\""));
    CHECK(holds(feed, "href=\\\"https://example.org/site/\\\""));
    CHECK(holds(feed, "href=\\\"https://example.com/\\\""));
    CHECK(holds(feed, "src=\\\"https://example.org/site/images/b.png\\\""));
  }
}

TEST_CASE("without an address of the site its links are relative to the feed") {
  const std::string feed = feed_of(bees(), "");
  CHECK(holds(feed, "\"url\":\"a/bees/\""));
  CHECK(holds(feed, "href=\\\"a/wasps/\\\""));
  CHECK(holds(feed, "href=\\\"https://example.com/\\\""));
  CHECK(holds(feed, "src=\\\"images/b.png\\\""));
}

TEST_CASE("a made-up title is not given out as a title") {
  Article article = bees();
  CHECK(holds(feed_of(article, ""), "\"title\":\"Bees\""));
  article.is_title_made_up = true;
  CHECK_FALSE(holds(feed_of(article, ""), "\"title\":\"Bees\""));
}

TEST_CASE("an article without text still has the content that JSON Feed wants") {
  Article article = bees();
  article.body = {};
  CHECK(holds(feed_of(article, ""), "\"content_html\":\"\""));
}

TEST_CASE("the feed opens as a collection") {
  Random random(7);
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) articles.push_back(random_article(random, i));
  Manifest manifest;
  manifest.home_url = "https://example.org/";
  const Result<Shard> read = read_shard(write_feed(manifest, articles, {}), "feed.json");
  REQUIRE_MESSAGE(read, read.error().message);
  REQUIRE(read.value().articles.size() == articles.size());
  for (size_t i = 0; i < articles.size(); ++i) {
    const Article& article = read.value().articles[i];
    CHECK(article.id == articles[i].id);
    CHECK(article.is_title_made_up == articles[i].is_title_made_up);
    CHECK(article.rating == articles[i].rating);
    CHECK(article.published.days == articles[i].published.days);
    CHECK(plain_text(article.body) == plain_text(articles[i].body));
    CHECK(article.source_url == "https://example.org/a/" + articles[i].id.value + "/");
  }
}
