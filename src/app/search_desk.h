// Where searches are answered: by the index that the packer made, or, for a small collection, by one that is built here of
// all its shards (app/index_work.h), an answer saying of how much it is. Owned by App, which fetches its files, a few at a
// time, and only once something is searched for.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/found_texts.h"
#include "app/index_work.h"
#include "platform/platform.h"

namespace sheaf {

class SearchDesk {
 public:
  using FetchFile = std::function<void(const std::string& path)>;
  SearchDesk(Platform& platform, FetchFile fetch) : platform_(&platform), fetch_(std::move(fetch)) {}

  // Begins, and begins anew when the site was packed anew.
  void prepare(const Manifest& manifest);
  void retry();  // what could not be had
  bool awaits(std::string_view path) const;
  // True when answers may be others now.
  bool file_arrived(const std::string& path, std::string bytes);
  bool file_failed(const std::string& path);

  bool has_work() const { return work_ && work_->has_work(); }
  // Goes on building for so long. True when answers may be others now.
  bool work(double milliseconds);

  Answer answer(const SearchTerms& terms, int rows) const;
  // Of rows that have only their titles so far, each shard once for a search; what the index is built of is here already.
  void fetch_texts(const Manifest& manifest, const Answer& answer);
  // A few articles by chance; none as long as there is nothing to choose from, and then it is asked for, once.
  std::vector<ListEntry> offers(const Manifest& manifest, uint64_t random);

 private:
  // Which files an index is of.
  struct Source {
    std::string index_path;
    std::vector<std::string> shards;
    bool operator==(const Source&) const = default;
  };

  void want(const std::string& path);
  void fetch_some();
  void open_index(std::string bytes);
  void keep_texts(const std::string& path, const std::string& bytes);
  bool is_built_here() const { return source_.index_path.empty(); }
  bool is_under_way() const;

  Platform* platform_;  // outlives it
  FetchFile fetch_;
  Source source_;
  std::optional<Index> index_;
  std::optional<IndexWork> work_;
  FoundTexts texts_{0};
  std::deque<std::string> to_fetch_;
  std::set<std::string, std::less<>> awaited_, lost_;  // lost: of the index itself
  // With the packer's index:
  SearchTerms terms_;                           // whose rows' texts were asked for last
  std::set<std::string> asked_, wanted_texts_;  // shards; articles
  std::string offer_shard_;                     // asked for; "": not yet
  int percent_ = 0;                             // of the articles, in `index_`
};

}  // namespace sheaf
