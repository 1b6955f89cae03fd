// Which articles the places of a collection are in: they stand one behind another (search/documents.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sheaf {

class ArticlePlaces {
 public:
  ArticlePlaces() = default;
  // `ends`: of the articles' places; ascending.
  explicit ArticlePlaces(std::vector<uint32_t> ends);

  // The articles that places below the last end are in, one for each. No step waits for the one before, or each would cost
  // a trip to memory.
  void articles_at(std::span<const uint32_t> places, uint32_t* articles) const;

 private:
  static constexpr uint32_t kPlacesInStep = 128;  // more would be skipped by steps, fewer would not stay in the cache
  std::vector<uint32_t> ends_;
  std::vector<uint32_t> first_articles_;  // the article that each step of so many places begins in
};

}  // namespace sheaf
