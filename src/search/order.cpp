#include "search/order.h"

#include <algorithm>
#include <functional>
#include <string>

#include "search/fold.h"

namespace sheaf {
namespace {

// How many are given their places before the rest is compared with them.
constexpr size_t kFirstPlaced = 32;

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
void keep_first(std::vector<RankedDocument>& documents, size_t count, const Less& less) {
  if (documents.size() > count) {
    std::nth_element(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(count), documents.end(), less);
    documents.resize(count);
  }
}

template <typename Less>
void sort_first(std::vector<RankedDocument>& documents, size_t count, const Less& less) {
  keep_first(documents, count, less);
  std::sort(documents.begin(), documents.end(), less);
}

// Scores that places have been added to. Reads positions in ascending order of articles.
void add_places(std::vector<RankedDocument>& documents, const TermScores& scores, Places& places) {
  std::sort(documents.begin(), documents.end(),
            [](const RankedDocument& a, const RankedDocument& b) { return a.document < b.document; });
  places.restart();
  for (RankedDocument& ranked : documents) {
    const float placed = static_cast<float>(places.score(ranked.document));
    ranked.score = (scores.at(ranked.document).score + placed) * scores.coverage(ranked.document);
  }
}

// The `count`-th best of the scores so far.
class Threshold {
 public:
  explicit Threshold(size_t count) : count_(count) {}
  double value() const { return best_.size() < count_ ? 0 : best_.front(); }
  void add(double score) {
    if (best_.size() == count_) {
      if (score <= best_.front()) return;
      std::pop_heap(best_.begin(), best_.end(), std::greater<>());
      best_.pop_back();
    }
    best_.push_back(score);
    std::push_heap(best_.begin(), best_.end(), std::greater<>());
  }

 private:
  size_t count_;
  std::vector<double> best_;  // a heap, the least in front
};

struct Candidate {
  RankedDocument ranked;
  double most = 0;  // that its score can be, places included
};

// The articles that can be among the first `count`: places only add to a score, so what cannot reach the last of the best
// without them is out.
std::vector<Candidate> candidates(const DocumentSet& found, const TermScores& scores, const Places& places,
                                  size_t count) {
  constexpr double kRounding = 1 + 1e-5;  // scores are floats
  std::vector<Candidate> candidates;
  Threshold threshold(count);
  found.each([&](uint32_t document) {
    const TermScores::Entry& entry = scores.at(document);
    const float coverage = scores.coverage(document), score = entry.score * coverage;
    const double most = (score + places.bound(entry.terms, entry.occurrences) * coverage) * kRounding;
    if (most < threshold.value()) return;
    threshold.add(score);
    candidates.push_back({{document, score}, most});
  });
  std::erase_if(candidates, [&](const Candidate& candidate) { return candidate.most < threshold.value(); });
  return candidates;
}

}  // namespace

std::vector<RankedDocument> by_relevance(const Index& index, const DocumentSet& found, const TermScores& scores,
                                         Places& places, size_t count) {
  const Ahead ahead(index);
  if (count == 0) return {};
  std::vector<Candidate> all = candidates(found, scores, places, count);
  std::vector<RankedDocument> ranked;
  // The best without places are given them first: the last of those is what the rest must be able to reach.
  const size_t first_count = places.is_empty() ? all.size() : std::min(all.size(), std::max(count, kFirstPlaced));
  const auto rest = all.begin() + static_cast<std::ptrdiff_t>(first_count);
  std::nth_element(all.begin(), rest, all.end(),
                   [&](const Candidate& a, const Candidate& b) { return ahead(a.ranked, b.ranked); });
  for (auto candidate = all.begin(); candidate != rest; ++candidate) ranked.push_back(candidate->ranked);
  if (!places.is_empty()) add_places(ranked, scores, places);
  sort_first(ranked, count, ahead);
  std::vector<RankedDocument> others;
  for (auto candidate = rest; candidate != all.end(); ++candidate) {
    if (candidate->most >= ranked.back().score) others.push_back(candidate->ranked);
  }
  if (others.empty()) return ranked;
  add_places(others, scores, places);
  ranked.insert(ranked.end(), others.begin(), others.end());
  sort_first(ranked, count, ahead);
  return ranked;
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
