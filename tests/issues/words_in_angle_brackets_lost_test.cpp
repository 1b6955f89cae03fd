// Text with a "<" in it was taken for HTML, and words such as "<int>" and "<b>" were lost as its tags.
#include "publish/import/body_text.h"
#include "publish/import/scraped_text.h"
#include "publish/import/support.h"
#include "publish/import/text_tags.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string body_of(const std::string& text, const std::string& field = "body") {
  Report report;
  return plain_text(read_body(text, field, "item 1", report));
}

std::string text_file(const std::string& text) {
  Report report;
  return plain_text(read_text_file(text, "a.txt", report).draft.article.body);
}

}  // namespace

TEST_CASE("words in angle brackets are words where nothing makes tags of them") {
  for (const std::string text :
       {"A std::vector<int> grows.", "Use <b>, <i> and a<b>c.", "if (a<b && c>d) return Map<K, V>();",
        "Use <b> and </b> around it.", "The <p> element, `<br>` and '<hr>'.",
        "Write to <ann@example.org>, <https://example.org/>.", "List<A> or List<String>"}) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_html(text));
    CHECK(body_of(text) == text);
    CHECK(text_file(text) == text);
    CHECK(read_label(text) == text);
  }
}

TEST_CASE("in HTML, too, a tag that there is not is text") {
  CHECK(body_of("<p>A std::vector<int> grows.</p><p>Use <b>bold</b>, List<A>.</p>") ==
        "A std::vector<int> grows.\nUse bold, List<A>.");
  CHECK(body_of("<p>see <custom-x>one</custom-x> <o:p></o:p><tea>two</tea> <a href=\"x") == "see one two");
}

TEST_CASE("tags that are used are tags") {
  for (const std::string text : {"<b>Tea</b> for two", "one<br>two", "It takes long. </p>", "<p>one<p>two",
                                 "<i>all of it", "<P ALIGN=center>tea", "<b>a</b> std::vector<int> <i>b</i>"}) {
    CAPTURE(text);
    CHECK(looks_like_html(text));
  }
}

TEST_CASE("content_text is text, whatever it looks like") {
  CHECK(body_of("<p>a</p> &amp; <b>b</b>", "content_text") == "<p>a</p> &amp; <b>b</b>");
}
