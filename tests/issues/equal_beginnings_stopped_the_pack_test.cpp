// Two items without ids that began alike for 200 characters had one id, which stopped the whole pack; and of many such pairs
// only the first was named.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string item(const std::string& end) {
  return R"({"title":"Form letter","text":")" + std::string(300, 'a') + " " + end + "\"}";
}

std::string list(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& one : items) out += (out.size() > 1 ? "," : "") + one;
  return out + "]";
}

}  // namespace

TEST_CASE("items that begin alike have ids from all their words, whatever their order") {
  const ImportedFolder first(Files{{"a.json", list({item("one"), item("two"), item("one")})}}, {}, "a.json");
  const ImportedFolder second(Files{{"a.json", list({item("two"), item("one")})}}, {}, "a.json");
  REQUIRE(first.value().articles.size() == 2);
  CHECK(first.value().articles[0].id != first.value().articles[1].id);
  CHECK(first.value().articles[0].id == second.value().articles[1].id);
  CHECK(first.value().articles[1].id == second.value().articles[0].id);
  CHECK(count(first.value().report, "articles that repeat another word for word, left out") == 1);
}

TEST_CASE("all pairs that have one id are named, up to ten") {
  Files files;
  for (int i = 10; i < 22; ++i) {
    files["f" + std::to_string(i) + ".md"] = "x";
    files["f" + std::to_string(i) + ".html"] = "<p>y";
  }
  const std::string error = ImportedFolder(files).error();
  CHECK(contains(error, "\"f10\": "));
  CHECK(contains(error, "f19.html"));
  CHECK_FALSE(contains(error, "\"f20\": "));
  CHECK(contains(error, "and 2 more"));
}
