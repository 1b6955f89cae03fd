#include "reader/update.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "collection/json.h"
#include "document/plain_text.h"
#include "reader/loading.h"

using namespace sheaf;

namespace {

// A collection of 2,500 birds over three list pages and two shards, and two fish.
class World {
 public:
  World() {
    Category birds, fish;
    birds.id.value = "birds";
    birds.title = "Birds";
    fish.id.value = "fish";
    fish.title = "Fish";
    Shard first, second;
    for (int i = 0; i < 2500; ++i) add("bird-" + std::to_string(10000 + i), birds, i < 1300 ? first : second);
    add("carp", fish, second);
    add("pike", fish, second);
    first.aliases = {{{"bird-0-old"}, {"bird-10007"}}, {{"bird-1-ring"}, {"bird-1-ring"}}};
    second.aliases = {{{"pike-of-old"}, {"bird-0-old"}}};
    write_lists(birds);
    write_lists(fish);
    manifest.title = "Animals";
    manifest.language = "en";
    manifest.article_count = 2502;
    manifest.categories = {birds, fish};
    manifest.shards = {{{"bird-0"}, "articles/1.json"}, {{"bird-11300"}, "articles/2.json"}};
    files["articles/1.json"] = write_shard(first);
    files["articles/2.json"] = write_shard(second);
    files[kManifestPath] = write_manifest(manifest);
  }

  Manifest manifest;
  std::map<std::string, std::string> files;

 private:
  static void add(const std::string& id, Category& category, Shard& shard) {
    Article article;
    article.id.value = id;
    article.title = "About " + id;
    article.body = read_plain_text("What there is to say of " + id + ".");
    article.categories = {category.id};
    ++category.count;
    shard.articles.push_back(std::move(article));
  }

  void write_lists(Category& category) {
    const int total = category.count;
    for (int from = 0; from < total; from += kListPageEntries) {
      ListPage page;
      for (int i = from; i < std::min(total, from + kListPageEntries); ++i) {
        ListEntry entry;
        entry.id.value = category.id.value == "fish" ? (i == 0 ? "carp" : "pike") : "bird-" + std::to_string(10000 + i);
        entry.title = "About " + entry.id.value;
        page.entries.push_back(std::move(entry));
      }
      const std::string path =
          "lists/" + category.id.value + "-" + std::to_string(from / kListPageEntries + 1) + ".json";
      category.list_pages.push_back(path);
      files[path] = write_list_page(page);
    }
  }
};

const World& world() {
  static const World one;
  return one;
}

// A reader whose network is in the test's hands.
class Reader {
 public:
  State state;
  std::vector<std::string> fetches;  // not answered yet
  std::vector<Effect> last;          // of the last action

  void act(const Action& action) {
    last = update(state, action);
    for (const Effect& effect : last)
      if (const auto* fetch = std::get_if<Fetch>(&effect)) fetches.push_back(fetch->path);
  }

  void start(const std::string& hash) { act(GoTo{parse_address({}, hash), Step::kStart}); }
  void go(const std::string& hash, Step step = Step::kPush) { act(GoTo{parse_address({}, hash), step}); }

  void answer(const std::string& path) {
    REQUIRE(std::erase(fetches, path) == 1);
    act(FileArrived{path, world().files.at(path)});
  }
  void answer_all() {
    while (!fetches.empty()) answer(std::string(fetches.front()));
  }
  void refuse(const std::string& path, int status) {
    REQUIRE(std::erase(fetches, path) == 1);
    act(FileFailed{path, status});
  }
  void ring_all() {
    while (state.slow_timers > 0) act(LoadingIsSlow{});
  }
  void open(const std::string& hash) {
    start(hash);
    answer_all();
  }

  template <typename T>
  const T* effect() const {
    for (const Effect& one : last)
      if (const auto* found = std::get_if<T>(&one)) return found;
    return nullptr;
  }
  template <typename T>
  int count() const {
    int number = 0;
    for (const Effect& one : last) number += std::holds_alternative<T>(one);
    return number;
  }
  bool is_at(const std::string& hash) const {
    return state.loading == Loading::kReady && state.shown == state.address && hash_address(state.address) == hash;
  }
};

std::string id_of(const std::optional<ListEntry>& entry) { return entry ? entry->id.value : ""; }

}  // namespace

