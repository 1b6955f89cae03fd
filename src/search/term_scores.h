// The words of a query as scoring needs them: which articles each finds, how much it weighs, and its lists.
#pragma once

#include <cstdint>
#include <vector>

#include "search/document_set.h"
#include "search/forms.h"
#include "search/index.h"
#include "search/matched_term.h"
#include "search/occurrences.h"
#include "search/scored_term.h"

namespace sheaf {

// Words of many forms, words of very many articles, and function words have no places: reading them costs more than they
// tell.
inline constexpr size_t kMostPlacedForms = 32, kMostPlacedDocuments = 20'000;

class TermScores {
 public:
  // `has_places`: where words stand in an article counts too.
  TermScores(const Index& index, bool has_places);

  // Adds a word; its weight and idf are set.
  void add(MatchedTerm& matched);
  // Adds the words that stand instead of one that is nowhere. Each one's best articles come before any one's others, so that
  // no likely word is buried under another's; none counts more than an occurrence of a word as typed.
  void add_instead(MatchedTerm& matched);

  const DocumentSet& documents() const { return documents_; }  // that any word finds
  const std::vector<ScoredTerm>& terms() const { return terms_; }
  double total_weight() const { return total_weight_; }

 private:
  bool is_placed(const MatchedTerm& matched) const;
  uint32_t add_forms(const MatchedTerm& matched, ScoredTerm& term) const;
  void set_weight(MatchedTerm& matched, ScoredTerm& term, uint32_t documents);
  uint32_t only_stemmed(const MatchedTerm& matched, const DocumentSet& with_word) const;
  void add_completions(const MatchedTerm& matched, ScoredTerm& term);
  bool is_whole_beginning(const MatchedTerm& matched) const;
  void count_completions(const MatchedTerm& matched);
  DocumentSet others_completed(const MatchedTerm& matched) const;
  void raise(ScoredTerm& term, const Form& substitute, size_t rank);
  void keep(ScoredTerm term);

  const Index* index_;
  bool has_places_;
  size_t placed_ = 0;
  Occurrences occurrences_;
  DocumentSet documents_;
  std::vector<ScoredTerm> terms_;
  double total_weight_ = 0;
};

}  // namespace sheaf
