#include "app/search_desk.h"

#include <algorithm>
#include <utility>

#include "collection/json.h"
#include "search/query.h"
#include "search/search.h"

namespace sheaf {
namespace {

constexpr size_t kFilesAtOnce = 4;
constexpr size_t kKeptTexts = 1000;  // of rows, where the index is the packer's
constexpr int kSuggestions = 4;
constexpr size_t kOffers = 3;

// Four digits, or 0.
int year_of(const std::string& text) {
  int year = 0;
  for (const char c : text) year = c >= '0' && c <= '9' ? year * 10 + (c - '0') : 10'000;
  return text.size() == 4 && year < 10'000 ? year : 0;
}

Query query_of(const SearchTerms& terms) {
  Query query = read_query(terms.query, true);
  const auto narrow = [&](QueryField field, const std::string& value) {
    if (value.empty()) return;
    query.fields.emplace_back();
    query.fields.back().field = field;
    query.fields.back().value = value;
    query.fields.back().is_chosen = true;
  };
  narrow(QueryField::kCategory, terms.category);
  narrow(QueryField::kTag, terms.tag);
  narrow(QueryField::kAuthor, terms.author);
  if (const int year = year_of(terms.year); year > 0) {
    narrow(QueryField::kAfter, terms.year);
    if (year < 9999) narrow(QueryField::kBefore, std::to_string(year + 1));
  }
  return query;
}

}  // namespace

// --- files ---

void SearchDesk::prepare(const Manifest& manifest) {
  Source source;
  if (manifest.search)
    source.index_path = manifest.search->path;
  else
    for (const ShardRef& shard : manifest.shards) source.shards.push_back(shard.path);
  const bool is_begun = work_ || index_ || !awaited_.empty() || !lost_.empty();
  if (is_begun && source == source_) return;
  *this = SearchDesk(*platform_, std::move(fetch_));
  source_ = std::move(source);
  if (is_built_here()) {
    work_.emplace(manifest);
    for (const std::string& path : source_.shards) want(path);
  } else {
    texts_ = FoundTexts(kKeptTexts);
    want(source_.index_path);
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

bool SearchDesk::awaits(std::string_view path) const { return awaited_.contains(path); }

void SearchDesk::want(const std::string& path) {
  const bool is_wanted = awaits(path) || std::find(to_fetch_.begin(), to_fetch_.end(), path) != to_fetch_.end();
  if (!is_wanted) to_fetch_.push_back(path);
}

void SearchDesk::fetch_some() {
  while (!to_fetch_.empty() && awaited_.size() < kFilesAtOnce) {
    const std::string path = std::move(to_fetch_.front());
    to_fetch_.pop_front();
    awaited_.insert(path);
    fetch_(path);
  }
}

bool SearchDesk::file_arrived(const std::string& path, std::string bytes) {
  awaited_.erase(path);
  fetch_some();
  if (is_built_here()) {
    if (work_) work_->add_shard(path, std::move(bytes));
    return false;
  }
  if (path != source_.index_path) {
    keep_texts(path, bytes);
    return awaited_.empty();  // one answer with the texts of all rows, not one for each shard
  }
  open_index(std::move(bytes));
  return true;
}

bool SearchDesk::file_failed(const std::string& path) {
  awaited_.erase(path);
  fetch_some();
  // Without their texts rows have their titles still.
  if (!is_built_here() && path != source_.index_path) return awaited_.empty() && path != offer_shard_;
  lost_.insert(path);
  if (work_) work_->lose_shard();
  return true;
}

void SearchDesk::open_index(std::string bytes) {
  Result<Index> index = Index::open({bytes.begin(), bytes.end()});
  if (!index) return void(lost_.insert(source_.index_path));
  index_ = std::move(index.value());
  percent_ = 100;
}

void SearchDesk::keep_texts(const std::string& path, const std::string& bytes) {
  const Result<Shard> shard = read_shard(bytes, path);
  if (!shard) return;
  const std::vector<Article>& articles = shard.value().articles;
  const size_t step = std::max<size_t>(1, articles.size() / kOffers);
  for (size_t i = 0; i < articles.size(); ++i)
    if (wanted_texts_.contains(articles[i].id.value) || (path == offer_shard_ && i % step == 0))
      texts_.add(articles[i]);
}

void SearchDesk::fetch_texts(const Manifest& manifest, const Answer& answer) {
  if (is_built_here()) return;
  if (!(answer.terms == terms_)) asked_.clear(), wanted_texts_.clear();
  terms_ = answer.terms;
  for (const FoundArticle& row : answer.rows) {
    const ShardRef* shard = texts_.has(row.entry.id) ? nullptr : shard_of(manifest, row.entry.id);
    if (shard == nullptr) continue;
    wanted_texts_.insert(row.entry.id.value);
    if (asked_.insert(shard->path).second) want(shard->path);
  }
  fetch_some();
}

// --- the index ---

bool SearchDesk::work(double milliseconds) {
  const double end_ms = platform_->now_ms() + milliseconds;
  std::optional<Index> index = work_->work(texts_, [&] { return platform_->now_ms() >= end_ms; });
  for (const std::string& path : work_->take_unread()) lost_.insert(path);
  if (!index) return false;
  index_ = std::move(*index);
  percent_ = work_->percent();
  if (percent_ == 100 && lost_.empty()) work_.reset();  // it has the memory of the whole index
  return true;
}

bool SearchDesk::is_under_way() const {
  if (is_built_here()) return percent_ < 100;
  return !index_ && lost_.empty();
}

Answer SearchDesk::answer(const SearchTerms& terms, int rows) const {
  Answer answer;
  answer.terms = terms;
  answer.percent = percent_;
  answer.is_under_way = is_under_way();
  answer.has_lost_files = !lost_.empty();
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
  if (!is_built_here() && offer_shard_.empty() && !manifest.shards.empty()) {
    offer_shard_ = manifest.shards[random % manifest.shards.size()].path;
    want(offer_shard_);
    fetch_some();
  }
  return texts_.sample(kOffers, random);
}

}  // namespace sheaf