TEST_CASE("the first route asks for the manifest, then for what it stands on, and is shown once") {
  Reader reader;
  reader.start("#/a/bird-10500");
  CHECK(reader.fetches == std::vector<std::string>{kManifestPath});
  CHECK(reader.state.loading == Loading::kWaiting);
  CHECK(reader.count<StartSlowTimer>() == 1);
  CHECK(reader.effect<SetAddress>() == nullptr);  // the browser's address is already that
  reader.answer(kManifestPath);
  CHECK(reader.fetches == std::vector<std::string>{"articles/1.json"});
  CHECK(reader.effect<RouteShown>() == nullptr);
  reader.answer("articles/1.json");
  CHECK(reader.is_at("#/a/bird-10500"));
  REQUIRE(reader.effect<RouteShown>() != nullptr);
  CHECK(reader.effect<RouteShown>()->is_first);
  CHECK(reader.state.article->title == "About bird-10500");
}

TEST_CASE("an article is shown before its neighbours are known, and they come without showing it again") {
  Reader reader;
  reader.start("#/a/bird-10500");
  reader.answer(kManifestPath);
  reader.answer("articles/1.json");
  CHECK(reader.state.loading == Loading::kReady);
  CHECK(!reader.state.next);
  reader.answer("lists/birds-1.json");
  CHECK(reader.count<RouteShown>() == 0);
  CHECK(id_of(reader.state.previous) == "bird-10499");
  CHECK(id_of(reader.state.next) == "bird-10501");
}

TEST_CASE("neighbours reach over the borders of list pages") {
  Reader reader;
  reader.open("#/a/bird-11000");  // the first of the second page
  CHECK(id_of(reader.state.previous) == "bird-10999");
  CHECK(id_of(reader.state.next) == "bird-11001");
  Reader other;
  other.open("#/a/bird-10999");
  CHECK(id_of(other.state.previous) == "bird-10998");
  CHECK(id_of(other.state.next) == "bird-11000");
}

TEST_CASE("the first article has no previous one, the last no next one") {
  Reader reader;
  reader.open("#/a/carp");
  CHECK(!reader.state.previous);
  CHECK(id_of(reader.state.next) == "pike");
  reader.go("#/a/pike");
  reader.answer_all();
  CHECK(id_of(reader.state.previous) == "carp");
  CHECK(!reader.state.next);
}

TEST_CASE("a list page that does not come leaves the article without neighbours, and no error") {
  Reader reader;
  reader.start("#/a/carp");
  reader.answer(kManifestPath);
  reader.answer("articles/2.json");
  reader.refuse("lists/fish-1.json", 500);
  CHECK(reader.is_at("#/a/carp"));
  CHECK(!reader.state.next);
}

TEST_CASE("from an article on, what is here is shown at once") {
  Reader reader;
  reader.open("#/a/bird-10500");
  reader.go("#/a/bird-10501");
  CHECK(reader.is_at("#/a/bird-10501"));
  CHECK(reader.count<Fetch>() == 0);
  CHECK(reader.count<StartSlowTimer>() == 0);
  CHECK(reader.count<RouteShown>() == 1);
  CHECK(!reader.effect<RouteShown>()->is_first);
  REQUIRE(reader.effect<SetAddress>() != nullptr);
  CHECK(reader.effect<SetAddress>()->is_push);
  CHECK(id_of(reader.state.next) == "bird-10502");
}

TEST_CASE("a link to a place in the present article shows the place and keeps the neighbours") {
  Reader reader;
  reader.open("#/a/bird-10500");
  reader.go("#/a/bird-10500~abcd2345");
  CHECK(reader.effect<RouteShown>()->block == "abcd2345");
  CHECK(id_of(reader.state.next) == "bird-10501");
}

TEST_CASE("following a link to where one is makes no second entry in the history") {
  Reader reader;
  reader.open("#/c/fish");
  reader.go("#/c/fish");
  CHECK(!reader.effect<SetAddress>()->is_push);
}

TEST_CASE("a category shows the page that its address names") {
  Reader reader;
  reader.open("#/c/birds?page=3");
  CHECK(reader.is_at("#/c/birds?page=3"));
  REQUIRE(reader.state.list.entries.size() == 500);
  CHECK(reader.state.list.entries[0].id.value == "bird-12000");
  CHECK(!reader.state.article);
}

