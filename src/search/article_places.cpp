#include "search/article_places.h"

namespace sheaf {

ArticlePlaces::ArticlePlaces(std::vector<uint32_t> ends) : ends_(std::move(ends)) {
  uint32_t article = 0;
  const uint64_t end = ends_.empty() ? 0 : ends_.back();
  for (uint64_t place = 0; place < end; place += kPlacesInStep) {
    while (place >= ends_[article]) ++article;
    first_articles_.push_back(article);
  }
}

void ArticlePlaces::articles_at(std::span<const uint32_t> places, uint32_t* articles) const {
  for (size_t i = 0; i < places.size(); ++i) articles[i] = first_articles_[places[i] / kPlacesInStep];
  for (size_t i = 0; i < places.size(); ++i) {
    uint32_t article = articles[i];
    article += places[i] >= ends_[article];  // as far as most go, without a branch
    while (places[i] >= ends_[article]) ++article;
    articles[i] = article;
  }
}

}  // namespace sheaf
