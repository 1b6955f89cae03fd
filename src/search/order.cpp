#include "search/order.h"

#include <algorithm>
#include <string>

#include "search/article_scorer.h"
#include "search/fold.h"

namespace sheaf {
namespace {

class Ahead {
 public:
  explicit Ahead(const Index& index) : documents_(&index.documents()) {}
  bool operator()(const RankedDocument& a, const RankedDocument& b) const {
    if (a.score != b.score) return a.score > b.score;
    const int32_t date_a = documents_->properties(a.document).published_days;
    const int32_t date_b = documents_->properties(b.document).published_days;
    return date_a != date_b ? date_a > date_b : a.document < b.document;
  }

 private:
  const Documents* documents_;
};

template <typename Less>
void sort_first(std::vector<RankedDocument>& documents, size_t count, const Less& less) {
  if (documents.size() > count) {
    std::nth_element(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(count), documents.end(), less);
    documents.resize(count);
  }
  std::sort(documents.begin(), documents.end(), less);
}

// The best of the articles shown to it.
class Best {
 public:
  Best(const Ahead& ahead, size_t count) : ahead_(ahead), count_(count) {}
  // The score to reach; nothing is below it while there are too few.
  double least() const { return best_.size() < count_ ? 0 : best_.front().score; }
  void add(const RankedDocument& ranked) {
    best_.push_back(ranked);
    std::push_heap(best_.begin(), best_.end(), ahead_);
    if (best_.size() <= count_) return;
    std::pop_heap(best_.begin(), best_.end(), ahead_);
    best_.pop_back();
  }
  std::vector<RankedDocument> take() {
    std::sort_heap(best_.begin(), best_.end(), ahead_);
    return std::move(best_);
  }

 private:
  Ahead ahead_;
  size_t count_;
  std::vector<RankedDocument> best_;  // a heap, the last of them in front
};

}  // namespace

std::vector<RankedDocument> by_relevance(const Index& index, const DocumentSet& found, const TermScores& scores,
                                         size_t count) {
  if (count == 0) return {};
  Best best(Ahead(index), count);
  ArticleScorer scorer(index, scores);
  const auto show = [&](const DocumentSet& documents) {
    scorer.restart();
    documents.each([&](uint32_t document) {
      const float score = scorer.score(document, best.least());
      if (score >= best.least()) best.add({document, score});
    });
  };
  // In a long query every article has some of its words, and words have too little weight to leave any out.
  constexpr size_t kLongQuery = 8;
  if (scorer.term_count() > kLongQuery) scorer.prepare_all();
  if (scorer.term_count() > 0) scorer.prepare(0);
  // Those that have all words first: where there are enough of them, most others need not be looked at.
  DocumentSet now = found;
  for (size_t rank = 0; rank < scorer.term_count(); ++rank) now.keep_only(scorer.documents_of(rank));
  show(now);
  DocumentSet left = found;
  left.remove(now);
  // Then word by word those that it finds and none before it, as long as what is left can reach the best.
  for (size_t rank = 0; rank < scorer.term_count() && scorer.most_from(rank) >= best.least(); ++rank) {
    now = left;
    now.keep_only(scorer.documents_of(rank));
    left.remove(now);
    if (rank > 0) scorer.prepare(rank);
    show(now);
  }
  return best.take();
}

std::vector<RankedDocument> by_property(const Index& index, const DocumentSet& found, Sort sort, size_t count) {
  std::vector<RankedDocument> all;
  found.each([&](uint32_t document) { all.push_back({document, 0}); });
  const Documents& documents = index.documents();
  const Ahead newer(index);
  if (sort == Sort::kDate) {
    sort_first(all, count, newer);
  } else if (sort == Sort::kRating) {
    sort_first(all, count, [&](const RankedDocument& a, const RankedDocument& b) {
      const int64_t rating_a = documents.properties(a.document).rating_thousandths;
      const int64_t rating_b = documents.properties(b.document).rating_thousandths;
      return rating_a != rating_b ? rating_a > rating_b : newer(a, b);
    });
  } else {
    std::vector<std::string> titles(documents.size());
    documents.titles().each([&](uint32_t document, std::string_view title) {
      if (found.has(document)) titles[document] = fold(title);
    });
    sort_first(all, count, [&](const RankedDocument& a, const RankedDocument& b) {
      const int difference = titles[a.document].compare(titles[b.document]);
      return difference != 0 ? difference < 0 : newer(a, b);
    });
  }
  return all;
}

}  // namespace sheaf
