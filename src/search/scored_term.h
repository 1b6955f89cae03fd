// A word of a query with all that its part of an article's score depends on. search/term_scores.h makes them,
// search/article_scorer.h reads them.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "search/document_set.h"
#include "search/postings.h"

namespace sheaf {

struct ScoredForm {
  float share = 0;
  bool is_as_typed = false;
  PostingList list;
};

struct ScoredTerm {
  // In `instead`: the article is found by the word, which tells nothing of it.
  static constexpr float kTellsNothing = -1;

  explicit ScoredTerm(uint32_t document_count) : documents(document_count), placed(document_count) {}

  DocumentSet documents;  // that are found by it
  DocumentSet placed;     // in which it counts, too, where a form stands
  std::vector<ScoredForm> forms;
  // By article: the part of its weight that it has where no form stands; may be none. Set for those of `documents` in which
  // no form stands, and to be read for no other.
  std::unique_ptr<float[]> instead;
  float most_part = 0;  // of its weight that any article can have, places apart
  float weight = 0;
  double idf = 0;
  bool is_placed = false;  // any article is in `placed`
  uint32_t position = 0;   // in the query
};

}  // namespace sheaf
