#include "search/collected_words.h"

#include <algorithm>

#include "search/article_texts.h"
#include "search/index_words.h"

namespace sheaf {
namespace {

// "en" of "en-GB": stemmers know no regions.
std::string_view primary(std::string_view language) { return language.substr(0, language.find('-')); }

}  // namespace

CollectedWords::CollectedWords(std::string_view language, const std::vector<Category>& categories)
    : default_language_(language.empty() ? "en" : primary(language)), facet_values_(categories) {}

void CollectedWords::add(const Article& article) {
  DocumentRecord record;
  record.id = article.id.value;
  record.title = article.title;
  record.rating = article.rating;
  if (article.published.is_known()) record.published_days = article.published.days;
  record.has_image = has_image(article);
  record.values = facet_values_.values_of(article);
  std::vector<std::string_view> category_titles;
  for (const uint32_t category : record.values[static_cast<size_t>(Facet::kCategory)]) {
    category_titles.push_back(facet_values_.category_title(category));
  }
  const uint32_t language =
      language_number(article.language.empty() ? std::string_view(default_language_) : primary(article.language));
  uint32_t end = 0;
  each_text(article, category_titles, [&](TextField field, std::string_view text) {
    const uint32_t begin = end;
    end = add_text(text, language, begin);
    record.lengths[static_cast<size_t>(field)] += end - begin;
  });
  lengths_.push_back(record.lengths);
  documents_.add(record);
}

uint32_t CollectedWords::language_number(std::string_view tag) {
  for (uint32_t number = 0; number < languages_.size(); ++number) {
    if (languages_[number].tag == tag) return number;
  }
  languages_.push_back({std::string(tag), Stemmer(tag), {}});
  return static_cast<uint32_t>(languages_.size()) - 1;
}

uint32_t CollectedWords::add_text(std::string_view text, uint32_t language, uint32_t begin) {
  // One position stays free behind a text that has words, so that no phrase runs on into the next.
  const uint32_t room = kMostPositions - begin;
  uint32_t end = begin;
  for (IndexWordReader words(text); words.next();) {
    const TokenView& word = words.word();
    if (word.position + 2 > room) break;
    end = std::max(end, begin + word.position + 2);
    const uint32_t term = terms_.number_of(word);
    terms_.add_occurrence(term, documents_.count(), begin + word.position);
    if (words.has_stem() && terms_.is_new_in(term, language)) add_stem(term, language);
  }
  return end;
}

void CollectedWords::add_stem(uint32_t term, uint32_t language) {
  const std::string spelling = stemmed_spelling(terms_.surface(term));
  if (spelling.empty()) return;
  std::string stem = languages_[language].stemmer.stem(spelling);
  stem.resize(std::min(stem.size(), kMaxTokenBytes));
  languages_[language].terms.push_back({term, static_cast<uint32_t>(stems_.size()), static_cast<uint8_t>(stem.size())});
  stems_ += stem;
}

}  // namespace sheaf
