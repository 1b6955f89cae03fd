#include "reader/sharing.h"

#include <doctest/doctest.h>

using namespace sheaf;

namespace {

State reading(const std::string& title) {
  State state;
  state.manifest.emplace();
  state.article.emplace();
  state.article->id = {"caf\xC3\xA9"};
  state.article->title = title;
  state.site_address = "https://here.example/shelf/";
  return state;
}

}  // namespace

TEST_CASE("an article is shared by its page's address") {
  State state = reading("A title");
  CHECK(shared_text(state, Shareable::kAddress) == "https://here.example/shelf/a/caf%C3%A9/");
  state.has_pages = false;
  CHECK(shared_text(state, Shareable::kAddress) == "https://here.example/shelf/#/a/caf%C3%A9");
}

TEST_CASE("the owner's address of the site goes before the one it was found at") {
  State state = reading("A title");
  state.manifest->home_url = "https://example.org/";
  CHECK(shared_text(state, Shareable::kAddress) == "https://example.org/a/caf%C3%A9/");
}

TEST_CASE("a plain frame is one element that needs nothing else") {
  CHECK(shared_text(reading("\"Cats\" & <dogs>"), Shareable::kFrame) ==
        "<iframe src=\"https://here.example/shelf/a/caf%C3%A9/?embed=1\" title=\"&quot;Cats&quot; &amp; &lt;dogs&gt;\" "
        "width=\"100%\" height=\"640\" style=\"border:0\" loading=\"lazy\" "
        "allow=\"clipboard-write; fullscreen\"></iframe>");
}

TEST_CASE("where articles have no pages the frame's parameters come before the hash") {
  State state = reading("A title");
  state.has_pages = false;
  state.settings.theme = Theme::kDark;
  CHECK(shared_text(state, Shareable::kFrame)
            .starts_with("<iframe src=\"https://here.example/shelf/?embed=1&amp;theme=dark#/a/caf%C3%A9\""));
}

TEST_CASE("the helper's code holds a link for pages without scripts, and the theme that was chosen") {
  State state = reading("A title");
  state.settings.theme = Theme::kSepia;
  CHECK(shared_text(state, Shareable::kHelper) ==
        "<script src=\"https://here.example/shelf/embed.js\" async></script>\n"
        "<sheaf-reader src=\"https://here.example/shelf/\" article=\"caf\xC3\xA9\" theme=\"sepia\" height=\"auto\">"
        "<a href=\"https://here.example/shelf/a/caf%C3%A9/\">A title</a></sheaf-reader>");
}

TEST_CASE("without an article, or an address that others can open, there is nothing to share") {
  CHECK_FALSE(can_share({}));
  CHECK(shared_text({}, Shareable::kFrame).empty());
  State state = reading("A title");
  state.site_address = "file:///home/me/shelf.html";
  CHECK_FALSE(can_share(state));
  CHECK(shared_text(state, Shareable::kAddress).empty());
}
