// The index of a small collection, built of its shards while the page goes on: in slices, and with an index to search in
// after the first tenth and at four tenths of the articles already. It keeps the articles' texts for excerpts.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/found_texts.h"
#include "search/index.h"
#include "search/index_builder.h"

namespace sheaf {

class IndexWork {
 public:
  explicit IndexWork(const Manifest& manifest);

  void add_shard(std::string path, std::string bytes);
  void lose_shard();    // it does not come …
  void expect_shard();  // … or it does after all
  bool has_work() const { return is_finishing_ || has_article() || !arrived_.empty(); }
  // Goes on until `is_time_up`. An index, when another one is finished.
  std::optional<Index> work(FoundTexts& texts, const std::function<bool()>& is_time_up);
  // Of the articles, in the index that was finished last.
  int percent() const { return percent_; }
  // Shards that came and could not be read, since this was asked last.
  std::vector<std::string> take_unread() { return std::exchange(unread_, {}); }

 private:
  struct File {
    std::string path, bytes;
  };

  bool has_article() const { return next_article_ < shard_.articles.size(); }
  bool is_index_due() const;
  void read_shard_file();
  int percent_added() const;

  IndexBuilder builder_;
  std::deque<File> arrived_;
  Shard shard_;  // whose articles are being added
  size_t next_article_ = 0, shards_left_ = 0;
  int article_count_ = 0, added_ = 0, percent_ = 0;
  std::vector<std::string> unread_;
  bool is_finishing_ = false, is_whole_ = false;
};

}  // namespace sheaf
