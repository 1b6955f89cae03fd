// The words of the dictionary that answer a word of a query, and what an occurrence of each counts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/index.h"
#include "search/query_terms.h"

namespace sheaf {

enum class FormLevel : uint8_t { kAsTyped, kSameFold, kSameStem, kOther };

struct Form {
  uint32_t word = 0;  // in the dictionary
  PostingsPlace place;
  float share = 1;
  FormLevel level = FormLevel::kOther;
};

// Puts the `count` most frequent ones in front, in order; of equally frequent ones the lesser number comes first.
void put_most_frequent_first(std::vector<Form>& forms, size_t count);

// One letter may begin a tenth of all words: to score them all would take 20 ms on 50,000 articles, to find them 3 ms. Puts
// those that are scored in front; how many there are.
size_t put_frequent_first(std::vector<Form>& completions);

class FormFinder {
 public:
  explicit FormFinder(const Index& index);

  bool is_known(const Spelling& spelling) const;
  std::vector<SpelledToken> spelled(const QueryWord& word) const;

  // As typed, with other marks, of the same stem, and written otherwise; by number.
  std::vector<Form> forms_of(const QueryTerm& term);
  // Those with this folded form, whatever their surface.
  std::vector<Form> same_fold(const Spelling& spelling) const;
  // Those that begin so, without those in `known`, which is sorted by number.
  std::vector<Form> completions_of(std::string_view folded, const std::vector<Form>& known) const;
  // In the first language of the index.
  std::string stem_of(std::string_view surface);

 private:
  void add_stem_group(std::string_view surface, std::vector<Form>& forms);

  const Index* index_;
  std::vector<Stemmer> stemmers_;  // of the index's languages
};

// The folded form of a word by its number.
std::string folded_of(const Index& index, uint32_t word);

}  // namespace sheaf
