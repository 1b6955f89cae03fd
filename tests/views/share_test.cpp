#include <doctest/doctest.h>

#include "views/sample.h"

using namespace sheaf;

namespace {

State reading() {
  State state;
  state.manifest.emplace();
  state.article.emplace();
  state.article->id = {"owl"};
  state.article->title = "The owl";
  state.site_address = "https://example.org/";
  state.address.place = Place::kArticle;
  state.address.article = {"owl"};
  state.loading = Loading::kReady;
  return state;
}

std::string words_of(const View& view) {
  std::string out;
  for (const Span& span : view.spans) out += span.text + "\n";
  for (const View& child : view.children) out += words_of(child);
  return out;
}

const View* find_by_id(const View& view, const std::string& id) {
  if (view.id == id) return &view;
  for (const View& child : view.children)
    if (const View* found = find_by_id(child, id)) return found;
  return nullptr;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an article can be shared where its site has an address") {
  State state = reading();
  const Screen shown = screen(state);
  const View* share = find_by_id(shown.page, kShareButtonId);
  REQUIRE(share != nullptr);
  CHECK(share->has_popup);
  CHECK(std::get<SheetToggled>(*share->action).sheet == Sheet::kShare);
  state.site_address.clear();
  CHECK(find_by_id(screen(state).page, kShareButtonId) == nullptr);
}

TEST_CASE("the share sheet shows the address and both ways to embed, and says what was copied") {
  State state = reading();
  state.is_sheet_open = true;
  state.sheet = Sheet::kShare;
  REQUIRE(screen(state).sheet);
  const std::string words = words_of(*screen(state).sheet);
  CHECK(contains(words, "https://example.org/a/owl/\nCopy address\n"));
  CHECK(contains(words, "<iframe src="));
  CHECK(contains(words, "<sheaf-reader src="));
  CHECK_FALSE(contains(words, "Copied"));
  state.copied_text = Shareable::kFrame;
  CHECK(words_of(*screen(state).sheet) == words);  // not known yet
  state.copy_outcome = CopyOutcome::kRefused;
  CHECK(contains(words_of(*screen(state).sheet), "Could not copy"));
  state.copy_outcome = CopyOutcome::kDone;
  const std::string after = words_of(*screen(state).sheet);
  CHECK(contains(after, "Copied"));
  CHECK_FALSE(contains(after, "Copy frame code"));
  CHECK(contains(after, "Copy address"));
}

TEST_CASE("a site that not everybody may frame offers no code for it") {
  State state = reading();
  state.is_embeddable = false;
  const std::string words = words_of(share_view(state));
  CHECK(contains(words, "https://example.org/a/owl/"));
  CHECK_FALSE(contains(words, "<iframe"));
  CHECK_FALSE(contains(words, "Embed"));
}
