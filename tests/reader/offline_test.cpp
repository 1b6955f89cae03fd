#include "reader/offline.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "reader/loading.h"
#include "reader/settings.h"
#include "reader/update.h"

using namespace sheaf;

namespace {

template <typename Wanted>
bool has(const std::vector<Effect>& effects) {
  return std::any_of(effects.begin(), effects.end(),
                     [](const Effect& effect) { return std::holds_alternative<Wanted>(effect); });
}

Offline keeping(Keeping how) {
  Offline offline;
  offline.keeping = how;
  return offline;
}

Offline update_of(int articles) {
  Offline offline = keeping(Keeping::kWhole);
  offline.update_articles = articles;
  return offline;
}

}  // namespace

TEST_CASE("that everything is kept is told once on a device") {
  State state;
  CHECK_FALSE(has<AnnounceNotice>(update(state, OfflineChanged{keeping(Keeping::kRunning)})));
  CHECK(state.offline_notice == OfflineNotice::kNone);
  const auto effects = update(state, OfflineChanged{keeping(Keeping::kWhole)});
  CHECK(has<AnnounceNotice>(effects));
  CHECK(has<Save>(effects));
  CHECK(state.offline_notice == OfflineNotice::kReady);
  update(state, NoticeClosed{});

  State next_visit;
  next_visit.settings = read_saved(write_saved(state.settings, {})).settings;
  CHECK_FALSE(has<AnnounceNotice>(update(next_visit, OfflineChanged{keeping(Keeping::kWhole)})));
  CHECK(next_visit.offline_notice == OfflineNotice::kNone);
}

TEST_CASE("a newer version is offered until it is put off or used, and not again on the same page") {
  State state;
  state.settings.is_offline_told = true;
  CHECK(has<AnnounceNotice>(update(state, OfflineChanged{update_of(3)})));
  CHECK(state.offline_notice == OfflineNotice::kUpdate);
  update(state, NoticeClosed{});
  Offline cut_off = update_of(3);
  cut_off.is_cut_off = true;
  CHECK_FALSE(has<AnnounceNotice>(update(state, OfflineChanged{cut_off})));
  CHECK(state.offline_notice == OfflineNotice::kNone);
  const auto effects = update(state, OfflineWanted{OfflineDeed::kUseUpdate});
  REQUIRE(has<DoOffline>(effects));
}

TEST_CASE("a file that does not come is missing from what is kept only where something is") {
  for (const auto& [how, key] : {std::pair{Keeping::kPart, "not_kept"},
                                 {Keeping::kWhole, "not_kept"},
                                 {Keeping::kNothing, "no_connection"},
                                 {Keeping::kUnknown, "no_connection"}}) {
    State state;
    Manifest manifest;
    manifest.shards = {{{"a"}, "articles/1.json"}};
    state.manifest = manifest;
    state.offline = keeping(how);
    Address address;
    address.place = Place::kArticle;
    address.article = {"a"};
    update(state, GoTo{address, Step::kPush});
    update(state, FileFailed{"articles/1.json", 0});
    CHECK(state.failure.key == key);
  }
}

TEST_CASE(
    "where an article is not kept, the list of those that are is asked for anew each time, and held beside the "
    "others") {
  State state;
  Manifest manifest;
  manifest.shards = {{{"a"}, "articles/1.json"}};
  state.manifest = manifest;
  state.offline = keeping(Keeping::kPart);
  Address address;
  address.place = Place::kArticle;
  address.article = {"a"};
  const auto asks = [](const std::vector<Effect>& effects) {
    return std::any_of(effects.begin(), effects.end(), [](const Effect& effect) {
      const auto* fetch = std::get_if<Fetch>(&effect);
      return fetch && fetch->path == kKeptListPath;
    });
  };
  for (const char* title : {"First", "Second"}) {
    update(state, GoTo{address, Step::kPush});
    CHECK(asks(update(state, FileFailed{"articles/1.json", 0})));
    update(state, FileArrived{kKeptListPath, std::string(R"({"entries":[{"id":"b","title":")") + title + "\"}]}"});
    REQUIRE(state.list_pages.size() == 1);
    CHECK(state.list_pages[0].content.entries.at(0).title == title);
    CHECK(state.list.entries.empty());
    CHECK(state.loading == Loading::kFailed);
  }
  state.offline = keeping(Keeping::kNothing);
  update(state, GoTo{address, Step::kPush});
  CHECK_FALSE(asks(update(state, FileFailed{"articles/1.json", 0})));
}
