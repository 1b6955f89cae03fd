// The words that were searched for, marked in an article that was found: a copy of its body whose spans are cut where the
// words begin and end. Nothing of it is ever written out.
#pragma once

#include <vector>

#include "collection/collection.h"
#include "search/excerpts.h"

namespace sheaf {

// One of the words found is the present one: a span of it has this beside kHighlight. Sheaf HTML has no such mark.
inline constexpr uint8_t kPresentMark = 1 << 7;

// One of the words found: spans [begin, end) of the leaf of that number, in the order of the body.
struct MarkPlace {
  size_t leaf = 0, begin = 0, end = 0;
};

struct MarkedArticle {
  ArticleId id;
  MatchedWords words;
  Document body;  // with marks, once the article is here
  std::vector<MarkPlace> places;
  int present = -1;  // the one that was stepped to, from 0; -1: none yet

  int count() const { return static_cast<int>(places.size()); }
};

// Fills `body` and `places` from the article's own body; none is the present one.
void mark_body(MarkedArticle& marked, const Document& body);
// Another one becomes the present one.
void show_present(MarkedArticle& marked, int present);

}  // namespace sheaf
