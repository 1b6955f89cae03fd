// A podcast's sound files were left out without a word, and who writes the feed was nobody in its items.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("each attachment is a link below the text, with its kind and size where they are told") {
  const ImportedFolder site(Files{{"f.json", R"json({"version":"https://jsonfeed.org/version/1.1","title":"T","items":[
      {"id":"a","content_html":"<p>Listen</p>","attachments":[
        {"url":"https://x.org/talks/one%20two.mp3?x=1","mime_type":"audio/mpeg","size_in_bytes":12345678},
        {"url":"https://x.org/notes.pdf","title":"The notes"},{"url":"javascript:alert(1)"},7]},
      {"id":"b","attachments":[{"url":"https://x.org/b.mp3"}]}]})json"}},
                            {}, "f.json");
  CHECK(html_of(site.article("a").body) ==
        "<p>Listen</p><p><a href=\"https://x.org/talks/one%20two.mp3?x=1\">one two.mp3</a> (audio/mpeg, 12.3 MB)</p>"
        "<p><a href=\"https://x.org/notes.pdf\">The notes</a></p>");
  CHECK(html_of(site.article("b").body) == "<p><a href=\"https://x.org/b.mp3\">b.mp3</a></p>");
  CHECK(count(site.value().report, "attachments without an address that may be linked, left out") == 2);
}

TEST_CASE("items without authors have the feed's") {
  for (const std::string authors :
       {R"("authors":[{"name":"Ada","url":"https://ada.org"}])", R"("author":{"name":"Ada"})"}) {
    const ImportedFolder site(
        Files{{"f.json", R"({"version":"https://jsonfeed.org/version/1.1","title":"T",)" + authors +
                             R"(,"items":[{"id":"a","content_text":"x"},
        {"id":"b","content_text":"y","authors":[{"name":"Bob"}]}]})"}},
        {}, "f.json");
    REQUIRE(site.article("a").authors.size() == 1);
    CHECK(site.article("a").authors[0].name == "Ada");
    REQUIRE(site.article("b").authors.size() == 1);
    CHECK(site.article("b").authors[0].name == "Bob");
  }
}