TEST_CASE("addresses of nothing say so with what was asked for") {
  for (const auto& asked : {std::pair{"#/c/birds?page=4", "c/birds?page=4"},
                            {"#/c/none", "c/none"},
                            {"#/a/none", "a/none"},
                            {"#/a/caf%C3%A9", "a/café"},
                            {"#/nowhere", "nowhere"},
                            {"#/a/bird-1-ring", "a/bird-1-ring"}}) {
    const std::string hash = asked.first;
    CAPTURE(hash);
    Reader reader;
    reader.open(hash);
    CHECK(reader.state.loading == Loading::kReady);
    CHECK(reader.state.address.place == Place::kNotFound);
    CHECK(reader.state.address.text == asked.second);
    CHECK(reader.count<RouteShown>() == 1);
  }
}

TEST_CASE("an old id leads to the article, and its address takes the old one's place") {
  Reader reader;
  reader.open("#/c/fish");
  reader.go("#/a/bird-0-old~abcd2345");
  CHECK(reader.effect<SetAddress>()->is_push);
  reader.answer("articles/1.json");
  CHECK(reader.is_at("#/a/bird-10007~abcd2345"));
  REQUIRE(reader.effect<SetAddress>() != nullptr);
  CHECK(!reader.effect<SetAddress>()->is_push);
  CHECK(hash_address(reader.effect<SetAddress>()->address) == "#/a/bird-10007~abcd2345");
}

TEST_CASE("an old id may lead to an older one in another shard") {
  Reader reader;
  reader.open("#/a/pike-of-old");
  CHECK(reader.is_at("#/a/bird-10007"));
}

TEST_CASE("Back while loading: the late answer does not take the page over") {
  Reader reader;
  reader.open("#/c/fish");
  reader.go("#/a/bird-10500");
  CHECK(reader.state.loading == Loading::kWaiting);
  reader.go("#/c/fish", Step::kReturn);
  CHECK(reader.is_at("#/c/fish"));
  CHECK(reader.effect<SetAddress>() == nullptr);
  CHECK(reader.effect<RouteShown>()->is_return);
  reader.answer("articles/1.json");
  CHECK(reader.is_at("#/c/fish"));
  CHECK(reader.last.empty());
  CHECK(reader.state.list.entries.size() == 2);
  reader.go("#/a/bird-10500");  // but it was worth keeping
  CHECK(reader.is_at("#/a/bird-10500"));
}

TEST_CASE("answers in the wrong order show the route that was asked for last") {
  Reader reader;
  reader.open("#/");
  reader.go("#/a/bird-10500");
  reader.go("#/a/pike");
  reader.answer("articles/2.json");
  CHECK(reader.is_at("#/a/pike"));
  reader.answer("articles/1.json");
  CHECK(reader.is_at("#/a/pike"));
  CHECK(reader.state.article->id.value == "pike");
}

TEST_CASE("a file that is under way is not asked for twice") {
  Reader reader;
  reader.open("#/");
  reader.go("#/a/bird-10500");
  reader.go("#/a/bird-10501");
  CHECK(reader.count<Fetch>() == 0);
  CHECK(reader.fetches.size() == 1);
  reader.answer("articles/1.json");
  CHECK(reader.is_at("#/a/bird-10501"));
}

TEST_CASE("the old route stays until loading is slow, and only the last timer counts") {
  Reader reader;
  reader.open("#/c/fish");
  reader.ring_all();
  reader.go("#/a/bird-10500");
  CHECK(reader.state.shown->category.value == "fish");
  reader.go("#/c/birds");
  reader.act(LoadingIsSlow{});  // of the article that was left
  CHECK(reader.state.loading == Loading::kWaiting);
  reader.act(LoadingIsSlow{});
  CHECK(reader.state.loading == Loading::kSlow);
  REQUIRE(reader.effect<Announce>() != nullptr);
  CHECK(reader.effect<Announce>()->key == "announce_loading");
  reader.answer("lists/birds-1.json");
  CHECK(reader.is_at("#/c/birds"));
}

TEST_CASE("a timer that rings when all is there changes nothing") {
  Reader reader;
  reader.open("#/c/fish");
  reader.ring_all();
  reader.act(LoadingIsSlow{});
  CHECK(reader.is_at("#/c/fish"));
  CHECK(reader.last.empty());
}

