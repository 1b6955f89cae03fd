#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "reader/loading.h"
#include "views/strings.h"
#include "views/view.h"

using namespace sheaf;

namespace {

Offline kept(Keeping keeping, double kept_bytes, double all_bytes) {
  Offline offline;
  offline.keeping = keeping;
  offline.kept_bytes = kept_bytes;
  offline.all_bytes = all_bytes;
  return offline;
}

// The words of every button below, in order.
std::string button_words(const View& view) {
  std::string out = view.element == Element::kButton ? "[" + view.spans.front().text + "]" : "";
  for (const View& child : view.children) out += button_words(child);
  return out;
}

bool contains_words(const View& view, const std::string& words) {
  const bool is_here = std::any_of(view.spans.begin(), view.spans.end(),
                                   [&](const Span& span) { return span.text.find(words) != std::string::npos; });
  return is_here || std::any_of(view.children.begin(), view.children.end(),
                                [&](const View& child) { return contains_words(child, words); });
}

}  // namespace

TEST_CASE("the settings say what is kept, and offer what can be done about it") {
  CHECK_FALSE(offline_group(kept(Keeping::kUnknown, 0, 0)));
  const auto buttons = [](const Offline& offline) { return button_words(*offline_group(offline)); };
  CHECK(buttons(kept(Keeping::kNothing, 0, 0)) == "");
  CHECK(buttons(kept(Keeping::kWhole, 9e6, 9e6)) == "");
  CHECK(buttons(kept(Keeping::kPart, 210'000, 9.61e6)) == "[Keep everything offline (9.4 MB)]");
  CHECK(buttons(kept(Keeping::kRunning, 210'000, 9.61e6)) == "[Pause]");
  CHECK(buttons(kept(Keeping::kFull, 1, 2'000)) == "[Keep everything offline (2 kB)]");
  CHECK(kept_words(kept(Keeping::kPart, 210'000, 34.2e6)) == "210 kB of 34 MB are kept on this device.");
  CHECK(kept_words(kept(Keeping::kFull, 210'000, 2e6)) ==
        "210 kB of 2 MB are kept on this device. There is no room for more.");
}

TEST_CASE("the bar says that there is no connection, and what is kept, only when it is so") {
  State state;
  state.offline = kept(Keeping::kWhole, 1, 1);
  CHECK_FALSE(offline_mark(state));
  state.offline.is_cut_off = true;
  REQUIRE(offline_mark(state));
  CHECK(offline_mark(state)->label == "No connection to this site. Everything is kept on this device.");
}

TEST_CASE("a newer version is told with its articles and its size") {
  State state;
  CHECK_FALSE(offline_chip(state));
  state.offline_notice = OfflineNotice::kUpdate;
  state.offline.update_bytes = 209'400;
  for (const auto& [articles, words] :
       {std::pair{23, "23 new articles, 210 kB"}, {1, "1 new article, 210 kB"}, {0, "New articles, 210 kB"}}) {
    state.offline.update_articles = articles;
    CHECK(notice_words(state) == words);
  }
  REQUIRE(offline_chip(state));
  CHECK(button_words(*offline_chip(state)) == "[Show now][Later]");
}

TEST_CASE("an article that is not kept offers those that are, by their titles") {
  State state;
  state.manifest = Manifest{};
  state.loading = Loading::kFailed;
  state.failure = {"not_kept", "articles/1.json", ""};
  CHECK_FALSE(contains_words(error_view(state), "Kept on this device"));
  ListEntry kept_entry;
  kept_entry.id = {"b"};
  kept_entry.title = "The second";
  state.list_pages.push_back({kKeptListPath, ListPage{{kept_entry}}});
  CHECK(contains_words(error_view(state), "Kept on this device"));
  CHECK(contains_words(error_view(state), "The second"));
  state.failure.key = "server";
  CHECK_FALSE(contains_words(error_view(state), "The second"));
}
