#include "app/search_desk.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "collection/json.h"
#include "search/query.h"
#include "search/search.h"

namespace sheaf {
namespace {

constexpr size_t kFilesAtOnce = 4;
constexpr size_t kKeptTexts = 4000;  // where not all are here: a shard holds some hundred
constexpr int kSuggestions = 4;
constexpr size_t kOffers = 3;

Query query_of(const SearchTerms& terms) {
  Query query = read_query(terms.query, true);
  const auto narrow = [&](QueryField field, const std::string& value) {
    if (!value.empty()) query.fields.push_back({field, value});
  };
  narrow(QueryField::kCategory, terms.category);
  narrow(QueryField::kTag, terms.tag);
  narrow(QueryField::kAuthor, terms.author);
  if (!terms.year.empty()) {
    narrow(QueryField::kAfter, terms.year);
    narrow(QueryField::kBefore, std::to_string(std::atoi(terms.year.c_str()) + 1));
  }
  return query;
}

}  // namespace

// --- files ---

void SearchDesk::prepare(const Manifest& manifest) {
  if (std::exchange(is_prepared_, true)) return;
  if (manifest.search) {
    index_path_ = manifest.search->path;
    texts_ = FoundTexts(kKeptTexts);
    want(index_path_);
  } else {
    work_.emplace(manifest);
    for (const ShardRef& shard : manifest.shards) want(shard.path);
  }
  fetch_some();
}

void SearchDesk::retry() {
  for (const std::string& path : std::exchange(lost_, {})) {
    want(path);
    if (work_) work_->expect_shard();
  }
  fetch_some();
}

bool SearchDesk::awaits(std::string_view path) const {
  return std::find(awaited_.begin(), awaited_.end(), path) != awaited_.end();
}

void SearchDesk::want(const std::string& path) {
  const bool is_wanted = awaits(path) || std::find(to_fetch_.begin(), to_fetch_.end(), path) != to_fetch_.end();
  if (!is_wanted) to_fetch_.push_back(path);
}

void SearchDesk::fetch_some() {
  while (!to_fetch_.empty() && awaited_.size() < kFilesAtOnce) {
    awaited_.push_back(std::move(to_fetch_.front()));
    to_fetch_.pop_front();
    platform_.fetch(awaited_.back());
  }
}

bool SearchDesk::file_arrived(const std::string& path, std::string bytes) {
  std::erase(awaited_, path);
  fetch_some();
  if (is_built_here()) {
    if (work_) work_->add_shard(path, std::move(bytes));
    return false;
  }
  path == index_path_ ? open_index(std::move(bytes)) : keep_texts(path, bytes);
  return true;
}

bool SearchDesk::file_failed(const std::string& path) {
  std::erase(awaited_, path);
  lost_.push_back(path);
  if (work_) work_->lose_shard();
  fetch_some();
  return true;
}

void SearchDesk::open_index(std::string bytes) {
  Result<Index> index = Index::open({bytes.begin(), bytes.end()});
  if (!index) return lost_.push_back(index_path_);
  index_ = std::move(index.value());
  percent_ = 100;
}

void SearchDesk::keep_texts(const std::string& path, const std::string& bytes) {
  const Result<Shard> shard = read_shard(bytes, path);
  if (!shard) return;
  for (const Article& article : shard.value().articles) texts_.add(article);
}

void SearchDesk::fetch_texts(const Manifest& manifest, const std::vector<FoundArticle>& rows) {
  for (const FoundArticle& row : rows) {
    const ShardRef* shard = is_built_here() || texts_.has(row.entry.id) ? nullptr : shard_of(manifest, row.entry.id);
    const bool is_lost = shard != nullptr && std::find(lost_.begin(), lost_.end(), shard->path) != lost_.end();
    if (shard != nullptr && !is_lost) want(shard->path);
  }
  fetch_some();
}

// --- the index ---

bool SearchDesk::work(double milliseconds) {
  const double end_ms = platform_.now_ms() + milliseconds;
  std::optional<Index> index = work_->work(texts_, [&] { return platform_.now_ms() >= end_ms; });
  if (!index) return false;
  index_ = std::move(*index);
  percent_ = work_->percent();
  has_unread_ = work_->has_unread();
  if (percent_ == 100 && lost_.empty()) work_.reset();  // it has the memory of the whole index
  return true;
}

Answer SearchDesk::answer(const SearchTerms& terms, int rows) const {
  Answer answer;
  answer.terms = terms;
  answer.percent = percent_;
  answer.has_lost_files = !lost_.empty() || has_unread_;
  if (!index_) return answer;
  SearchOptions options;
  options.limit = rows;
  options.sort = terms.sort;
  options.is_corrected = !terms.is_as_typed;
  Results results = search(*index_, query_of(terms), options);
  answer.words = {std::move(results.matched_terms), std::move(results.matched_prefixes)};
  const WordMatcher matcher(answer.words);
  for (const Hit& hit : results.hits) answer.rows.push_back(texts_.row(hit, matcher));
  answer.total = results.total;
  answer.facets = std::move(results.facets);
  answer.corrected = std::move(results.corrected);
  if (answer.total == 0) answer.suggestions = suggest(*index_, terms.query, kSuggestions);
  return answer;
}

std::vector<ListEntry> SearchDesk::offers(const Manifest& manifest, uint64_t random) {
  if (is_built_here() && percent_ < 100) return {};
  std::vector<ListEntry> some = texts_.sample(kOffers, random);
  if (some.empty() && !is_built_here() && !manifest.shards.empty()) {
    want(manifest.shards[random % manifest.shards.size()].path);
    fetch_some();
  }
  return some;
}

}  // namespace sheaf
