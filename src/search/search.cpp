#include "search/search.h"

#include <algorithm>

#include "search/excerpts.h"
#include "search/facets.h"
#include "search/filters.h"
#include "search/matching.h"
#include "search/order.h"
#include "search/places.h"
#include "search/typos.h"

namespace sheaf {
namespace {

// Looking through the whole dictionary takes about a millisecond: this many words of a query may.
constexpr size_t kMostSubstituted = 6;

// With fewer articles than this, words one edit away from rare ones are searched too; they come last.
constexpr int kFewArticles = 10;

class Search {
 public:
  Search(const Index& index, const Query& query, const SearchOptions& options)
      : index_(index), query_(query), options_(options), finder_(index), scores_(index), places_(index) {}

  Results run() {
    allowed_ = allowed_documents(index_, finder_, query_);
    terms_ = match_terms(index_, finder_, query_);
    drop_function_words();
    score_terms();
    DocumentSet found = terms_.empty() ? with_all() : allowed(scores_.documents());
    std::vector<RankedDocument> ranked = rank(found);
    results_.total = static_cast<int>(found.size());
    if (results_.total < kFewArticles) add_respelt(found, ranked);
    if (options_.sort != Sort::kRelevance) ranked = rank(found);
    results_.total = static_cast<int>(found.size());
    results_.facets = count_facets(index_.documents(), found);
    add_matched_words();
    add_hits(ranked);
    return std::move(results_);
  }

 private:
  DocumentSet with_all() const {
    const uint32_t count = index_.documents().size();
    return query_.is_empty() ? DocumentSet(count) : allowed(DocumentSet::all(count));
  }
  DocumentSet allowed(DocumentSet documents) const {
    if (allowed_) documents.keep_only(*allowed_);
    return documents;
  }
  bool may_substitute() { return !options_.is_exact && options_.is_corrected && substituted_++ < kMostSubstituted; }
  size_t wanted() const { return static_cast<size_t>(std::max(options_.offset, 0)) + static_cast<size_t>(std::max(options_.limit, 0)); }

  void drop_function_words();
  void score_terms();
  void substitute(MatchedTerm& matched);
  void add_respelt(DocumentSet& found, std::vector<RankedDocument>& ranked);
  std::vector<RankedDocument> rank(const DocumentSet& found);
  void add_hits(const std::vector<RankedDocument>& ranked);
  void add_matched_words();

  const Index& index_;
  const Query& query_;
  const SearchOptions& options_;
  FormFinder finder_;
  std::optional<DocumentSet> allowed_;
  std::vector<MatchedTerm> terms_;
  TermScores scores_;
  Places places_;
  size_t substituted_ = 0;
  std::vector<std::string> corrections_;  // of the query's words, "" where it stays
  Results results_;
};

// Beside words that say what is looked for they only cost time (ranked with a tenth of their weight, they changed no test
// collection). A query of nothing else is taken at its word.
void Search::drop_function_words() {
  const auto is_content = [](const MatchedTerm& matched) {
    return !matched.term.is_function_word && !(matched.forms.empty() && matched.completions.empty());
  };
  if (std::none_of(terms_.begin(), terms_.end(), is_content)) return;
  std::erase_if(terms_, [](const MatchedTerm& matched) { return matched.term.is_function_word; });
}

void Search::score_terms() {
  for (MatchedTerm& matched : terms_) {
    scores_.add(matched, places_.add(matched));
    if (matched.weight == 0) substitute(matched);
  }
  if (corrections_.empty()) return;
  for (size_t i = 0; i < query_.words.size(); ++i) {
    if (i > 0) results_.corrected += ' ';
    results_.corrected += corrections_[i].empty() ? query_.words[i].text : corrections_[i];
  }
}

void Search::substitute(MatchedTerm& matched) {
  if (!may_substitute()) return;
  const Substitutes substitutes = substitutes_for(index_, matched.term);
  if (substitutes.forms.empty()) return;
  scores_.add_instead(matched, substitutes.forms);
  matched.forms = substitutes.forms;
  if (substitutes.corrected.empty() || matched.term.word == QueryTerm::kNoWord) return;
  corrections_.resize(query_.words.size());
  corrections_[matched.term.word] = substitutes.corrected;
}

void Search::add_respelt(DocumentSet& found, std::vector<RankedDocument>& ranked) {
  TermScores scores(index_);
  bool is_respelt = false;
  for (MatchedTerm& matched : terms_) {
    MatchedTerm copy = matched;
    const bool has_edits = !matched.forms.empty() && most_edits(matched.term.typed.folded) > 0;
    if (!has_edits || !results_.corrected.empty() || !may_substitute()) {
      scores.add(copy, nullptr);
      continue;
    }
    const Substitutes respellings = respellings_of(index_, matched.term, 1);
    scores.add_instead(copy, respellings.forms);
    is_respelt |= !respellings.forms.empty();
    matched.forms.insert(matched.forms.end(), respellings.forms.begin(), respellings.forms.end());
  }
  if (!is_respelt) return;
  DocumentSet more = allowed(scores.documents());
  more.remove(found);
  Places none(index_);
  const double least = ranked.empty() ? 1 : ranked.back().score;
  for (RankedDocument added : by_relevance(index_, more, scores, none, wanted())) {
    added.score = least * added.score / (1 + added.score);  // below all that have the words as typed
    ranked.push_back(added);
  }
  found.add(more);
}

std::vector<RankedDocument> Search::rank(const DocumentSet& found) {
  if (options_.sort != Sort::kRelevance || terms_.empty()) {
    return by_property(index_, found, options_.sort == Sort::kRelevance ? Sort::kDate : options_.sort, wanted());
  }
  return by_relevance(index_, found, scores_, places_, wanted());
}

void Search::add_hits(const std::vector<RankedDocument>& ranked) {
  const WordMatcher matcher(MatchedWords{results_.matched_terms, results_.matched_prefixes});
  for (size_t i = static_cast<size_t>(std::max(options_.offset, 0)); i < std::min(ranked.size(), wanted()); ++i) {
    Hit hit;
    hit.id = {std::string(index_.documents().id(ranked[i].document))};
    hit.title = index_.documents().title(ranked[i].document);
    hit.title_marks = marks_in(hit.title, matcher);
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
