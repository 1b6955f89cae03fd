// Values of a source that are not what their field is for: languages that are none went into <html lang>, authors whose name
// has parts vanished, a weight of "nan" broke the order.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("a language that is none is left out and reported, an underscore is put right") {
  const ImportedFolder site(
      Files{{"a.md", "---\nlanguage: 'x\" onload=1'\n---\nText."}, {"b.md", "---\nlanguage: en_US\n---\nText."}});
  CHECK(site.article("a").language.empty());
  CHECK(site.article("b").language == "en-US");
  CHECK(count(site.value().report, "languages that are no language tags, left out") == 1);
}

TEST_CASE("an author's name may have parts") {
  const ImportedFolder site(
      Files{{"a.json",
             R"([{"id": "x", "title": "T", "body": "Text.", "authors": [{"name": {"first": "Ana", "last": "Silva"}}]},
                 {"id": "y", "title": "U", "body": "Text.", "authors": [{"firstName": "Bo", "lastName": "Lind"}]}])"}});
  REQUIRE(site.article("x").authors.size() == 1);
  CHECK(site.article("x").authors[0].name == "Ana Silva");
  REQUIRE(site.article("y").authors.size() == 1);
  CHECK(site.article("y").authors[0].name == "Bo Lind");
}
