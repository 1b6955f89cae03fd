#include "search/search.h"

#include <algorithm>

#include "search/facets.h"
#include "search/filters.h"
#include "search/matching.h"
#include "search/order.h"
#include "search/places.h"

namespace sheaf {
namespace {

// Looking through the whole dictionary takes about a millisecond: this many words of a query may.
constexpr size_t kMostSubstituted = 6;

class Search {
 public:
  Search(const Index& index, const Query& query, const SearchOptions& options)
      : index_(index), query_(query), options_(options), finder_(index), scores_(index), places_(index) {}

  Results run() {
    const std::optional<DocumentSet> allowed = allowed_documents(index_, finder_, query_);
    terms_ = match_terms(index_, finder_, query_);
    score_terms();
    DocumentSet found = terms_.empty() ? with_all() : scores_.documents();
    if (allowed) found.keep_only(*allowed);
    results_.total = static_cast<int>(found.size());
    results_.facets = count_facets(index_.documents(), found);
    add_hits(ranked(found));
    add_matched_words();
    return std::move(results_);
  }

 private:
  DocumentSet with_all() const {
    return query_.is_empty() ? DocumentSet(index_.documents().size()) : DocumentSet::all(index_.documents().size());
  }
  void score_terms();
  void substitute(MatchedTerm& matched);
  std::vector<RankedDocument> ranked(const DocumentSet& found);
  void add_hits(const std::vector<RankedDocument>& ranked);
  void add_matched_words();

  const Index& index_;
  const Query& query_;
  const SearchOptions& options_;
  FormFinder finder_;
  std::vector<MatchedTerm> terms_;
  TermScores scores_;
  Places places_;
  size_t substituted_ = 0;
  std::vector<std::string> corrections_;  // of the query's words, "" where it stays
  Results results_;
};

void Search::score_terms() {
  const bool has_content = std::any_of(terms_.begin(), terms_.end(), [](const MatchedTerm& matched) {
    return !matched.term.is_function_word && !(matched.forms.empty() && matched.completions.empty());
  });
  for (MatchedTerm& matched : terms_) {
    matched.term.is_function_word &= has_content;
    const double share = matched.term.is_function_word ? kFunctionWordShare : 1;
    const uint32_t bit = places_.bit_for(matched);
    scores_.add(matched, share, bit);
    places_.set_weight(bit, matched);
    if (matched.weight == 0) substitute(matched);
  }
  if (corrections_.empty()) return;
  for (size_t i = 0; i < query_.words.size(); ++i) {
    if (i > 0) results_.corrected += ' ';
    results_.corrected += corrections_[i].empty() ? query_.words[i].text : corrections_[i];
  }
}

void Search::substitute(MatchedTerm& matched) {
  if (options_.is_exact || !options_.is_corrected || substituted_++ >= kMostSubstituted) return;
  const Substitutes substitutes = substitutes_for(index_, matched.term);
  if (substitutes.forms.empty()) return;
  scores_.add_instead(matched, substitutes.forms, 1);
  matched.forms = substitutes.forms;
  if (substitutes.corrected.empty() || matched.term.word == QueryTerm::kNoWord) return;
  corrections_.resize(query_.words.size());
  corrections_[matched.term.word] = substitutes.corrected;
}

std::vector<RankedDocument> Search::ranked(const DocumentSet& found) {
  const size_t count = static_cast<size_t>(std::max(options_.offset, 0)) + static_cast<size_t>(std::max(options_.limit, 0));
  if (options_.sort != Sort::kRelevance || terms_.empty()) {
    return by_property(index_, found, options_.sort == Sort::kRelevance ? Sort::kDate : options_.sort, count);
  }
  return by_relevance(index_, found, scores_, places_, count);
}

void Search::add_hits(const std::vector<RankedDocument>& ranked) {
  for (size_t i = static_cast<size_t>(std::max(options_.offset, 0)); i < ranked.size(); ++i) {
    Hit hit;
    hit.id = {std::string(index_.documents().id(ranked[i].document))};
    hit.title = index_.documents().title(ranked[i].document);
    hit.score = ranked[i].score;
    results_.hits.push_back(std::move(hit));
  }
}

void Search::add_matched_words() {
  for (const MatchedTerm& matched : terms_) {
    for (const Form& form : matched.forms) results_.matched_terms.push_back(folded_of(index_, form.word));
    if (!matched.completions.empty()) results_.matched_prefixes.push_back(matched.term.typed.folded);
  }
  std::sort(results_.matched_terms.begin(), results_.matched_terms.end());
  results_.matched_terms.erase(std::unique(results_.matched_terms.begin(), results_.matched_terms.end()),
                               results_.matched_terms.end());
}

}  // namespace

Results search(const Index& index, const Query& query, const SearchOptions& options) {
  return Search(index, query, options).run();
}

}  // namespace sheaf
