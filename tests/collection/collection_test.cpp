#include "collection/collection.h"

#include <doctest/doctest.h>

#include "document/plain_text.h"

using namespace sheaf;

namespace {

Manifest with_categories(std::vector<std::pair<std::string, std::string>> ids_and_parents) {
  Manifest manifest;
  for (auto& [id, parent] : ids_and_parents) manifest.categories.push_back({{id}, "Title of " + id, {parent}, 0, {}});
  return manifest;
}

std::string ids_of(const std::vector<const Category*>& categories) {
  std::string out;
  for (const Category* category : categories) out += category->id.value + " ";
  return out;
}

std::string words(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "word" + std::to_string(i) + " ";
  return out;
}

}  // namespace

TEST_CASE("a category is found by its id") {
  const Manifest manifest = with_categories({{"a", ""}, {"b", "a"}});
  REQUIRE(find_category(manifest, {"b"}) != nullptr);
  CHECK(find_category(manifest, {"b"})->title == "Title of b");
  CHECK(find_category(manifest, {"c"}) == nullptr);
}

TEST_CASE("the children of a category keep the owner's order") {
  const Manifest manifest = with_categories({{"z", ""}, {"b", "z"}, {"a", "z"}, {"y", ""}});
  CHECK(ids_of(children_of(manifest, {"z"})) == "b a ");
  CHECK(ids_of(children_of(manifest, {})) == "z y ");
}

TEST_CASE("the path to a category leads from the top level down to it") {
  const Manifest manifest = with_categories({{"a", ""}, {"b", "a"}, {"c", "b"}});
  CHECK(ids_of(path_to(manifest, {"c"})) == "a b c ");
  CHECK(path_to(manifest, {"nowhere"}).empty());
}

TEST_CASE("a path ends where parents go round in a circle or are not there") {
  CHECK(ids_of(path_to(with_categories({{"a", "c"}, {"b", "a"}, {"c", "b"}}), {"c"})) == "a b c ");
  CHECK(ids_of(path_to(with_categories({{"a", "a"}}), {"a"})) == "a ");
  CHECK(ids_of(path_to(with_categories({{"a", "gone"}}), {"a"})) == "a ");
}

TEST_CASE("a shard holds the ids from its first up to the next shard's first") {
  Manifest manifest;
  CHECK(shard_of(manifest, {"x"}) == nullptr);
  manifest.shards = {{{"b"}, "1"}, {{"f"}, "2"}, {{"m"}, "3"}};
  CHECK(shard_of(manifest, {"b"})->path == "1");
  CHECK(shard_of(manifest, {"eee"})->path == "1");
  CHECK(shard_of(manifest, {"f"})->path == "2");
  CHECK(shard_of(manifest, {"zz"})->path == "3");
  CHECK(shard_of(manifest, {"é"})->path == "3");
  CHECK(shard_of(manifest, {"a"})->path == "1");
}

TEST_CASE("an article is found in a shard that is in no order") {
  Shard shard;
  for (const char* id : {"m", "a", "z"}) shard.articles.emplace_back().id = {id};
  CHECK(find_article(shard, {"a"}) == &shard.articles[1]);
  CHECK(find_article(shard, {"b"}) == nullptr);
}

TEST_CASE("reading time is 220 words a minute, and a minute at least") {
  CHECK(reading_minutes(read_plain_text("")) == 1);
  CHECK(reading_minutes(read_plain_text(words(300))) == 1);
  CHECK(reading_minutes(read_plain_text(words(360))) == 2);
  CHECK(reading_minutes(read_plain_text(words(2200))) == 10);
}

TEST_CASE("a short article stands whole in its list entry, a longer one by its first words") {
  Article article;
  article.id = {"x"};
  article.title = "X";
  article.tags = {"t"};
  article.language = "de";
  article.body = read_plain_text(words(kWholeWords));
  ListEntry entry = list_entry(article);
  REQUIRE(entry.body);
  CHECK(*entry.body == article.body);
  CHECK(entry.title == "X");
  CHECK(entry.tags == article.tags);
  CHECK(entry.language == "de");

  article.body = read_plain_text(words(kWholeWords + 1));
  entry = list_entry(article);
  CHECK_FALSE(entry.body);
  CHECK(entry.excerpt.ends_with("word38 word39…"));
}

TEST_CASE("an excerpt is one line, and the author's summary where there is one") {
  Article article;
  article.body = read_plain_text("One.\n\nTwo\nthree.");
  CHECK(list_entry(article).excerpt == "One. Two three.");
  article.summary = "In short";
  CHECK(list_entry(article).excerpt == "In short");
}