TEST_CASE("a failure says what happened and to which file, and trying again goes on from there") {
  for (const auto& [status, key] : {std::pair{0, "no_connection"}, {503, "server"}}) {
    Reader reader;
    reader.open("#/");
    reader.go("#/a/pike");
    reader.refuse("articles/2.json", status);
    CHECK(reader.state.loading == Loading::kFailed);
    CHECK(reader.state.failure.key == key);
    CHECK(reader.state.failure.file == "articles/2.json");
    CHECK(reader.count<RouteShown>() == 1);  // the failure has the title and the focus
    reader.act(Retry{});
    CHECK(reader.state.loading == Loading::kSlow);
    CHECK(reader.fetches == std::vector<std::string>{"articles/2.json"});
    reader.answer("articles/2.json");
    CHECK(reader.is_at("#/a/pike"));
    CHECK(reader.count<RouteShown>() == 1);
  }
}

TEST_CASE("after a failure another route can be taken") {
  Reader reader;
  reader.open("#/");
  reader.go("#/a/pike");
  reader.refuse("articles/2.json", 0);
  reader.go("#/");
  CHECK(reader.is_at("#/"));
  CHECK(reader.state.failure.key.empty());
}

TEST_CASE("when a file is gone, trying again reads the manifest anew: the site may have been packed since") {
  Reader reader;
  reader.open("#/");
  reader.go("#/a/pike");
  reader.refuse("articles/2.json", 404);
  CHECK(reader.state.failure.key == "missing_file");
  reader.act(Retry{});
  CHECK(reader.fetches == std::vector<std::string>{kManifestPath});
  Manifest packed_anew = world().manifest;
  packed_anew.shards[1].path = "articles/3.json";
  reader.fetches.clear();
  reader.act(FileArrived{kManifestPath, write_manifest(packed_anew)});
  CHECK(reader.fetches == std::vector<std::string>{"articles/3.json"});
  reader.act(FileArrived{"articles/3.json", world().files.at("articles/2.json")});
  CHECK(reader.is_at("#/a/pike"));
}

TEST_CASE("no manifest, no page: it fails, and trying again asks for it again") {
  Reader reader;
  reader.start("#/");
  reader.refuse(kManifestPath, 404);
  CHECK(reader.state.failure.key == "missing_file");
  reader.act(Retry{});
  reader.answer_all();
  CHECK(reader.is_at("#/"));
}

TEST_CASE("a broken file is named, with the reason among the details") {
  Reader reader;
  reader.open("#/");
  reader.go("#/a/pike");
  reader.act(FileArrived{"articles/2.json", "{\"items\": [{\"id\": 7"});
  CHECK(reader.state.failure.key == "broken_file");
  CHECK(reader.state.failure.file == "articles/2.json");
  CHECK(!reader.state.failure.detail.empty());
  reader.act(CopyDetails{});
  REQUIRE(reader.effect<CopyText>() != nullptr);
  CHECK(reader.effect<CopyText>()->words == "articles/2.json\n" + reader.state.failure.detail + "\n");
  CHECK(reader.effect<Announce>() == nullptr);  // it may be refused
  reader.act(Copied{Shareable::kNone, true});
  CHECK(reader.effect<Announce>()->key == "announce_copied");
}

TEST_CASE("a site newer than the program says so") {
  Manifest newer = world().manifest;
  newer.format_version = kFormatVersion + 1;
  Reader reader;
  reader.start("#/");
  reader.act(FileArrived{kManifestPath, write_manifest(newer)});
  CHECK(reader.state.loading == Loading::kFailed);
  CHECK(reader.state.failure.key == "newer_format");
}

TEST_CASE("broken bytes for a route that was left do no harm") {
  Reader reader;
  reader.open("#/c/fish");
  reader.go("#/a/bird-10500");
  reader.go("#/c/fish", Step::kReturn);
  reader.act(FileArrived{"articles/1.json", "not JSON"});
  CHECK(reader.is_at("#/c/fish"));
}

TEST_CASE("a file that nobody asked for is let go") {
  Reader reader;
  reader.open("#/c/fish");
  reader.act(FileArrived{"lists/unknown.json", "{}"});
  reader.act(FileFailed{"lists/unknown.json", 404});
  CHECK(reader.is_at("#/c/fish"));
  CHECK(reader.last.empty());
}

