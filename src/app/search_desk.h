// Where searches are answered: by the index that the packer made, or, for a small collection, by one that is built here of
// all its shards (app/index_work.h), an answer saying of how much it is. Owned by App; it asks the platform for its files
// itself, a few at a time, and only once something is searched for.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/found_texts.h"
#include "app/index_work.h"
#include "platform/platform.h"

namespace sheaf {

class SearchDesk {
 public:
  explicit SearchDesk(Platform& platform) : platform_(platform) {}

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
  // Of rows that have only their titles so far; what the index is built of is here already.
  void fetch_texts(const Manifest& manifest, const std::vector<FoundArticle>& rows);
  // A few articles by chance; none as long as there is nothing to choose from, and then it is asked for.
  std::vector<ListEntry> offers(const Manifest& manifest, uint64_t random);

 private:
  void want(const std::string& path);
  void fetch_some();
  void open_index(std::string bytes);
  void keep_texts(const std::string& path, const std::string& bytes);
  bool is_built_here() const { return index_path_.empty(); }

  Platform& platform_;
  std::optional<Index> index_;
  std::optional<IndexWork> work_;
  FoundTexts texts_{0};
  std::string index_path_;  // of the packer's index; "": it is built here
  std::deque<std::string> to_fetch_;
  std::vector<std::string> awaited_, lost_;
  int percent_ = 0;  // of the articles, in `index_`
  bool is_prepared_ = false, has_unread_ = false;
};

}  // namespace sheaf
