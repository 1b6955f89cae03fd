#include "search/order.h"

#include <algorithm>
#include <string>

#include "search/fold.h"

namespace sheaf {
namespace {

// How many are given their places before the rest is compared with them.
constexpr size_t kFirstPlaced = 128;

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
    const double score = scores.at(ranked.document).score + places.score(ranked.document);
    ranked.score = score * scores.coverage(ranked.document);
  }
}

}  // namespace

std::vector<RankedDocument> by_relevance(const Index& index, const DocumentSet& found, const TermScores& scores,
                                         Places& places, size_t count) {
  const Ahead ahead(index);
  std::vector<RankedDocument> all;
  found.each([&](uint32_t document) {
    all.push_back({document, scores.at(document).score * scores.coverage(document)});
  });
  if (places.is_empty()) {
    sort_first(all, count, ahead);
    return all;
  }
  // Places only add to a score. So the last of the first ones, once placed, is what the rest must be able to reach.
  const size_t first_count = std::min(all.size(), std::max(count, kFirstPlaced));
  std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first_count), all.end(), ahead);
  const auto rest = all.begin() + static_cast<std::ptrdiff_t>(first_count);
  std::vector<RankedDocument> placed(all.begin(), rest);
  add_places(placed, scores, places);
  sort_first(placed, count, ahead);
  if (placed.empty()) return placed;
  const double least = placed.back().score;
  std::vector<RankedDocument> others;
  std::copy_if(rest, all.end(), std::back_inserter(others), [&](const RankedDocument& ranked) {
    const double most = places.bound(scores.at(ranked.document).terms) * scores.coverage(ranked.document);
    constexpr double kRounding = 1 + 1e-12;
    return (ranked.score + most) * kRounding >= least;
  });
  add_places(others, scores, places);
  placed.insert(placed.end(), others.begin(), others.end());
  sort_first(placed, count, ahead);
  return placed;
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
