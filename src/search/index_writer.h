// Makes the index file of what was gathered, in steps that take about 0.1 ms each.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "search/collected_words.h"
#include "search/dictionary.h"
#include "search/postings.h"
#include "search/sections.h"
#include "search/sliced_sort.h"

namespace sheaf {

class IndexWriter {
 public:
  explicit IndexWriter(const CollectedWords& words);

  // Goes on until the file is made (true) or the time is up.
  bool run(const std::function<bool()>& is_time_up);
  std::vector<uint8_t> take_file() { return join_sections(sections_); }

 private:
  struct SpellingOrder {
    const TermTable* terms;
    bool operator()(uint32_t a, uint32_t b) const;
  };
  struct StemSort {
    const CollectedWords* words;
    const std::vector<uint32_t>* number_of_term;
    bool operator()(const CollectedWords::StemmedTerm& a, const CollectedWords::StemmedTerm& b) const;
  };
  using SpellingSort = SlicedSort<uint32_t, SpellingOrder>;

  bool write_words(const std::function<bool()>& is_time_up);
  void write_word(uint32_t term);
  bool write_stems(const std::function<bool()>& is_time_up);

  const CollectedWords* words_;
  SpellingSort spelling_sort_;
  std::vector<uint32_t> sorted_terms_;    // once sorted
  std::vector<uint32_t> number_of_term_;  // in the dictionary
  size_t next_word_ = 0, next_language_ = 0;
  std::vector<SlicedSort<CollectedWords::StemmedTerm, StemSort>> stem_sort_;  // at most one
  DictionaryWriter dictionary_;
  PostingsWriter postings_;
  SectionBytes sections_;
  std::vector<uint8_t> scratch_;
  std::vector<uint32_t> positions_;
};

}  // namespace sheaf
