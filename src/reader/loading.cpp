#include "reader/loading.h"

#include <algorithm>
#include <utility>

#include "collection/ids.h"
#include "collection/json.h"
#include "reader/kept.h"
#include "reader/marking.h"
#include "reader/searching.h"

namespace sheaf {
namespace {

constexpr int kMaxAliasSteps = 8;  // aliases may lead to aliases, and a broken file in circles

bool is_shard(const Manifest& manifest, const std::string& path) {
  return std::any_of(manifest.shards.begin(), manifest.shards.end(),
                     [&](const ShardRef& shard) { return shard.path == path; });
}

bool is_list_page(const Manifest& manifest, const std::string& path) {
  return std::any_of(manifest.categories.begin(), manifest.categories.end(), [&](const Category& category) {
    return std::find(category.list_pages.begin(), category.list_pages.end(), path) != category.list_pages.end();
  });
}

const ArticleId* alias_of(const Shard& shard, const ArticleId& id) {
  for (const Shard::Alias& alias : shard.aliases)
    if (alias.from == id) return &alias.to;
  return nullptr;
}

// An older program cannot read a newer site's files; that they are newer it can still see: "_sheaf": {"version": 2.
bool says_newer_format(std::string_view json) {
  constexpr std::string_view kObject = "\"_sheaf\"", kVersion = "\"version\"";
  for (size_t at = json.find(kObject); at != std::string_view::npos; at = json.find(kObject, at + 1)) {
    const std::string_view object = json.substr(at, json.find('}', at) - at);
    const size_t name = object.find(kVersion);
    if (name == std::string_view::npos) continue;
    size_t digit = object.find_first_not_of(" \t\r\n:", name + kVersion.size());
    int version = 0;
    for (; digit < object.size() && object[digit] >= '0' && object[digit] <= '9' && version < 100'000; ++digit)
      version = version * 10 + (object[digit] - '0');
    if (version > kFormatVersion) return true;
  }
  return false;
}

}  // namespace

// --- actions ---

void Loader::go_to(const Address& address, Step step) {
  const bool is_same = address == state_.address && state_.shown;
  if (step == Step::kPush || step == Step::kReplace)
    effects_.push_back(SetAddress{address, step == Step::kPush && !is_same});
  state_.random_pick.reset();
  state_.address = address;
  state_.is_return = step == Step::kReturn;
  wait();
}

void Loader::go_to_random(uint64_t random) {
  if (!state_.manifest) return;
  state_.random_pick = random;
  state_.is_return = false;
  wait();
}

void Loader::retry() {
  if (state_.loading != Loading::kFailed) return;
  // A file that the manifest names and that is gone: the site was packed anew, and a new manifest says where things are.
  if (state_.failure.key == "missing_file") {
    state_.manifest.reset();
    state_.list_pages.clear();
    state_.shards.clear();
  }
  state_.failure = {};
  state_.loading = Loading::kSlow;  // bars at once: pressing the button must show
  proceed();
}

void Loader::arrived(const FileArrived& file) {
  std::erase(state_.wanted, file.path);
  const bool is_awaited = file.path == state_.awaited && state_.loading != Loading::kFailed;
  if (!take(file)) return;
  if (is_awaited)
    proceed();
  else if (state_.loading == Loading::kReady)
    fill_neighbours();
}

void Loader::failed(const FileFailed& file) {
  std::erase(state_.wanted, file.path);
  if (file.path != state_.awaited || state_.loading == Loading::kFailed) return;
  const bool is_missing = file.status == 404 || file.status == 410;
  const bool is_kept_elsewhere = file.path != kManifestPath && is_anything_kept(state_.offline);
  fail(file.status == 0 ? is_kept_elsewhere ? "not_kept" : "no_connection"
       : is_missing     ? "missing_file"
                        : "server",
       file.path, file.status == 0 ? "no answer" : "HTTP status " + std::to_string(file.status));
}

void Loader::slow() {
  // Timers ring in the order in which they were started: only the last belongs to the present route.
  if (state_.slow_timers > 0) --state_.slow_timers;
  if (state_.slow_timers > 0 || state_.loading != Loading::kWaiting) return;
  state_.loading = Loading::kSlow;
  effects_.push_back(Announce{"announce_loading"});
}

// --- the present route ---

void Loader::wait() {
  state_.failure = {};
  state_.awaited.clear();
  if (state_.loading != Loading::kSlow) state_.loading = Loading::kWaiting;
  proceed();
  if (state_.loading != Loading::kWaiting) return;
  ++state_.slow_timers;
  effects_.push_back(StartSlowTimer{});
}

void Loader::proceed() {
  if (!state_.manifest) return await(kManifestPath);
  if (state_.random_pick) return pick_random();
  switch (state_.address.place) {
    case Place::kCategory: return proceed_to_category();
    case Place::kArticle: return proceed_to_article();
    case Place::kLibrary:
    case Place::kSearch:
    case Place::kNotFound: return show();
  }
}

void Loader::proceed_to_category() {
  const Category* category = find_category(*state_.manifest, state_.address.category);
  const size_t pages = category == nullptr ? 0 : std::max<size_t>(1, category->list_pages.size());
  const auto page = static_cast<size_t>(state_.address.page);
  if (page < 1 || page > pages) return show_not_found();
  if (category->list_pages.empty()) {
    state_.list = {};
    return show();
  }
  const std::string& path = category->list_pages[page - 1];
  const ListPage* list = list_page(path);
  if (list == nullptr) return await(path);
  state_.list = *list;
  show();
}

void Loader::proceed_to_article() {
  ArticleId id = state_.address.article;
  for (int step = 0; step < kMaxAliasSteps; ++step) {
    const ShardRef* ref = shard_of(*state_.manifest, id);
    if (ref == nullptr) break;
    const Shard* shard = find_kept(state_.shards, ref->path);
    if (shard == nullptr) return await(ref->path);
    if (const Article* article = find_article(*shard, id)) {
      if (id != state_.address.article) {
        state_.address.article = id;
        effects_.push_back(SetAddress{state_.address, false});
      }
      return show_article(*article);
    }
    const ArticleId* target = alias_of(*shard, id);
    if (target == nullptr) break;
    id = *target;
  }
  show_not_found();
}

// Every entry of every category's list is as likely as any other.
void Loader::pick_random() {
  const std::vector<Category>& categories = state_.manifest->categories;
  uint64_t total = 0;
  for (const Category& category : categories)
    if (!category.list_pages.empty()) total += static_cast<uint64_t>(std::max(0, category.count));
  uint64_t index = total == 0 ? 0 : *state_.random_pick % total;
  for (const Category& category : categories) {
    if (category.list_pages.empty() || category.count <= 0) continue;
    if (index >= static_cast<uint64_t>(category.count)) {
      index -= static_cast<uint64_t>(category.count);
      continue;
    }
    const size_t page = std::min(static_cast<size_t>(index) / kListPageEntries, category.list_pages.size() - 1);
    const ListPage* list = list_page(category.list_pages[page]);
    if (list == nullptr) return await(category.list_pages[page]);
    if (list->entries.empty()) break;
    size_t at = static_cast<size_t>(index) % kListPageEntries % list->entries.size();
    const bool is_present = state_.article && state_.shown && state_.shown->place == Place::kArticle &&
                            list->entries[at].id == state_.article->id;
    if (is_present) at = (at + 1) % list->entries.size();  // pressing the button must lead somewhere
    Address address;
    address.place = Place::kArticle;
    address.article = list->entries[at].id;
    return go_to(address, Step::kPush);
  }
  state_.random_pick.reset();
  proceed();
}

void Loader::show(bool is_opened_anew) {
  if (state_.address.place != Place::kArticle) state_.article.reset();
  if (state_.address.place != Place::kCategory) state_.list = {};
  if (!state_.article) state_.previous.reset(), state_.next.reset();
  state_.shown = state_.address;
  state_.loading = Loading::kReady;
  state_.awaited.clear();
  state_.top_block = state_.address.block;
  say_route(state_.address.block, is_opened_anew);
  if (state_.address.place == Place::kSearch) Searching(state_, effects_).show();
}

void Loader::say_route(const std::string& block, bool is_opened_anew) {
  const bool is_first = !std::exchange(state_.has_shown_route, true);
  state_.has_packed_column = state_.has_packed_column && is_first;
  // Who comes from the search wants what was found.
  const bool may_go_on = is_opened_anew && block.empty() && !state_.is_return && !state_.marked;
  effects_.push_back(RouteShown{block, state_.is_return, is_first, may_go_on});
}

void Loader::show_article(const Article& article) {
  const bool is_other = !state_.article || state_.article->id != article.id;
  if (is_other) {
    state_.article = article;
    state_.previous.reset();
    state_.next.reset();
    state_.neighbour_search = 0;
    Marking(state_, effects_).article_shown();
  }
  show(is_other);
  fill_neighbours();
}

void Loader::show_not_found() {
  Address nowhere;
  nowhere.place = Place::kNotFound;
  nowhere.text = percent_decode(hash_address(state_.address).substr(2));
  state_.address = nowhere;
  show();
}

// --- files ---

void Loader::await(const std::string& path) {
  state_.awaited = path;
  want(path);
}

void Loader::want(const std::string& path) {
  if (std::find(state_.wanted.begin(), state_.wanted.end(), path) != state_.wanted.end()) return;
  state_.wanted.push_back(path);
  effects_.push_back(Fetch{path});
}

void Loader::fail(std::string key, const std::string& path, std::string detail) {
  state_.loading = Loading::kFailed;
  state_.failure = {std::move(key), path, std::move(detail)};
  say_route({});
  if (state_.failure.key == "not_kept") want(kKeptListPath);
}

bool Loader::take(const FileArrived& file) {
  const auto refuse = [&](const Error& error) {
    if (file.path == state_.awaited)
      fail(says_newer_format(file.bytes) ? "newer_format" : "broken_file", file.path, error.message);
    return false;
  };
  if (file.path == kManifestPath) {
    if (state_.manifest) return true;
    Result<Manifest> manifest = read_manifest(file.bytes, file.path);
    if (!manifest) return refuse(manifest.error());
    state_.manifest = std::move(manifest.value());
  } else if (!state_.manifest) {
    return true;
  } else if (is_shard(*state_.manifest, file.path)) {
    Result<Shard> shard = read_shard(file.bytes, file.path);
    if (!shard) return refuse(shard.error());
    keep(state_.shards, file.path, std::move(shard.value()));
  } else if (file.path == kKeptListPath || is_list_page(*state_.manifest, file.path)) {
    Result<ListPage> list = read_list_page(file.bytes, file.path);
    if (!list) return refuse(list.error());
    keep(state_.list_pages, file.path, std::move(list.value()));
  }
  return true;
}

const ListPage* Loader::list_page(const std::string& path) { return find_kept(state_.list_pages, path); }

}  // namespace sheaf
