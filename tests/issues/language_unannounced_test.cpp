// Sites in German and Japanese were published as English without a word, and `--language klingon_x` was taken.
#include "publish/import/support.h"

#include <sstream>

#include "publish/commands/commands.h"
#include "publish/site/site_plan.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

size_t language_notes(const std::string& language) {
  Imported imported = small_collection();
  imported.language = language;
  const Result<SitePlan> plan = plan_site(std::move(imported), {});
  REQUIRE(plan.is_ok());
  size_t notes = 0;
  for (const std::string& note : plan.value().notes) notes += contains(note, "no language is known");
  return notes;
}

}  // namespace

TEST_CASE("a site without a known language has a note") {
  CHECK(language_notes("") == 1);
  CHECK(language_notes("de") == 0);
}

TEST_CASE("folders beside each other that are named by languages give their articles that language") {
  const ImportedFolder site(Files{{"de-DE/a.md", "Tee"},
                                  {"ja_jp/guide/a.md", "茶"},
                                  {"fr/a.md", "---\nlang: fr-CA\n---\nthé"},
                                  {"docs/a.md", "tea"},
                                  {"docs/it/a.md", "tea"}});
  CHECK(site.article("de-de-a").language == "de-DE");
  CHECK(site.article("ja-jp-guide-a").language == "ja-JP");
  CHECK(site.article("fr-a").language == "fr-CA");
  CHECK(site.article("docs-a").language == "");
  CHECK(site.article("docs-it-a").language == "");
  CHECK(ImportedFolder(Files{{"is/a.md", "x"}, {"api/a.md", "y"}}).article("is-a").language == "");
}

TEST_CASE("a language that is no tag is refused on the command line") {
  std::ostringstream out, err;
  CHECK(run_pack({"in", "-o", "out", "--language", "klingon_x"}, out, err) == kExitUsage);
  CHECK(contains(err.str(), "--language \"klingon_x\" is no language tag"));
}
