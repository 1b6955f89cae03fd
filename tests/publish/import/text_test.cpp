#include "publish/import/scraped_text.h"

#include "publish/import/breadcrumb.h"
#include "publish/import/support.h"
#include "publish/import/text_blocks.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

struct Read {
  TextFile file;
  Report report;
  std::string html;
};

Read parsed(const std::string& text) {
  Read result;
  result.file = read_text_file(text, "a.txt", result.report);
  result.html = html_of(result.file.draft.article.body);
  return result;
}

std::string prose(const std::string& text) {
  Report report;
  return html_of(read_prose(text, "item 1", report));
}

const std::string kScrape =
    "Tale House - By the fire - How to boil water in four steps\n\nHow to boil water in four steps\n\nThe cook said a "
    "kettle helps\n\n"
    "1. Find a kettle\n\nAny kettle does.\n\n2. Fill it\n\nWith water.\n\n3. Light the fire\n\np>\n\nUnder it.\n\n4. "
    "Wait for it\n\nIt takes long. </p>\n";

}  // namespace

TEST_CASE("a scraped page gives site, category, title, headings and clean text") {
  const Read page = parsed(kScrape);
  CHECK(page.file.site == "Tale House");
  CHECK(page.file.draft.categories == std::vector<CategoryPath>{{"By the fire"}});
  CHECK(page.file.draft.article.title == "How to boil water in four steps");
  CHECK(page.html ==
        "<p>The cook said a kettle helps</p><h2>1. Find a kettle</h2><p>Any kettle does.</p><h2>2. Fill it</h2><p>With "
        "water.</p>"
        "<h2>3. Light the fire</h2><p>Under it.</p><h2>4. Wait for it</h2><p>It takes long.</p>");
  CHECK(count(page.report, "breadcrumbs read") == 1);
  CHECK(place(page.report, "repeated titles taken out") == "a.txt:3");
  CHECK(count(page.report, "numbered lines made headings") == 4);
  CHECK(place(page.report, "pieces of HTML left over taken out", 0) == "a.txt:17");
  CHECK(count(page.report, "pieces of HTML left over taken out") == 2);
}

TEST_CASE("a breadcrumb is known by any usual separator") {
  for (const char* separator : {" - ", " \u00BB ", " > ", " / ", " | ", " \u203A ", " \u2014 ", " :: "}) {
    const std::string line = std::string("Tale House") + separator + "By the fire" + separator + "Boiling water";
    for (const char* next : {"Boiling water", "Some text follows at once"}) {
      const Breadcrumb crumb = read_breadcrumb(line, next);
      CAPTURE(line);
      CHECK(crumb.site == "Tale House");
      CHECK(crumb.categories == CategoryPath{"By the fire"});
      CHECK(crumb.title == "Boiling water");
    }
  }
}

TEST_CASE("the repeated title settles where a title with separators begins") {
  const Breadcrumb crumb = read_breadcrumb("Tale House - By the fire - Tea - and water", "Tea - and water");
  CHECK(crumb.categories == CategoryPath{"By the fire"});
  CHECK(crumb.title == "Tea - and water");
}

TEST_CASE("a breadcrumb may be written the other way round, start at home, or go deeper") {
  const Breadcrumb reversed = read_breadcrumb("Boiling water | By the fire | Tale House", "Boiling water");
  CHECK(reversed.site == "Tale House");
  CHECK(reversed.categories == CategoryPath{"By the fire"});
  const Breadcrumb home = read_breadcrumb("Home \u00BB Jokes \u00BB Bars \u00BB Water", "Water");
  CHECK(home.site == "");
  CHECK(home.categories == CategoryPath{"Jokes", "Bars"});
}

TEST_CASE("a sentence with dashes is no breadcrumb") {
  CHECK_FALSE(read_breadcrumb("It rained - as ever.", "And so on").is_found());
  CHECK_FALSE(read_breadcrumb("He came. He saw - well, looked - and left. That was all.", "And so on").is_found());
  CHECK_FALSE(read_breadcrumb("Tea - a history", "It begins in China").is_found());
}

TEST_CASE("numbered lines with nothing between them are a list") {
  CHECK(parsed("Shopping\n\n1. Tea\n2. Milk\n3. Honey\n").html == "<ol><li>Tea</li><li>Milk</li><li>Honey</li></ol>");
  CHECK(parsed("Shopping\n\nBuy:\n\n1. Tea\n\n2. Milk\n\n3. Honey\n\nThank you").html ==
        "<p>Buy:</p><ol><li>Tea</li><li>Milk</li><li>Honey</li></ol><p>Thank you</p>");
}

TEST_CASE("long numbered lines are no headings, and keep their numbers") {
  const std::string longer =
      "This is the first of the reasons that were given, and it goes on and on until it is a paragraph of its own.";
  const std::string html = prose("1. " + longer + "\n\nText between.\n\n2. " + longer + "\n\nMore text.");
  CHECK(!contains(html, "<h2>"));
  CHECK(contains(html, "1. This"));
  CHECK(contains(html, "2. This"));
}

TEST_CASE("a count-down keeps its numbers") {
  CHECK(prose("3. Tea\n\n2. Milk\n\n1. Honey") == "<p>3. Tea</p><p>2. Milk</p><p>1. Honey</p>");
}

TEST_CASE("one numbered line alone, and years, are just text") {
  CHECK(prose("1. Tea\n\nText.") == "<p>1. Tea</p><p>Text.</p>");
  CHECK(prose("1999. was a year\n\nText.") == "<p>1999. was a year</p><p>Text.</p>");
  CHECK(prose("3.5 litres") == "<p>3.5 litres</p>");
}

TEST_CASE("bullets become a list, dashes of a dialogue do not") {
  CHECK(prose("Buy:\n\u2022 tea\n\u2022 milk\nplease") == "<p>Buy:</p><ul><li>tea</li><li>milk</li></ul><p>please</p>");
  CHECK(prose("- Who is there?\n- Me.") == "<p>- Who is there?<br>- Me.</p>");
}

TEST_CASE("comparisons and quoted tags survive the search for debris") {
  CHECK(parsed("Signs\n\na > b\n\nb>0 and p>q, x <y").html == "<p>a &gt; b</p><p>b&gt;0 and p&gt;q, x &lt;y</p>");
  CHECK(parsed("T\n\np>Operations differ<br/> here <a href=\"x\">now</a>").html == "<p>Operations differ here now</p>");
}

TEST_CASE("a short first line that stands alone is the title") {
  const Read page = parsed("Boiling water\n\nTake a kettle.\n");
  CHECK(page.file.draft.article.title == "Boiling water");
  CHECK(page.html == "<p>Take a kettle.</p>");
  CHECK(parsed("Boiling water\n=============\nTake a kettle.\n").file.draft.article.title == "Boiling water");
  CHECK(parsed("Take a kettle. Fill it.\n\nWait.\n").file.draft.article.title == "");
  CHECK(parsed("Only one line").file.draft.article.title == "");
}

TEST_CASE("no word of a scraped text is lost, whatever stands where") {
  const std::string text = "A - B - C\n\nC\n\none\ntwo p> three\n\n<x> four\n\n5. five\n\n\n6. six\nseven\n";
  const Read page = parsed(text);
  std::string kept = plain_text(page.file.draft.article.body);
  for (const char* word : {"one", "two p> three", "<x> four", "five", "six", "seven"}) CHECK(contains(kept, word));
}
