// The real scrapes that the importers were made for, where they are.
#include <filesystem>
#include <set>

#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

const std::string kData = std::string(SHEAF_SOURCE_DIR) + "/../shared/data/";

bool is_here(const std::string& name) {
  if (std::filesystem::exists(kData + name)) return true;
  MESSAGE("skipped: ../shared/data/" << name << " is not here");
  return false;
}

Imported import(const std::string& name) {
  Result<Imported> result = import_inputs({kData + name}, {});
  REQUIRE_MESSAGE(result.is_ok(), result.error().message);
  return std::move(result.value());
}

size_t count_kind(const std::vector<Block>& blocks, BlockKind kind) {
  size_t sum = 0;
  for (const Block& block : blocks) sum += (block.kind == kind ? 1 : 0) + count_kind(block.children, kind);
  return sum;
}

const Article& find(const Imported& imported, const std::string& id) {
  for (const Article& article : imported.articles) {
    if (article.id.value == id) return article;
  }
  FAIL("no article " << id);
  return imported.articles.front();
}

}  // namespace

TEST_CASE("the scraped seed has its category, four numbered headings and no debris") {
  if (!is_here("seed")) return;
  const Imported imported = import("seed");
  REQUIRE(imported.articles.size() == 1);
  CHECK(imported.title == "Joke Collection Website");
  REQUIRE(imported.categories.size() == 1);
  CHECK(imported.categories[0].title == "Talk about mood");
  const Article& article = imported.articles[0];
  CHECK(article.title == "The difference between maintenance and operation depends on these 4 points");
  CHECK(count_kind(article.body.blocks, BlockKind::kHeading) == 4);
  const std::string text = plain_text(article.body);
  CHECK(!contains(text, "p>"));
  CHECK(contains(text, "1. Different goals"));
  CHECK(contains(text, "Spend more effort and get better results"));
  html_of(article.body);
}

TEST_CASE("the jokes are 3,200 articles in 43 categories, and 573 empty ones are listed") {
  if (!is_here("jokes/stupidstuff.json")) return;
  const Imported imported = import("jokes/stupidstuff.json");
  CHECK(imported.articles.size() == 3200);
  CHECK(imported.categories.size() == 43);
  CHECK(count(imported.report, "articles without text skipped") == 573);
  CHECK(imported.how.ends_with("a JSON array of 3,773 objects; body=body id=id category=category rating=rating"));
  CHECK(std::any_of(imported.categories.begin(), imported.categories.end(),
                    [](const Category& one) { return one.title == "Family, Parents"; }));
}

TEST_CASE("no joke keeps a control character, and all are clean Sheaf HTML") {
  if (!is_here("jokes/stupidstuff.json")) return;
  for (const Article& article : import("jokes/stupidstuff.json").articles) {
    CAPTURE(article.id.value);
    for (size_t i = 0; const char c : plain_text(article.body)) {
      const auto byte = static_cast<unsigned char>(c);
      REQUIRE((byte >= 0x20 || c == '\n'));
      ++i;
    }
    REQUIRE(broken_rule(article.body) == "");
  }
}

TEST_CASE("wrapped jokes flow, rhymes and dialogues keep their lines") {
  if (!is_here("jokes/stupidstuff.json")) return;
  const Imported imported = import("jokes/stupidstuff.json");
  const auto lines = [&](const char* id) {
    const std::string text = plain_text(find(imported, id).body);
    return std::count(text.begin(), text.end(), '\n') + 1;
  };
  CHECK(lines("2762") == 1);  // five lines of mail
  CHECK(lines("3748") == 1);  // two
  CHECK(lines("266") == 3);   // three paragraphs of them
  CHECK(lines("1066") == 5);
  CHECK(lines("3338") == 58);  // a rhyme
  CHECK(lines("2849") == 2);   // question and answer
  CHECK(lines("2828") == 3);
  CHECK(lines("2173") == 2);
  CHECK(contains(plain_text(find(imported, "1877").body), "don\u2018t"));
}
