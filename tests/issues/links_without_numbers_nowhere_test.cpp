// Docs link to pages by their addresses: without the numbers that order files, from the root of the site, without extensions.
// Nearly all such links became plain text.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr const char* kNowhere = "links that lead nowhere, kept as text";

std::string linked(const std::string& id) { return "<a href=\"#/a/" + id + "\">b</a>"; }

}  // namespace

TEST_CASE("a link finds its file without the numbers before names, and below any folder of the site") {
  for (const char* address : {"/docs/guide/b", "/guide/b", "guide/b", "./guide/b.md", "/docs/latest/guide/b/#top"}) {
    CAPTURE(address);
    const ImportedFolder site(Files{{"01-a.md", "[b](" + std::string(address) + ") a"}, {"02-guide/03-b.md", "b"}});
    CHECK(html_of(site.article("01-a").body) == "<p>" + linked("02-guide-03-b") + " a</p>");
    CHECK(site.value().report.entries().empty());
  }
}

TEST_CASE("indexes and folders are found without their numbers too") {
  const ImportedFolder site(Files{
      {"a.md", "[b](/docs/guide/) [b](/docs/more)"}, {"01_guide/index.md", "# Guide\n\nb"}, {"02_more/c.md", "c"}});
  const std::string html = html_of(site.article("a").body);
  CHECK(contains(html, linked("01-guide")));
  CHECK(contains(html, "<a href=\"#/c/"));
  CHECK(count(site.value().report, kNowhere) == 0);
}

TEST_CASE("a relative link means what its own folder holds, and nothing above it") {
  const ImportedFolder site(
      Files{{"01-b.md", "b"}, {"02-guide/03-b.md", "b"}, {"02-guide/a.md", "[b](b) [no](guide/b)"}});
  CHECK(html_of(site.article("02-guide-a").body) == "<p>" + linked("02-guide-03-b") + " no</p>");
  CHECK(count(site.value().report, kNowhere) == 1);
}

TEST_CASE("a link that two files might answer, and one to another version, stay text") {
  const ImportedFolder site(
      Files{{"a.md", "[b](/docs/b) [c](1-0-0)"}, {"1-b.md", "b"}, {"2-b.md", "b"}, {"2-0-0.md", "c"}});
  CHECK(html_of(site.article("a").body) == "<p>b c</p>");
  CHECK(count(site.value().report, kNowhere) == 2);
}