TEST_CASE("random leads to the article that the number means, through its list page, as a new entry in the history") {
  Reader reader;
  reader.open("#/");
  reader.act(GoToRandom{2502u * 1000 + 1234});
  CHECK(reader.state.loading == Loading::kWaiting);
  CHECK(reader.effect<SetAddress>() == nullptr);
  reader.answer("lists/birds-2.json");
  CHECK(hash_address(reader.state.address) == "#/a/bird-11234");
  CHECK(reader.effect<SetAddress>()->is_push);
  reader.answer_all();
  CHECK(reader.is_at("#/a/bird-11234"));
}

TEST_CASE("random reaches every entry of every category, and no number leads outside") {
  std::set<std::string> reached;
  Reader reader;
  reader.open("#/");
  for (const uint64_t random : {0ull, 999ull, 1000ull, 2499ull, 2500ull, 2501ull, 2502ull, ~0ull}) {
    reader.act(GoToRandom{random});
    reader.answer_all();
    REQUIRE(reader.state.loading == Loading::kReady);
    REQUIRE(reader.state.article);
    reached.insert(reader.state.article->id.value);
  }
  for (const char* id : {"bird-10000", "bird-10999", "bird-11000", "bird-12499", "carp", "pike"})
    CHECK(reached.contains(id));
}

TEST_CASE("random leads away from the present article") {
  Reader reader;
  reader.open("#/a/carp");
  reader.act(GoToRandom{2500});  // the carp
  reader.answer_all();
  CHECK(reader.is_at("#/a/pike"));
}

TEST_CASE("another route taken while a random article is looked up wins") {
  Reader reader;
  reader.open("#/");
  reader.act(GoToRandom{1234});
  reader.go("#/c/fish");
  reader.answer_all();
  CHECK(reader.is_at("#/c/fish"));
}

TEST_CASE("a random article whose list does not come can be tried again") {
  Reader reader;
  reader.open("#/");
  reader.act(GoToRandom{1234});
  reader.refuse("lists/birds-2.json", 0);
  CHECK(reader.state.loading == Loading::kFailed);
  reader.act(Retry{});
  reader.answer_all();
  CHECK(reader.is_at("#/a/bird-11234"));
}

TEST_CASE("random in a collection without articles leaves the page as it is") {
  Reader reader;
  Manifest empty;
  empty.title = "Nothing";
  reader.start("#/");
  reader.fetches.clear();
  reader.act(FileArrived{kManifestPath, write_manifest(empty)});
  REQUIRE(reader.is_at("#/"));
  reader.act(GoToRandom{7});
  CHECK(reader.is_at("#/"));
  CHECK(reader.count<Fetch>() == 0);
}

namespace {

// The fish, after twenty pages of others that are not there.
Manifest long_list() {
  Manifest manifest = world().manifest;
  auto& pages = manifest.categories[1].list_pages;
  for (int i = 0; i < 20; ++i) pages.insert(pages.begin(), "lists/more-" + std::to_string(i) + ".json");
  return manifest;
}

}  // namespace

TEST_CASE("only a few files are kept, those used last") {
  Reader reader;
  reader.start("#/");
  reader.act(FileArrived{kManifestPath, write_manifest(long_list())});
  const auto open_page = [&](int page) {
    reader.go("#/c/fish?page=" + std::to_string(page));
    const auto* fetch = reader.effect<Fetch>();
    const bool is_fetched = fetch != nullptr;
    if (is_fetched) reader.act(FileArrived{std::string(fetch->path), write_list_page({})});
    CHECK(reader.is_at("#/c/fish?page=" + std::to_string(page)));
    CHECK(reader.state.list_pages.size() <= kKeptFiles);
    return is_fetched;
  };
  for (int page = 2; page < 2 + static_cast<int>(kKeptFiles); ++page) CHECK(open_page(page));
  CHECK(!open_page(2));  // kept, and now the latest
  CHECK(open_page(9));
  CHECK(!open_page(2));
  CHECK(open_page(3));  // had to go
}

TEST_CASE("an article at the end of a long list does not fetch it all for two links") {
  Reader reader;
  reader.start("#/a/pike");
  reader.act(FileArrived{kManifestPath, write_manifest(long_list())});
  reader.act(FileArrived{"articles/2.json", world().files.at("articles/2.json")});
  size_t fetched = 0;
  for (const Fetch* fetch = reader.effect<Fetch>(); fetch != nullptr && fetched < 30;
       fetch = reader.effect<Fetch>(), ++fetched)
    reader.act(FileArrived{std::string(fetch->path), write_list_page({})});
  CHECK(fetched == kNeighbourPages);
  CHECK(reader.is_at("#/a/pike"));
}

