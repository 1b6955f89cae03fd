#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "collection/json.h"
#include "publish/pack_support.h"
#include "publish/site/shards.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::vector<Article> random_articles(std::mt19937& random, int count) {
  std::vector<Article> articles;
  for (int i = 0; i < count; ++i) {
    const size_t words = std::uniform_int_distribution<size_t>(5, 2000)(random);
    std::string text;
    for (size_t w = 0; w < words; ++w) text += "word ";
    articles.push_back(article("id-" + std::to_string(random()), "Title", "", text));
  }
  return articles;
}

std::set<std::string> written(const std::vector<Article>& articles) {
  std::set<std::string> shards;
  for (const Shard& shard : make_shards(articles, {})) shards.insert(write_shard(shard));
  return shards;
}

size_t new_shards(const std::set<std::string>& before, const std::set<std::string>& after) {
  return static_cast<size_t>(
      std::count_if(after.begin(), after.end(), [&](const auto& one) { return !before.contains(one); }));
}

}  // namespace

TEST_CASE("one new, changed or removed article changes at most two shards") {
  std::mt19937 random(7);
  const std::vector<Article> articles = random_articles(random, 400);
  const auto before = written(articles);
  REQUIRE(before.size() > 10);
  size_t two = 0;
  for (int round = 0; round < 15; ++round) {
    CAPTURE(round);
    std::vector<Article> changed = articles;
    const size_t at = random() % changed.size();
    if (round % 3 == 0) changed.push_back(random_articles(random, 1).front());
    if (round % 3 == 1) changed[at].body = random_articles(random, 1).front().body;
    if (round % 3 == 2) changed.erase(changed.begin() + static_cast<long>(at));
    const size_t fresh = new_shards(before, written(changed));
    CHECK(fresh <= 2);
    two += fresh == 2;
  }
  CHECK(two > 0);  // borders do move: the rule was at work
}

TEST_CASE("every article and alias is in the shard that its id leads to, and in no other") {
  std::mt19937 random(3);
  const std::vector<Article> articles = random_articles(random, 300);
  const std::vector<Shard::Alias> aliases = {
      {{"aaa"}, articles[0].id}, {{"id-5"}, articles[1].id}, {{"zzz"}, articles[2].id}};
  const std::vector<Shard> shards = make_shards(articles, aliases);
  Manifest manifest;
  for (size_t i = 0; i < shards.size(); ++i) manifest.shards.push_back({first_id(shards[i]), std::to_string(i)});
  size_t found_articles = 0, found_aliases = 0;
  for (size_t i = 0; i < shards.size(); ++i) {
    for (const Article& one : shards[i].articles) {
      CHECK(shard_of(manifest, one.id)->path == std::to_string(i));
      ++found_articles;
    }
    for (const Shard::Alias& one : shards[i].aliases) {
      CHECK(shard_of(manifest, one.from)->path == std::to_string(i));
      ++found_aliases;
    }
  }
  CHECK(found_articles == articles.size());
  CHECK(found_aliases == aliases.size());
}

TEST_CASE("an article is found in a shard of about 128 KiB on average") {
  std::mt19937 random(11);
  const std::vector<Article> articles = random_articles(random, 3000);
  double bytes_seen = 0;
  for (const Shard& shard : make_shards(articles, {})) {
    bytes_seen += static_cast<double>(write_shard(shard).size()) * static_cast<double>(shard.articles.size());
  }
  const double average = bytes_seen / static_cast<double>(articles.size());
  CHECK(average > 90 * 1024);
  CHECK(average < 190 * 1024);
}

TEST_CASE("the order of the input does not matter to the shards") {
  std::mt19937 random(5);
  std::vector<Article> articles = random_articles(random, 200);
  const auto before = written(articles);
  std::shuffle(articles.begin(), articles.end(), random);
  CHECK(written(articles) == before);
}
