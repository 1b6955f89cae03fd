// Pages that share their first heading ("1. Overview") were called like their files, though each <title> told them apart; and
// a file named for its version, "3_40_1.html", was called "40 1".
#include "publish/import/natural_order.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string page(const std::string& title, const std::string& rest = "<p>x") {
  return "<title>" + title + "</title><h1>1. Overview</h1>" + rest;
}

}  // namespace

TEST_CASE("pages that share a heading are called like their titles say") {
  const ImportedFolder site(Files{{"p1.html", page("Real name 1")}, {"p2.html", page("Real name 2")}});
  CHECK(site.article("p1").title == "Real name 1");
  CHECK(site.article("p2").title == "Real name 2");
  CHECK(html_of(site.article("p2").body) == "<h2>1. Overview</h2><p>x</p>");
  CHECK(count(site.value().report,
              "titles that several files share, replaced by the next heading, the page's title or the file's name") ==
        2);
}

TEST_CASE("a page's title that others share as well tells nothing") {
  const ImportedFolder site(
      Files{{"p1.html", page("Site")}, {"p2.html", page("Site")}, {"p3.html", page("1. Overview")}});
  CHECK(site.article("p1").title == "P1");
  CHECK(site.article("p2").title == "P2");
  CHECK(site.article("p3").title == "P3");
}

TEST_CASE("the first number of a version is no number of order") {
  CHECK(title_from_name("3_40_1") == "3 40 1");
  CHECK(title_from_name("3.40") == "3.40");
  CHECK(title_from_name("2-10-release") == "2 10 release");
  CHECK(title_from_name("01-3d-models") == "3d models");
}
