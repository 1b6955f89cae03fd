#include "search/term_scores.h"

#include <algorithm>

#include "search/phrases.h"

namespace sheaf {
namespace {

// Not in the names of its categories, which come last.
bool is_in_text(const Documents& documents, uint32_t document, uint32_t position) {
  const Documents::Extent& extent = documents.extent(document);
  if (position < extent.body_end - extent.begin) return true;
  const uint32_t category_length = documents.lengths(document)[static_cast<size_t>(TextField::kCategory)];
  return position < extent.end - extent.begin - category_length;
}

// Adds the articles that have the word in their text.
void add_in_text(const Documents& documents, const PostingList& list, DocumentSet& in_text) {
  auto elsewhere = list.elsewhere.begin();
  for (size_t i = 0; i < list.documents.size(); ++i) {
    bool is_there = true;
    if (!list.has_counts_only()) {
      is_there = is_in_text(documents, list.documents[i], list.positions[list.begin(i)]);
    } else if (elsewhere != list.elsewhere.end() && elsewhere->at == i) {
      const uint32_t in_category = (elsewhere++)->counts[static_cast<size_t>(TextField::kCategory)];
      is_there = in_category < list.ends[i] - list.begin(i);
    }
    if (is_there) in_text.insert(list.documents[i]);
  }
}

}  // namespace

TermScores::TermScores(const Index& index, bool has_places)
    : index_(&index), has_places_(has_places), occurrences_(index), documents_(index.documents().size()) {}

void TermScores::keep(ScoredTerm term) {
  documents_.add(term.documents);
  placed_ += term.is_placed;
  terms_.push_back(std::move(term));
}

void TermScores::set_weight(MatchedTerm& matched, ScoredTerm& term, uint32_t documents) {
  matched.idf = term.idf = word_weight(documents, index_->documents().size());
  matched.weight = matched.idf * repeat_weight(matched.term.times);
  term.weight = static_cast<float>(matched.weight);
  total_weight_ += matched.weight;
}

bool TermScores::is_placed(const MatchedTerm& matched) const {
  size_t documents = 0;
  for (const Form& form : matched.forms) documents += form.place.documents;
  return has_places_ && !matched.term.is_function_word && !matched.forms.empty() &&
         matched.forms.size() <= kMostPlacedForms && documents <= kMostPlacedDocuments && placed_ < kMostNearTerms;
}

void TermScores::add(MatchedTerm& matched) {
  constexpr float kMostPart = static_cast<float>(kSaturation + 1 + kExactBonus);
  ScoredTerm term(index_->documents().size());
  term.position = matched.term.position;
  term.is_placed = is_placed(matched);
  if (!matched.forms.empty()) {
    const uint32_t documents = add_forms(matched, term);
    if (term.documents.is_empty()) return;
    if (term.is_placed) term.placed = term.documents;
    set_weight(matched, term, documents + only_stemmed(matched, term.documents));
    term.most_part = kMostPart;
  }
  if (!matched.completions.empty()) add_completions(matched, term);
  // A word that is nowhere itself is what its beginning leads to.
  if (matched.forms.empty()) set_weight(matched, term, term.documents.size());
  keep(std::move(term));
}

// How many articles have any of them: without those that have them in a category's name only, for a category of all articles
// would make its words worthless.
uint32_t TermScores::add_forms(const MatchedTerm& matched, ScoredTerm& term) const {
  const Documents& documents = index_->documents();
  bool may_be_category = false;
  for (const Form& form : matched.forms) {
    ScoredForm& scored = term.forms.emplace_back();
    scored.share = form.share;
    scored.is_as_typed = form.level == FormLevel::kAsTyped;
    PostingsReader(index_->sections(), documents, form.place).read(scored.list);
    for (const uint32_t document : scored.list.documents) term.documents.insert(document);
    may_be_category |= scored.list.is_after_body || !scored.list.elsewhere.empty();
  }
  if (!may_be_category || documents.total_length(TextField::kCategory) == 0) return term.documents.size();
  DocumentSet in_text(documents.size());
  for (const ScoredForm& scored : term.forms) add_in_text(documents, scored.list, in_text);
  return in_text.is_empty() ? term.documents.size() : in_text.size();
}

// How many articles have the word as others of its stem only, while it is typed: they tell how rare it is like the rest.
uint32_t TermScores::only_stemmed(const MatchedTerm& matched, const DocumentSet& with_word) const {
  std::vector<Form> stems;
  for (const Form& form : matched.completions) {
    if (form.level == FormLevel::kSameStem) stems.push_back(form);
  }
  if (stems.empty()) return 0;
  DocumentSet documents = documents_with(*index_, stems);
  documents.remove(with_word);
  return documents.size();
}

void TermScores::add_completions(const MatchedTerm& matched, ScoredTerm& term) {
  constexpr float kShare = static_cast<float>(kCompletionShare);
  count_completions(matched);
  DocumentSet others = others_completed(matched);
  others.remove(occurrences_.documents());
  term.instead.reset(new float[index_->documents().size()]);
  others.each([&](uint32_t document) { term.instead[document] = ScoredTerm::kTellsNothing; });
  occurrences_.documents().each(
      [&](uint32_t document) { term.instead[document] = kShare * saturated(occurrences_.frequency(document)); });
  term.documents.add(occurrences_.documents());
  term.documents.add(others);
  term.most_part = std::max(term.most_part, kShare * static_cast<float>(kSaturation + 1));
}

// Whether all words that go on from what is typed are completions, and those that are scored are the ones that would be if
// there were no others.
bool TermScores::is_whole_beginning(const MatchedTerm& matched) const {
  const Dictionary::Range all = index_->dictionary().with_prefix(matched.typed_beginning),
                          same = index_->dictionary().with_folded(matched.typed_beginning);
  const auto is_longer = [&](const Form& form) { return form.word >= same.second && form.word < all.second; };
  const auto longer = std::count_if(matched.completions.begin(), matched.completions.end(), is_longer);
  const std::span<const Form> scored = matched.scored();
  return static_cast<uint32_t>(longer) == all.second - same.second &&
         std::all_of(scored.begin(), scored.end(), is_longer);
}

void TermScores::count_completions(const MatchedTerm& matched) {
  occurrences_.clear();
  PostingList scored;
  const size_t count = index_->beginnings().read_scored(matched.typed_beginning, index_->documents(), scored);
  if (count > 0 && count == matched.scored_completions && is_whole_beginning(matched)) {
    return occurrences_.add(scored, 1);
  }
  for (const Form& form : matched.scored()) occurrences_.add(form);
}

// The articles of the completions that are not scored; maybe some of those that are, or of the word itself.
DocumentSet TermScores::others_completed(const MatchedTerm& matched) const {
  std::vector<Form> rest(matched.unscored().begin(), matched.unscored().end());
  DocumentSet known(index_->documents().size());
  if (!rest.empty() && index_->beginnings().add_to(matched.typed_beginning, known)) {
    const auto [first, end] = index_->dictionary().with_prefix(matched.typed_beginning);
    std::erase_if(rest, [first = first, end = end](const Form& form) { return form.word >= first && form.word < end; });
  }
  DocumentSet documents = documents_with(*index_, rest);
  documents.add(known);
  return documents;
}

void TermScores::add_instead(MatchedTerm& matched) {
  constexpr size_t kMostRanked = 256;
  ScoredTerm term(index_->documents().size());
  term.instead.reset(new float[index_->documents().size()]);
  const auto rest =
      matched.substitutes.begin() + static_cast<std::ptrdiff_t>(std::min(kMostRanked, matched.substitutes.size()));
  term.documents = documents_with(*index_, {rest, matched.substitutes.end()});
  term.documents.each([&](uint32_t document) { term.instead[document] = 0; });
  uint32_t most_documents = 0;
  for (auto substitute = matched.substitutes.begin(); substitute != rest; ++substitute) {
    raise(term, *substitute, static_cast<size_t>(substitute - matched.substitutes.begin()));
    most_documents = std::max(most_documents, substitute->place.documents);
    term.most_part = std::max(term.most_part, substitute->share);
  }
  // That of the most frequent one for all: by its own, the rarest spelling would win.
  set_weight(matched, term, most_documents);
  keep(std::move(term));
}

void TermScores::raise(ScoredTerm& term, const Form& substitute, size_t rank) {
  // The last of the best still stands above what any other article can have.
  constexpr size_t kBest = 10;
  constexpr float kRoundStep = 0.05f, kRankStep = 0.0001f, kOthers = 0.2f;
  const float share = substitute.share;
  occurrences_.clear();
  occurrences_.add({substitute.word, substitute.place, 1, FormLevel::kOther});
  std::vector<uint32_t> best;
  occurrences_.documents().each([&](uint32_t document) {
    best.push_back(document);
    const float score = share * kOthers * saturated(occurrences_.frequency(document));
    float& part = term.instead[document];
    part = term.documents.insert_new(document) ? score : std::max(part, score);
  });
  const size_t count = std::min(kBest, best.size());
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(),
                    [&](uint32_t a, uint32_t b) {
                      const float x = occurrences_.frequency(a), y = occurrences_.frequency(b);
                      if (x != y) return x > y;
                      const int32_t date_a = index_->documents().properties(a).published_days;
                      const int32_t date_b = index_->documents().properties(b).published_days;
                      return date_a != date_b ? date_a > date_b : a < b;
                    });
  for (size_t round = 0; round < count; ++round) {
    const float part = 1 - kRoundStep * static_cast<float>(round) - kRankStep * static_cast<float>(rank);
    term.instead[best[round]] = std::max(term.instead[best[round]], share * part);
  }
}

}  // namespace sheaf