TEST_CASE("a new choice of settings is kept, the same choice is not kept again") {
  Reader reader;
  reader.open("#/");
  Settings settings;
  settings.theme = Theme::kSepia;
  settings.text_size = 3;
  reader.act(SettingsChanged{settings});
  CHECK(reader.effect<Save>() != nullptr);
  CHECK(reader.state.settings == settings);
  reader.act(SettingsChanged{settings});
  CHECK(reader.last.empty());
}

TEST_CASE("the sheet takes the focus and gives it back, and a route change closes it") {
  Reader reader;
  reader.open("#/");
  reader.act(SheetToggled{true});
  CHECK(reader.effect<MoveFocus>()->element_id == kSheetTitleId);
  reader.act(SheetToggled{false});
  CHECK(reader.effect<MoveFocus>()->element_id == kSettingsButtonId);
  reader.act(SheetToggled{false});
  CHECK(reader.last.empty());
  reader.act(SheetToggled{true});
  reader.go("#/c/fish");
  CHECK(!reader.state.is_sheet_open);
}

TEST_CASE("the share sheet gives the focus back to its own button, and copying says so") {
  Reader reader;
  reader.open("#/");
  reader.act(SheetToggled{true, Sheet::kShare});
  CHECK(reader.state.sheet == Sheet::kShare);
  reader.act(CopyShared{Shareable::kFrame});
  CHECK(reader.effect<CopyText>() != nullptr);
  CHECK(reader.effect<Announce>() == nullptr);
  CHECK(reader.state.copy_outcome == CopyOutcome::kUnderWay);
  reader.act(Copied{Shareable::kAddress, true});  // asked for before it
  CHECK(reader.effect<Announce>()->key == "announce_copied");
  CHECK(reader.state.copy_outcome == CopyOutcome::kUnderWay);
  reader.act(Copied{Shareable::kFrame, false});
  CHECK(reader.effect<Announce>()->key == "announce_not_copied");
  CHECK(reader.state.copy_outcome == CopyOutcome::kRefused);
  reader.act(Copied{Shareable::kFrame, true});
  CHECK(reader.state.copy_outcome == CopyOutcome::kDone);
  CHECK(reader.state.copied_text == Shareable::kFrame);
  reader.act(SheetToggled{false});
  CHECK(reader.effect<MoveFocus>()->element_id == kShareButtonId);
  CHECK(reader.state.copied_text == Shareable::kNone);
}

TEST_CASE("copying details and trying again mean nothing while nothing has failed") {
  Reader reader;
  reader.open("#/");
  reader.act(CopyDetails{});
  CHECK(reader.last.empty());
  reader.act(Retry{});
  CHECK(reader.last.empty());
  CHECK(reader.is_at("#/"));
}

TEST_CASE("the window's size is taken as it comes") {
  Reader reader;
  reader.open("#/");
  Environment environment;
  environment.width_px = 390;
  environment.is_dark = true;
  reader.act(EnvironmentChanged{environment});
  CHECK(reader.state.environment == environment);
}

TEST_CASE("reading may go on in an article that is opened anew, not at a block, after Back or in the same one") {
  Reader reader;
  reader.open("#/a/carp");
  reader.go("#/a/pike");
  CHECK(reader.effect<RouteShown>()->may_go_on);
  reader.go("#/a/pike");
  CHECK_FALSE(reader.effect<RouteShown>()->may_go_on);
  reader.go("#/");
  CHECK_FALSE(reader.effect<RouteShown>()->may_go_on);
  reader.go("#/a/pike", Step::kReturn);
  CHECK_FALSE(reader.effect<RouteShown>()->may_go_on);
  reader.go("#/");
  reader.go("#/a/pike~k3jd82aa");
  CHECK_FALSE(reader.effect<RouteShown>()->may_go_on);
  CHECK(reader.state.top_block == "k3jd82aa");
  reader.go("#/a/carp");
  CHECK(reader.effect<RouteShown>()->may_go_on);
  CHECK(reader.state.top_block.empty());
}
