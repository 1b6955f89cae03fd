// How a route gets its files: the manifest first, then the shard or list page that the route stands on, and beside it, without
// holding it up, the list page that says an article's neighbours. Part of update(); nothing else uses it. It holds no state of
// its own: whatever arrives or fails is judged by what the present route waits for (State::awaited), so a late answer for an
// older route can only fill the caches.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reader/kept.h"
#include "reader/state.h"
#include "reader/update.h"

namespace sheaf {

// No file of the site: a list page of what is kept, which the service worker answers with (web/offline/worker/kept.js).
inline constexpr char kKeptListPath[] = "kept.json";
inline constexpr size_t kNeighbourPages = 3;  // list pages fetched at most in search of an article's place

class Loader {
 public:
  Loader(State& state, std::vector<Effect>& effects) : state_(state), effects_(effects) {}

  void go_to(const Address& address, Step step);
  void go_to_random(uint64_t random);
  void retry();
  void arrived(const FileArrived& file);
  void failed(const FileFailed& file);
  void slow();

 private:
  // Shows the present route, or asks for the file that it lacks.
  void proceed();
  void proceed_to_category();
  void proceed_to_article();
  void pick_random();
  void show(bool is_opened_anew = false);
  void say_route(const std::string& block, bool is_opened_anew = false);
  void show_article(const Article& article);
  void show_not_found();
  void fill_neighbours();
  void set_neighbours(const Category& category, size_t page, size_t position);
  void search_neighbours(const Category& category);

  void wait();
  void await(const std::string& path);
  void want(const std::string& path);
  void fail(std::string key, const std::string& path, std::string detail);
  // Reads a file into its cache; false when it could not be read and the present route has failed by it.
  bool take(const FileArrived& file);
  const ListPage* list_page(const std::string& path);

  State& state_;
  std::vector<Effect>& effects_;
};

}  // namespace sheaf
