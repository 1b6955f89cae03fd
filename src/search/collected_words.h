// What an index is made of, gathered article by article: the words with where they stand, their stems, the articles.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.h"
#include "search/documents.h"
#include "search/facet_values.h"
#include "search/stem.h"
#include "search/term_table.h"

namespace sheaf {

class CollectedWords {
 public:
  CollectedWords(std::string_view language, const std::vector<Category>& categories);

  void add(const Article& article);

  const TermTable& terms() const { return terms_; }
  const DocumentsWriter& documents() const { return documents_; }
  const FacetValues& facet_values() const { return facet_values_; }
  const FieldLengths& lengths(uint32_t document) const { return lengths_[document]; }

  // A word with its stem in one language.
  struct StemmedTerm {
    uint32_t term = 0, stem_offset = 0;
    uint8_t stem_bytes = 0;
  };
  struct Language {
    std::string tag;
    Stemmer stemmer;
    std::vector<StemmedTerm> terms;
  };
  const std::vector<Language>& languages() const { return languages_; }
  std::string_view stem(const StemmedTerm& term) const {
    return std::string_view(stems_).substr(term.stem_offset, term.stem_bytes);
  }

 private:
  uint32_t language_number(std::string_view tag);
  // Adds a text's words from `begin` on; the position that follows them.
  uint32_t add_text(std::string_view text, uint32_t language, uint32_t begin);
  void add_stem(uint32_t term, uint32_t language);

  std::string default_language_;
  TermTable terms_;
  DocumentsWriter documents_;
  FacetValues facet_values_;
  std::vector<FieldLengths> lengths_;
  std::vector<Language> languages_;
  std::string stems_;
};

}  // namespace sheaf
