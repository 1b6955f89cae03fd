// Makes what the index knows of beginnings that lead to very many words (search/beginnings.h).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/article_places.h"
#include "search/beginnings.h"
#include "search/forms.h"
#include "search/term_table.h"

namespace sheaf {

class BeginningsWriter {
 public:
  // Both must stay.
  BeginningsWriter(const TermTable& terms, const DocumentsWriter& documents);

  // In the order of the dictionary. `places`: where the word stands, ascending.
  void add_word(uint32_t term, std::span<const uint32_t> places);
  // Once, after the last word: Section::kBeginnings.
  void write(std::vector<uint8_t>& out);

 private:
  // What the words so far that go on with the present beginning have.
  struct Collected {
    DocumentSet documents;
    uint64_t places = 0;
    std::vector<Form> longer;  // all but the beginning itself, where it is a word
  };
  void close_down_to(size_t bytes);
  void keep(std::string_view beginning, Collected& collected);
  void write_scored(std::vector<Form>& words, std::vector<uint8_t>& out);
  void count(uint32_t term, std::vector<FieldCounts>& counts);

  const TermTable* terms_;
  const std::vector<FieldLengths>* lengths_;
  std::vector<uint32_t> ends_;  // of the articles' places
  ArticlePlaces article_places_;
  std::string beginning_;                    // of the last word
  std::vector<Collected> collected_;         // for the first byte of it, for the first two …
  std::vector<uint32_t> words_;              // the terms, by number in the dictionary
  std::vector<uint32_t> places_, articles_;  // of a word
  uint32_t kept_ = 0;
  std::vector<uint8_t> written_;
};

}  // namespace sheaf
