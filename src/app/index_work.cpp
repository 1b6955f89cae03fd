#include "app/index_work.h"

#include <algorithm>
#include <utility>

#include "collection/json.h"

namespace sheaf {

IndexWork::IndexWork(const Manifest& manifest)
    : builder_(manifest.language, manifest.categories),
      shards_left_(manifest.shards.size()),
      article_count_(std::max(1, manifest.article_count)),
      is_finishing_(manifest.shards.empty()) {}

void IndexWork::add_shard(std::string path, std::string bytes) {
  arrived_.push_back({std::move(path), std::move(bytes)});
}

void IndexWork::lose_shard() {
  --shards_left_;
  is_finishing_ = is_finishing_ || is_index_due();
}

void IndexWork::expect_shard() {
  ++shards_left_;
  is_whole_ = false;
}

std::optional<Index> IndexWork::work(FoundTexts& texts, const std::function<bool()>& is_time_up) {
  while (has_work() && !is_time_up()) {
    if (is_finishing_) {
      if (!builder_.finish(is_time_up)) return std::nullopt;
      is_finishing_ = false;
      is_whole_ = shards_left_ == 0;
      percent_ = is_whole_ ? 100 : percent_added();
      return builder_.index();
    }
    if (has_article()) {
      const Article& article = shard_.articles[next_article_++];
      builder_.add(article);
      texts.add(article);
      ++added_;
    } else {
      read_shard_file();
    }
    is_finishing_ = is_index_due();
  }
  return std::nullopt;
}

int IndexWork::percent_added() const { return std::min(99, added_ * 100 / article_count_); }

bool IndexWork::is_index_due() const {
  if (has_article() || is_whole_) return false;  // whole shards: a collection of one is not indexed three times
  if (shards_left_ == 0) return true;
  for (const int due : {10, 40})
    if (percent_ < due && percent_added() >= due) return true;
  return false;
}

void IndexWork::read_shard_file() {
  const File file = std::move(arrived_.front());
  arrived_.pop_front();
  --shards_left_;
  Result<Shard> shard = read_shard(file.bytes, file.path);
  if (!shard) unread_.push_back(file.path);
  shard_ = shard ? std::move(shard.value()) : Shard();
  next_article_ = 0;
}

}  // namespace sheaf
