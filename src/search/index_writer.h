// Makes the index file of what was gathered, in steps that take about 0.1 ms each.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "search/beginnings_writer.h"
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
  // Beside each term the beginning of what it is sorted by, which tells most of them apart without a look at the texts.
  struct SpelledTerm {
    uint64_t beginning = 0;
    uint32_t term = 0;
  };
  struct SpellingOrder {
    const TermTable* terms;
    bool operator()(const SpelledTerm& a, const SpelledTerm& b) const;
  };
  struct StemSort {
    const CollectedWords* words;
    const std::vector<uint32_t>* number_of_term;
    bool operator()(const CollectedWords::StemmedTerm& a, const CollectedWords::StemmedTerm& b) const;
  };
  using SpellingSort = SlicedSort<SpelledTerm, SpellingOrder>;

  bool write_words(const std::function<bool()>& is_time_up);
  static std::vector<SpelledTerm> spelled(const TermTable& terms);
  void write_word(uint32_t term);
  bool write_stems(const std::function<bool()>& is_time_up);

  const CollectedWords* words_;
  SpellingSort spelling_sort_;
  std::vector<SpelledTerm> sorted_terms_;  // once sorted
  std::vector<uint32_t> number_of_term_;   // in the dictionary
  size_t next_word_ = 0, next_language_ = 0;
  std::optional<SlicedSort<CollectedWords::StemmedTerm, StemSort>> stem_sort_;  // of one language
  DictionaryWriter dictionary_;
  PostingsWriter postings_;
  BeginningsWriter beginnings_;
  SectionBytes sections_;
  std::vector<uint32_t> word_places_;
};

}  // namespace sheaf
