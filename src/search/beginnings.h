// What the words with one beginning come to, for those beginnings that lead to very many (t, th): to read the lists of all
// these words for a letter just typed would take 20 ms on 50,000 articles, and 2 ms those of the few that are scored. So the
// index has the articles of all of them, a bit for each, and how often the scored ones stand in which fields of which
// articles, taken together, like the list of a common word.
#pragma once

#include <string_view>
#include <vector>

#include "search/document_set.h"
#include "search/documents.h"

namespace sheaf {

struct PostingList;

inline constexpr size_t kMostBeginningBytes = 3;

class Beginnings {
 public:
  // False when the bytes are none.
  bool open(ByteSpan section, uint32_t document_count);
  // Adds the articles of all words that begin so, if that is known.
  bool add_to(std::string_view beginning, DocumentSet& documents) const;
  // Reads what is scored of the words that go on from a beginning, those that put_frequent_first() chooses of them all, as
  // one list without positions; how many words these are, 0 if that is not known.
  size_t read_scored(std::string_view beginning, const Documents& documents, PostingList& list) const;

 private:
  struct Known {
    std::string_view beginning;
    ByteSpan set, scored;
  };
  const Known* find(std::string_view beginning) const;

  std::vector<Known> known_;
};

}  // namespace sheaf
