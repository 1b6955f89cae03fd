#include "search/search.h"
#include "search/relevance.h"

#include <algorithm>

#include "search/excerpts.h"
#include "search/facets.h"
#include "search/filters.h"
#include "search/fold.h"
#include "search/matching.h"
#include "search/order.h"
#include "search/substitutes.h"
#include "search/typos.h"

namespace sheaf {
namespace {

// Looking through the whole dictionary takes about a millisecond: this many words of a query may.
constexpr size_t kMostSubstituted = 6;
// With fewer articles than this, some with words one edit away from rare ones follow them.
constexpr size_t kFewArticles = 10;

class Search {
 public:
  Search(const Index& index, const Query& query, const SearchOptions& options)
      : index_(index), query_(query), options_(options), finder_(index), scores_(index, true) {}

  Results run() {
    allowed_ = allowed_documents(index_, finder_, query_);
    terms_ = match_terms(index_, finder_, query_);
    for (MatchedTerm& matched : terms_) substitute(matched);
    drop_function_words();
    add_scores(terms_, scores_);
    DocumentSet found = terms_.empty() ? with_all() : allowed(scores_.documents());
    std::vector<RankedDocument> ranked = rank(found);
    if (options_.sort == Sort::kRelevance && found.size() < kFewArticles) add_respelt(found, ranked);
    results_.total = static_cast<int>(found.size());
    results_.facets = count_facets(index_.documents(), found);
    if (results_.total > 0) add_corrected();
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
  bool may_respell() const { return !options_.is_exact && options_.is_corrected; }
  size_t offset() const { return static_cast<size_t>(std::max(options_.offset, 0)); }
  size_t wanted() const { return offset() + static_cast<size_t>(std::max(options_.limit, 0)); }

  void substitute(MatchedTerm& matched);
  void correct(const QueryTerm& term, const std::string& corrected);
  void drop_function_words();
  static void add_scores(std::vector<MatchedTerm>& terms, TermScores& scores);
  void add_respelt(DocumentSet& found, std::vector<RankedDocument>& ranked);
  std::vector<RankedDocument> rank(const DocumentSet& found);
  void add_corrected();
  void add_hits(const std::vector<RankedDocument>& ranked);
  void add_matched_words();

  const Index& index_;
  const Query& query_;
  const SearchOptions& options_;
  FormFinder finder_;
  std::optional<DocumentSet> allowed_;
  std::vector<MatchedTerm> terms_;
  TermScores scores_;
  size_t substituted_ = 0;
  std::vector<std::string> corrections_;  // of the query's words, "" where it stays
  Results results_;
};

void Search::substitute(MatchedTerm& matched) {
  if (matched.is_there() || options_.is_exact || substituted_++ >= kMostSubstituted) return;
  Substitutes substitutes;
  if (may_respell()) substitutes = nearest_respellings(index_, matched.term);
  // A letter or two are inside half of all words: that tells something only when nothing else is asked for.
  const bool may_be_inside = matched.term.typed.folded.size() > 2 || terms_.size() == 1;
  if (substitutes.forms.empty() && may_be_inside) substitutes = words_around(index_, matched.term);
  matched.substitutes = std::move(substitutes.forms);
  if (!substitutes.corrected.empty()) correct(matched.term, substitutes.corrected);
}

// Another word instead of one, or instead of a part of it.
void Search::correct(const QueryTerm& term, const std::string& corrected) {
  if (term.word == QueryTerm::kNoWord) return;
  corrections_.resize(query_.words.size());
  std::string& word = corrections_[term.word];
  if (word.empty()) word = surface_form(query_.words[term.word].text);
  const size_t place = word.find(term.typed.surface);
  if (place == std::string::npos) {
    word = corrected;
  } else {
    word.replace(place, term.typed.surface.size(), corrected);
  }
}

// Beside words that say what is looked for they only cost time (ranked with a tenth of their weight, they changed no test
// collection). A query of nothing else is taken at its word.
void Search::drop_function_words() {
  const auto is_content = [](const MatchedTerm& matched) {
    return !matched.term.is_function_word && (matched.is_there() || !matched.substitutes.empty());
  };
  if (std::any_of(terms_.begin(), terms_.end(), is_content)) {
    std::erase_if(terms_, [](const MatchedTerm& matched) { return matched.term.is_function_word; });
  } else if (terms_.size() > 1) {
    for (MatchedTerm& matched : terms_) matched.term.is_function_word = false;
  }
}

void Search::add_scores(std::vector<MatchedTerm>& terms, TermScores& scores) {
  for (MatchedTerm& matched : terms) {
    if (!matched.substitutes.empty()) {
      scores.add_instead(matched);
    } else {
      scores.add(matched);
    }
  }
}

void Search::add_respelt(DocumentSet& found, std::vector<RankedDocument>& ranked) {
  if (!may_respell()) return;
  std::vector<MatchedTerm> terms = terms_;
  bool is_respelt = false;
  for (MatchedTerm& matched : terms) {
    const bool can_be =
        !matched.forms.empty() && !matched.term.is_function_word && most_edits(matched.term.typed.folded) > 0;
    if (!can_be || substituted_++ >= kMostSubstituted) continue;
    matched.substitutes = respellings_of(index_, matched.term, 1).forms;
    is_respelt |= !matched.substitutes.empty();
  }
  if (!is_respelt) return;
  TermScores scores(index_, false);
  add_scores(terms, scores);
  DocumentSet more = allowed(scores.documents());
  more.remove(found);
  const double least = ranked.empty() ? 1 : ranked.back().score;
  for (RankedDocument added : by_relevance(index_, more, scores, kFewArticles - found.size())) {
    added.score = least * added.score / (1 + added.score);  // below all that have the words as typed
    ranked.push_back(added);
    found.insert(added.document);
  }
  for (size_t i = 0; i < terms.size(); ++i) {
    const std::vector<Form>& likely = terms[i].substitutes;
    terms_[i].substitutes.assign(likely.begin(),
                                 likely.begin() + static_cast<std::ptrdiff_t>(std::min(likely.size(), kFewArticles)));
  }
}

std::vector<RankedDocument> Search::rank(const DocumentSet& found) {
  if (options_.sort != Sort::kRelevance || terms_.empty()) {
    return by_property(index_, found, options_.sort == Sort::kRelevance ? Sort::kDate : options_.sort, wanted());
  }
  return by_relevance(index_, found, scores_, wanted());
}

void Search::add_corrected() {
  for (size_t i = 0; i < corrections_.size(); ++i) {
    if (i > 0) results_.corrected += ' ';
    results_.corrected += corrections_[i].empty() ? query_.words[i].text : corrections_[i];
  }
}

void Search::add_hits(const std::vector<RankedDocument>& ranked) {
  const WordMatcher matcher(MatchedWords{results_.matched_terms, results_.matched_prefixes});
  for (size_t i = offset(); i < std::min(ranked.size(), wanted()); ++i) {
    Hit hit;
    hit.id = {std::string(index_.documents().id(ranked[i].document))};
    hit.title = index_.documents().title(ranked[i].document);
    hit.title_marks = marks_in(hit.title, matcher);
    hit.score = ranked[i].score;
    results_.hits.push_back(std::move(hit));
  }
}

void Search::add_matched_words() {
  std::vector<std::string>& words = results_.matched_terms;
  for (const MatchedTerm& matched : terms_) {
    for (const Form& form : matched.forms) words.push_back(folded_of(index_, form.word));
    for (const Form& form : matched.substitutes) words.push_back(folded_of(index_, form.word));
    for (const Form& form : matched.completions) {
      if (form.level == FormLevel::kSameStem) words.push_back(folded_of(index_, form.word));
    }
    if (!matched.typed_beginning.empty()) results_.matched_prefixes.push_back(matched.typed_beginning);
  }
  std::make_heap(words.begin(), words.end());  // a third of std::sort's code
  std::sort_heap(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace

Results search(const Index& index, const Query& query, const SearchOptions& options) {
  return Search(index, query, options).run();
}

}  // namespace sheaf
