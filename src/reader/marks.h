// The words that were searched for, marked in an article that was found: a copy of its body whose spans are cut where the
// words begin and end. Nothing of it is ever written out.
#pragma once

#include <string>

#include "collection/collection.h"
#include "search/excerpts.h"

namespace sheaf {

// One of the words found is the present one: a span of it has this beside kHighlight. Sheaf HTML has no such mark.
inline constexpr uint8_t kPresentMark = 1 << 7;

struct MarkedArticle {
  ArticleId id;
  MatchedWords words;
  Document body;     // with marks, once the article is here
  int count = 0;     // of the words found
  int present = -1;  // the one that was stepped to, from 0; -1: none yet
};

// Fills `body` and `count` from the article's own body, the present one marked.
void mark_body(MarkedArticle& marked, const Document& body);

}  // namespace sheaf
