#include "search/order.h"

#include <algorithm>
#include <string>

#include "search/fold.h"

namespace sheaf {
namespace {

// By what articles have, and then as RankOrder has them. One order for all of it: each kind of sorting costs the reader a kilobyte.
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
  RankOrder newer_;
  Sort sort_;
  std::vector<std::string> titles_;  // folded
};

}  // namespace

std::vector<RankedDocument> by_property(const Index& index, const DocumentSet& found, Sort sort, size_t count) {
  std::vector<RankedDocument> all;
  found.each([&](uint32_t document) { all.push_back({document, 0}); });
  const PropertyOrder order(index, found, sort);
  const auto is_before = [&](const RankedDocument& a, const RankedDocument& b) { return order.is_before(a, b); };
  count = std::min(count, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(), is_before);
  all.resize(count);
  return all;
}

}  // namespace sheaf
