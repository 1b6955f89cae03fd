// The articles that have any of the words with a beginning, for those beginnings that lead to very many (t, th): to read the
// lists of all these words for a letter just typed would take 20 ms on 50,000 articles. A set is a bit for each article.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/article_places.h"
#include "search/document_set.h"
#include "search/sections.h"

namespace sheaf {

inline constexpr size_t kMostBeginningBytes = 3;

class BeginningsWriter {
 public:
  // `ends`: of the articles' places. A collection of few articles has no sets.
  explicit BeginningsWriter(std::vector<uint32_t> ends);

  // In the order of the dictionary. `places`: where the word stands, ascending.
  void add_word(std::string_view folded, std::span<const uint32_t> places);
  // Once, after the last word: Section::kBeginnings.
  void write(std::vector<uint8_t>& out);

 private:
  // What the words so far that go on with the present beginning have.
  struct Collected {
    DocumentSet documents;
    uint64_t places = 0;
  };
  void close_down_to(size_t bytes);
  void keep(std::string_view beginning, const Collected& collected);

  uint32_t document_count_;
  ArticlePlaces article_places_;
  std::string beginning_;             // of the last word
  std::vector<Collected> collected_;  // for the first byte of it, for the first two …
  std::vector<uint32_t> articles_;    // of a word
  uint32_t kept_ = 0;
  std::vector<uint8_t> sets_;
};

class Beginnings {
 public:
  // False when the bytes are none.
  bool open(ByteSpan section, uint32_t document_count);
  // Adds the articles of all words that begin so, if that is known.
  bool add_to(std::string_view beginning, DocumentSet& documents) const;

 private:
  struct Known {
    std::string_view beginning;
    ByteSpan set;
  };
  std::vector<Known> known_;
};

}  // namespace sheaf
