#include "search/substitutes.h"

#include <algorithm>
#include <cmath>

#include "search/function_words.h"
#include "search/inside_words.h"
#include "search/typos.h"

namespace sheaf {
namespace {

// What a substitute counts beside a word as typed.
constexpr double kOneEdit = 0.5, kTwoEdits = 0.35, kOtherFirstLetter = 0.8;
constexpr float kInside = 0.2f;
constexpr size_t kMostRespellings = 256, kMostAround = 1024;

// How likely a word was meant, up to a factor: by how it was misspelt and how frequent it is (a noisy channel, as Kernighan,
// Church & Gale 1990). Frequency counts by its fourth root only: what people look for is rarer than what they write.
double likelihood(const Respelling& respelling) {
  // Of the ways to misspell a word, few leave out a letter or swap two, 25 times as many put in some letter or another.
  constexpr double kEasy = 1, kHard = 1.0 / 5, kFirstLetter = 1.0 / 3;
  const bool is_easy = respelling.kind == EditKind::kLeftOut || respelling.kind == EditKind::kSwapped;
  return (is_easy ? kEasy : kHard) * (respelling.has_same_first ? 1 : kFirstLetter) *
         std::sqrt(std::sqrt(static_cast<double>(respelling.place.documents)));
}

float share_of(const Respelling& respelling) {
  return static_cast<float>((respelling.edits == 1 ? kOneEdit : kTwoEdits) *
                            (respelling.has_same_first ? 1 : kOtherFirstLetter));
}

void drop_function_words(const Index& index, std::vector<Respelling>& found) {
  const auto is_function = [&](const Respelling& respelling) {
    return is_function_word(folded_of(index, respelling.word));
  };
  if (std::all_of(found.begin(), found.end(), is_function)) return;
  std::erase_if(found, is_function);
}

}  // namespace

Substitutes respellings_of(const Index& index, const QueryTerm& term, int edits) {
  std::vector<Respelling> found = respellings(index.dictionary(), term.typed.folded, edits, term.is_prefix);
  std::erase_if(found, [](const Respelling& respelling) { return respelling.edits == 0; });
  drop_function_words(index, found);
  Substitutes substitutes;
  if (found.empty()) return substitutes;
  const size_t count = std::min(kMostRespellings, found.size());
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(found.begin(), end, found.end(), [](const Respelling& a, const Respelling& b) {
    const double x = likelihood(a), y = likelihood(b);
    return x != y ? x > y : a.word < b.word;
  });
  found.erase(end, found.end());
  for (const Respelling& respelling : found) {
    substitutes.forms.push_back({respelling.word, respelling.place, share_of(respelling), FormLevel::kOther});
  }
  substitutes.corrected = DictionaryCursor(index.dictionary(), found.front().word).surface();
  return substitutes;
}

Substitutes nearest_respellings(const Index& index, const QueryTerm& term) {
  const int most = most_edits(term.typed.folded);
  for (int edits = 1; edits <= most; ++edits) {
    Substitutes found = respellings_of(index, term, edits);
    if (!found.forms.empty()) return found;
  }
  return {};
}

Substitutes words_around(const Index& index, const QueryTerm& term) {
  Substitutes substitutes;
  substitutes.forms = words_with_inside(index.dictionary(), term.typed.folded);
  for (Form& form : substitutes.forms) form.share = kInside;
  put_most_frequent_first(substitutes.forms, kMostAround);
  if (substitutes.forms.size() > kMostAround) substitutes.forms.resize(kMostAround);
  return substitutes;
}

}  // namespace sheaf
