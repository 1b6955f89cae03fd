#include <doctest/doctest.h>

#include <algorithm>

#include "publish/pack_support.h"
#include "publish/site/site_plan.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

SitePlan plan(const Imported& imported, const Config& config = {}) {
  const Result<SitePlan> made = plan_site(imported, config);
  if (!made) FAIL(made.error().message);
  return made.value();
}

std::vector<std::string> category_ids(const SitePlan& plan) {
  std::vector<std::string> ids;
  for (const Category& one : plan.manifest.categories) ids.push_back(one.id.value);
  return ids;
}

std::vector<std::string> front_ids(const SitePlan& plan) {
  std::vector<std::string> ids;
  for (const ListEntry& one : plan.manifest.front) ids.push_back(one.id.value);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the owner's order of categories comes first, then the source's, parents before children") {
  Imported imported = small_collection();
  imported.categories = {category("birds", "Birds"), category("trees", "Trees"), category("owls", "Owls", "birds"),
                         category("empty", "Empty"), category("upper", "Upper"), category("lower", "Lower", "upper")};
  imported.articles[0].categories = {{"owls"}};
  imported.articles[1].categories = {{"lower"}};
  imported.articles.push_back(article("ash", "The ash", "trees", "Ashes."));
  Config config;
  config.category_order = {"upper", "tres"};
  const SitePlan made = plan(imported, config);
  CHECK(category_ids(made) == Ids{"upper", "lower", "birds", "owls", "trees"});
  REQUIRE(made.notes.size() >= 1);
  CHECK(std::any_of(made.notes.begin(), made.notes.end(), [](const std::string& note) {
    return note.find("tres") != std::string::npos && note.find("did you mean trees?") != std::string::npos;
  }));
}

TEST_CASE("an article without a category can still be reached") {
  Imported imported = small_collection();
  imported.articles[1].categories.clear();
  imported.categories[1].id = {"articles"};  // the name that would be taken
  const SitePlan made = plan(imported);
  size_t listed = 0;
  for (const auto& members : made.category_members) listed += members.size();
  CHECK(listed == made.articles.size());
  CHECK(category_ids(made) == Ids{"birds", "articles-2"});
}

TEST_CASE("lists are newest first where most articles are dated, else in the source's order") {
  Imported imported = small_collection();
  for (Article& one : imported.articles) one.categories = {{"birds"}};
  CHECK(plan(imported).category_members[0] == std::vector<size_t>{0, 1, 2});
  imported.articles[0].published = {"2020-01-01", 18262};
  imported.articles[2].published = {"2024-01-01", 19723};
  CHECK(plan(imported).category_members[0] == std::vector<size_t>{2, 0, 1});
}

TEST_CASE("the front page shows what is featured, else the newest, else the best rated, else the first") {
  Imported imported = small_collection();
  CHECK(plan(imported).manifest.front_kind == "");
  CHECK(front_ids(plan(imported)) == Ids{"owl", "oak", "wren"});
  imported.articles[1].rating = 9;
  imported.articles[2].rating = 2;
  CHECK(plan(imported).manifest.front_kind == "best_rated");
  CHECK(front_ids(plan(imported)) == Ids{"oak", "wren"});
  for (size_t i = 0; i < 3; ++i)
    imported.articles[i].published = {"2020-01-0" + std::to_string(i + 1), 18262 + static_cast<int>(i)};
  CHECK(plan(imported).manifest.front_kind == "newest");
  CHECK(front_ids(plan(imported)) == Ids{"wren", "oak", "owl"});
  imported.articles[0].aliases = {{"old-owl"}};
  Config config;
  config.featured = {"oak", "old-owl", "owl", "nothing"};
  CHECK(plan(imported, config).manifest.front_kind == "featured");
  CHECK(front_ids(plan(imported, config)) == Ids{"oak", "owl"});
}

TEST_CASE("the front page holds at most eight") { CHECK(plan(large_collection(30)).manifest.front.size() == 8); }

TEST_CASE("a category of 2,001 articles has three list pages") {
  const SitePlan made = plan(large_collection(2001));
  CHECK(made.manifest.categories[0].count == 2001);
  CHECK(made.manifest.categories[0].list_pages.size() == 3);
}

TEST_CASE("an alias that is an article's own id, or another's alias, leads nowhere") {
  Imported imported = small_collection();
  imported.articles[0].aliases = {{"oak"}, {"old"}};
  imported.articles[1].aliases = {{"old"}};
  const SitePlan made = plan(imported);
  REQUIRE(made.aliases.size() == 1);
  CHECK(made.aliases[0].from.value == "old");
  CHECK(made.aliases[0].to.value == "owl");
}

TEST_CASE("what cannot be published is an error that names it") {
  const auto message = [](const Imported& imported, const Config& config = {}) {
    const auto made = plan_site(imported, config);
    return made ? std::string() : made.error().message;
  };
  CHECK(message(Imported{}).find("no article") != std::string::npos);
  for (const char* id : {"", "..", "a/b", "../../etc"}) {
    Imported imported = small_collection();
    imported.articles[1].id = {id};
    CHECK(message(imported).find("article") != std::string::npos);
    imported = small_collection();
    imported.categories[1].id = {id};
    CHECK(message(imported).find("category") != std::string::npos);
  }
  Config config;
  config.accent = "#12345";
  CHECK(message(small_collection(), config).find("accent") != std::string::npos);
  config = {};
  for (const char* address :
       {"example.org", "ftp://example.org", "https://", "https://example.org/?q", "javascript:alert(1)"}) {
    config.address = address;
    CHECK(message(small_collection(), config).find("address") != std::string::npos);
  }
}

TEST_CASE("an accent that cannot be read is shifted, and the owner is told") {
  Config config;
  config.accent = "#ffff00";
  const SitePlan made = plan(small_collection(), config);
  CHECK(made.manifest.accent_light != "FFFF00");
  CHECK(made.notes.size() >= 1);
}
