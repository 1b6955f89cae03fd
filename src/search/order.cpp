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

// By what articles have, and then as above. One order for all of it: each kind of sorting costs the reader a kilobyte.
class PropertyOrder {
 public:
  PropertyOrder(const Index& index, const DocumentSet& found, Sort sort)
      : documents_(&index.documents()), newer_(index), sort_(sort) {
    if (sort != Sort::kTitle) return;
    titles_.resize(documents_->size());
    documents_->titles().each([&](uint32_t document, std::string_view title) {
      if (found.has(document)) titles_[document] = fold(title);
    });
  }
  bool is_before(const RankedDocument& a, const RankedDocument& b) const {
    const int difference = compared(a.document, b.document);
    return difference != 0 ? difference < 0 : newer_(a, b);
  }

 private:
  int compared(uint32_t a, uint32_t b) const {
    if (sort_ == Sort::kTitle) return titles_[a].compare(titles_[b]);
    if (sort_ != Sort::kRating) return 0;
    const int64_t rating_a = documents_->properties(a).rating_thousandths;
    const int64_t rating_b = documents_->properties(b).rating_thousandths;
    return rating_a > rating_b ? -1 : rating_a < rating_b ? 1 : 0;
  }

  const Documents* documents_;
  Ahead newer_;
  Sort sort_;
  std::vector<std::string> titles_;  // folded
};

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
  const PropertyOrder order(index, found, sort);
  const auto is_before = [&](const RankedDocument& a, const RankedDocument& b) { return order.is_before(a, b); };
  if (all.size() > count) {
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(), is_before);
    all.resize(count);
  }
  std::sort(all.begin(), all.end(), is_before);
  return all;
}

}  // namespace sheaf
