#include "search/relevance.h"

#include <algorithm>

#include "search/article_scorer.h"

namespace sheaf {
namespace {

// The best of the articles shown to it.
class Best {
 public:
  Best(const RankOrder& ahead, size_t count) : ahead_(ahead), count_(count) {}
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
  RankOrder ahead_;
  size_t count_;
  std::vector<RankedDocument> best_;  // a heap, the last of them in front
};

}  // namespace

std::vector<RankedDocument> by_relevance(const Index& index, const DocumentSet& found, const TermScores& scores,
                                         size_t count) {
  if (count == 0) return {};
  Best best(RankOrder(index), count);
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

}  // namespace sheaf
