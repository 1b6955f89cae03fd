#include "search/index_writer.h"

#include "search/stem_order.h"

namespace sheaf {

std::vector<IndexWriter::SpelledTerm> IndexWriter::spelled(const TermTable& terms) {
  std::vector<SpelledTerm> spelled(terms.size());
  for (uint32_t term = 0; term < terms.size(); ++term) spelled[term] = {beginning_of(terms.folded(term)), term};
  return spelled;
}

bool IndexWriter::SpellingOrder::operator()(const SpelledTerm& a, const SpelledTerm& b) const {
  if (a.beginning != b.beginning) return a.beginning < b.beginning;
  const int difference = terms->folded(a.term).compare(terms->folded(b.term));
  return difference != 0 ? difference < 0 : terms->surface(a.term) < terms->surface(b.term);
}

bool IndexWriter::StemSort::operator()(const CollectedWords::StemmedTerm& a,
                                       const CollectedWords::StemmedTerm& b) const {
  if (a.beginning != b.beginning) return a.beginning < b.beginning;
  const int difference = words->stem(a).compare(words->stem(b));
  return difference != 0 ? difference < 0 : (*number_of_term)[a.term] < (*number_of_term)[b.term];
}

IndexWriter::IndexWriter(const CollectedWords& words)
    : words_(&words),
      spelling_sort_(spelled(words.terms()), SpellingOrder{&words.terms()}),
      number_of_term_(words.terms().size()),
      postings_(words.places(), words.documents().lengths()),
      beginnings_(words.terms(), words.documents()) {}

bool IndexWriter::run(const std::function<bool()>& is_time_up) {
  if (sorted_terms_.size() < number_of_term_.size()) {
    if (!spelling_sort_.run(is_time_up)) return false;
    sorted_terms_ = spelling_sort_.take();
  }
  if (!write_words(is_time_up) || !write_stems(is_time_up)) return false;
  if (sections_[static_cast<size_t>(Section::kSummary)].empty()) {
    words_->documents().write(sections_);
    dictionary_.write(sections_);
    postings_.move_to(sections_);
    beginnings_.write(sections_[static_cast<size_t>(Section::kBeginnings)]);
    words_->facet_values().write(sections_[static_cast<size_t>(Section::kFacetValues)]);
  }
  return true;
}

bool IndexWriter::write_words(const std::function<bool()>& is_time_up) {
  size_t places_before = 0;
  while (next_word_ < sorted_terms_.size()) {
    const uint32_t term = sorted_terms_[next_word_].term;
    number_of_term_[term] = static_cast<uint32_t>(next_word_);
    write_word(term);
    ++next_word_;
    constexpr size_t kPlacesBetween = 4096;  // about 0.05 ms
    places_before += word_places_.size() + 16;
    if (places_before < kPlacesBetween) continue;
    places_before = 0;
    if (is_time_up()) return next_word_ == sorted_terms_.size();
  }
  return true;
}

void IndexWriter::write_word(uint32_t term) {
  const TermTable& terms = words_->terms();
  terms.places_of(term, word_places_);
  beginnings_.add_word(term, word_places_);
  dictionary_.add(terms.folded(term), terms.surface(term), postings_.add_word(word_places_, terms.documents(term)));
}

bool IndexWriter::write_stems(const std::function<bool()>& is_time_up) {
  for (; next_language_ < words_->languages().size(); ++next_language_) {
    const CollectedWords::Language& language = words_->languages()[next_language_];
    if (!stem_sort_) stem_sort_.emplace(language.terms, StemSort{words_, &number_of_term_});
    if (!stem_sort_->run(is_time_up)) return false;
    std::vector<StemmedWord> sorted;
    for (const CollectedWords::StemmedTerm& stemmed : stem_sort_->take()) {
      sorted.push_back({number_of_term_[stemmed.term], words_->stem(stemmed)});
    }
    stem_sort_.reset();
    write_stem_order(language.tag, sorted, sections_[static_cast<size_t>(Section::kStems)]);
  }
  return true;
}

}  // namespace sheaf
