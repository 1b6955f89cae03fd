#include <doctest/doctest.h>

#include "collection/json.h"
#include "collection/json_writer.h"
#include "collection/values.h"

using namespace sheaf;

TEST_CASE("a shard that was written reads back the same, and writes the same bytes again") {
  for (uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Shard shard = random_shard(random);
    const std::string json = write_shard(shard);
    JsonReport report;
    const Result<Shard> read = read_shard(json, "shard.json", &report);
    REQUIRE_MESSAGE(read, read.error().message);
    CHECK(read.value() == shard);
    CHECK(write_shard(read.value()) == json);
    CHECK(report.replaced_utf8 == 0);
    CHECK(report.refused_addresses == 0);
  }
}

TEST_CASE("a list page that was written reads back the same, and writes the same bytes again") {
  for (uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const ListPage page = random_list_page(random);
    const std::string json = write_list_page(page);
    const Result<ListPage> read = read_list_page(json, "list.json");
    REQUIRE_MESSAGE(read, read.error().message);
    CHECK(read.value() == page);
    CHECK(write_list_page(read.value()) == json);
  }
}

TEST_CASE("a manifest that was written reads back the same, and writes the same bytes again") {
  for (uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Manifest manifest = random_manifest(random);
    const std::string json = write_manifest(manifest);
    const Result<Manifest> read = read_manifest(json, "collection.json");
    REQUIRE_MESSAGE(read, read.error().message);
    CHECK(read.value() == manifest);
    CHECK(write_manifest(read.value()) == json);
  }
}

TEST_CASE("a shard is a JSON Feed with one item a line, old ids sorted in with the articles") {
  Shard shard;
  Article article;
  article.id = {"b"};
  article.title = "Bees";
  article.body = read_sheaf_html("<p>Hum &amp; buzz</p>");
  article.categories = {{"insects"}};
  article.rating = 4.5;
  shard.articles.push_back(article);
  article.id = {"d"};
  article.title = "Made up";
  article.is_title_made_up = true;
  article.categories = {};
  article.rating = {};
  shard.articles.push_back(article);
  shard.aliases = {{{"a"}, {"b"}}, {{"c"}, {"elsewhere"}}};
  CHECK(write_shard(shard) ==
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"_sheaf\":{\"version\":1},\"items\":[\n"
        "{\"id\":\"a\",\"_sheaf\":{\"moved_to\":\"b\"}},\n"
        "{\"id\":\"b\",\"title\":\"Bees\",\"content_html\":\"<p>Hum &amp; "
        "buzz</p>\",\"_sheaf\":{\"categories\":[\"insects\"],\"rating\":4.5}},\n"
        "{\"id\":\"c\",\"_sheaf\":{\"moved_to\":\"elsewhere\"}},\n"
        "{\"id\":\"d\",\"title\":\"Made up\",\"content_html\":\"<p>Hum &amp; "
        "buzz</p>\",\"_sheaf\":{\"title_made_up\":true}}\n"
        "]}\n");
}

TEST_CASE("a list page holds the excerpt only where the body does not say it") {
  Article article;
  article.id = {"x"};
  article.title = "Short";
  article.body = read_sheaf_html("<p>A few words.</p>");
  const ListEntry whole = list_entry(article);
  article.summary = "What it is about.";
  const ListEntry summed_up = list_entry(article);
  CHECK(write_list_page({{whole}}).find("excerpt") == std::string::npos);
  CHECK(read_list_page(write_list_page({{whole}}), "l").value().entries[0].excerpt == "A few words.");
  CHECK(read_list_page(write_list_page({{summed_up}}), "l").value().entries[0].excerpt == "What it is about.");
}

TEST_CASE("a text becomes a JSON string whatever is in it") {
  CHECK(json_string("") == "\"\"");
  CHECK(json_string("\"\\/\n\r\t\x01\x1f\x7f é") == "\"\\\"\\\\/\\n\\r\\t\\u0001\\u001f\x7f é\"");
  CHECK(json_string(std::string_view("a\0b", 3)) == "\"a\\u0000b\"");
  CHECK(json_string("a\xFF z") == "\"a\uFFFD z\"");
}

TEST_CASE("a number is written with the fewest digits that read back as it") {
  CHECK(json_number(4.5) == "4.5");
  CHECK(json_number(0.1) == "0.1");
  CHECK(json_number(3) == "3");
  CHECK(json_number(1.0 / 3) == "0.3333333333333333");
}
