#include "search/forms.h"

#include <algorithm>
#include <numeric>

#include "search/function_words.h"
#include "search/index_words.h"
#include "search/sorted_insert.h"

namespace sheaf {
namespace {

constexpr float kSameFold = static_cast<float>(kSameFoldShare), kSameStem = static_cast<float>(kSameStemShare);

void add_new(std::vector<Form>& forms, const Form& form) {
  insert_new(forms, form, [](const Form& a, const Form& b) { return a.word < b.word; });
}

}  // namespace

void put_most_frequent_first(std::vector<Form>& forms, size_t count) {
  const auto end = forms.begin() + static_cast<std::ptrdiff_t>(std::min(count, forms.size()));
  std::partial_sort(forms.begin(), end, forms.end(), [](const Form& a, const Form& b) {
    return a.place.documents != b.place.documents ? a.place.documents > b.place.documents : a.word < b.word;
  });
}

size_t put_frequent_first(std::vector<Form>& completions) {
  constexpr uint64_t kScoredPostings = 50'000;
  constexpr size_t kScoredWords = 256;
  const auto postings_of = [](uint64_t sum, const Form& form) { return sum + form.place.documents; };
  if (std::accumulate(completions.begin(), completions.end(), uint64_t{0}, postings_of) <= kScoredPostings) {
    return completions.size();
  }
  put_most_frequent_first(completions, kScoredWords);
  const auto end = completions.begin() + static_cast<std::ptrdiff_t>(std::min(kScoredWords, completions.size()));
  uint64_t postings = 0;
  const auto first_left = std::find_if(completions.begin(), end, [&](const Form& form) {
    postings += form.place.documents;
    return postings > kScoredPostings;
  });
  return std::max<size_t>(1, static_cast<size_t>(first_left - completions.begin()));
}

FormFinder::FormFinder(const Index& index) : index_(&index) {
  for (const StemOrder& order : index.stem_orders()) stemmers_.emplace_back(order.language());
}

bool FormFinder::is_known(const Spelling& spelling) const {
  const Dictionary::Range range = index_->dictionary().with_folded(spelling.folded);
  return range.first != range.second;
}

std::vector<SpelledToken> FormFinder::spelled(const QueryWord& word) const {
  return spelled_tokens(word, [&](const Spelling& spelling) { return is_known(spelling); });
}

std::vector<Form> FormFinder::same_fold(const Spelling& spelling) const {
  std::vector<Form> forms;
  DictionaryCursor cursor(index_->dictionary(), index_->dictionary().lower_bound(spelling.folded));
  for (; !cursor.is_at_end() && cursor.folded() == spelling.folded; cursor.step()) {
    const bool is_as_typed = cursor.surface() == spelling.surface;
    forms.push_back({cursor.number(), cursor.place(), is_as_typed ? 1 : kSameFold,
                     is_as_typed ? FormLevel::kAsTyped : FormLevel::kSameFold});
  }
  return forms;
}

std::vector<Form> FormFinder::forms_of(const QueryTerm& term) {
  std::vector<Form> forms = same_fold(term.typed);
  std::vector<std::string> surfaces = {term.typed.surface};
  for (const Form& form : forms) {
    if (form.level != FormLevel::kAsTyped)
      surfaces.emplace_back(DictionaryCursor(index_->dictionary(), form.word).surface());
  }
  const bool is_there = !forms.empty();
  for (const std::string& surface : surfaces) add_stem_group(surface, forms);
  // "ons" means rather some misspelt word than "on".
  if (!is_there)
    std::erase_if(forms, [&](const Form& form) { return is_function_word(folded_of(*index_, form.word)); });
  for (const QueryTerm::Alternative& alternative : term.alternatives) {
    for (Form form : same_fold(alternative.spelling)) {
      // wi-fi itself has the parts that are looked up; only wifi written in one is more.
      if (form.level != FormLevel::kAsTyped) continue;
      form.share = kSameFold;
      form.level = FormLevel::kSameFold;
      add_new(forms, form);
    }
  }
  return forms;
}

void FormFinder::add_stem_group(std::string_view surface, std::vector<Form>& forms) {
  for (size_t language = 0; language < stemmers_.size(); ++language) {
    Stemmer& stemmer = stemmers_[language];
    const std::string spelling = stemmed_spelling(surface);
    if (spelling.empty()) return;
    const std::string stem = stemmer.stem(spelling).substr(0, kMaxTokenBytes);
    for (const uint32_t word : index_->stem_orders()[language].words_of(stem, index_->dictionary(), stemmer)) {
      add_new(forms, {word, DictionaryCursor(index_->dictionary(), word).place(), kSameStem, FormLevel::kSameStem});
    }
  }
}

std::vector<Form> FormFinder::completions_of(std::string_view folded, const std::vector<Form>& known) const {
  const auto [first, end] = index_->dictionary().with_prefix(folded);
  std::vector<Form> forms;
  forms.reserve(end - first);
  auto next_known = known.begin();
  for (DictionaryCursor cursor(index_->dictionary(), first); cursor.number() < end; cursor.step()) {
    while (next_known != known.end() && next_known->word < cursor.number()) ++next_known;
    if (next_known != known.end() && next_known->word == cursor.number()) continue;
    forms.push_back({cursor.number(), cursor.place(), 1, FormLevel::kOther});
  }
  return forms;
}

std::string FormFinder::stem_of(std::string_view surface) {
  return stemmers_.empty() ? std::string(surface) : stemmers_.front().stem(stemmed_spelling(surface));
}

std::string folded_of(const Index& index, uint32_t word) {
  return std::string(DictionaryCursor(index.dictionary(), word).folded());
}

}  // namespace sheaf
