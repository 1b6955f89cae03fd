#include "search/index_writer.h"

#include <numeric>
#include <optional>

#include "search/stem_order.h"

namespace sheaf {
namespace {

std::vector<uint32_t> numbers_below(uint32_t count) {
  std::vector<uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0u);
  return numbers;
}

// Which fields the positions of a word in an article are in.
FieldCounts counts_by_field(const std::vector<uint32_t>& positions, const FieldLengths& lengths) {
  FieldCounts counts{};
  size_t field = 0;
  uint32_t field_end = lengths[0];
  for (const uint32_t position : positions) {
    while (position >= field_end && field + 1 < kTextFields) field_end += lengths[++field];
    ++counts[field];
  }
  return counts;
}

uint32_t sum(const FieldLengths& lengths) { return std::accumulate(lengths.begin(), lengths.end(), 0u); }

}  // namespace

bool IndexWriter::SpellingOrder::operator()(uint32_t a, uint32_t b) const {
  const int difference = terms->folded(a).compare(terms->folded(b));
  return difference != 0 ? difference < 0 : terms->surface(a) < terms->surface(b);
}

bool IndexWriter::StemSort::operator()(const CollectedWords::StemmedTerm& a,
                                       const CollectedWords::StemmedTerm& b) const {
  const int difference = words->stem(a).compare(words->stem(b));
  return difference != 0 ? difference < 0 : (*number_of_term)[a.term] < (*number_of_term)[b.term];
}

IndexWriter::IndexWriter(const CollectedWords& words)
    : words_(&words),
      spelling_sort_(numbers_below(words.terms().size()), SpellingOrder{&words.terms()}),
      number_of_term_(words.terms().size()) {}

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
    words_->facet_values().write(sections_[static_cast<size_t>(Section::kFacetValues)]);
  }
  return true;
}

bool IndexWriter::write_words(const std::function<bool()>& is_time_up) {
  size_t bytes_before = 0;
  while (next_word_ < sorted_terms_.size()) {
    const uint32_t term = sorted_terms_[next_word_];
    number_of_term_[term] = static_cast<uint32_t>(next_word_);
    write_word(term);
    ++next_word_;
    constexpr size_t kBytesBetween = 4096;  // about 0.05 ms
    bytes_before += scratch_.size() + 16;
    if (bytes_before < kBytesBetween) continue;
    bytes_before = 0;
    if (is_time_up()) return next_word_ == sorted_terms_.size();
  }
  return true;
}

void IndexWriter::write_word(uint32_t term) {
  std::optional<uint32_t> document;
  const auto add_document = [&] {
    if (!document) return;
    const FieldLengths& lengths = words_->lengths(*document);
    postings_.add(*document, counts_by_field(positions_, lengths), positions_, sum(lengths));
    positions_.clear();
  };
  words_->terms().each_occurrence(
      term, scratch_,
      [&](uint32_t next) {
        add_document();
        document = next;
      },
      [&](uint32_t position) { positions_.push_back(position); });
  add_document();
  dictionary_.add(words_->terms().folded(term), words_->terms().surface(term), postings_.end_word());
}

bool IndexWriter::write_stems(const std::function<bool()>& is_time_up) {
  for (; next_language_ < words_->languages().size(); ++next_language_) {
    const CollectedWords::Language& language = words_->languages()[next_language_];
    if (stem_sort_.empty()) stem_sort_.emplace_back(language.terms, StemSort{words_, &number_of_term_});
    if (!stem_sort_[0].run(is_time_up)) return false;
    std::vector<StemmedWord> sorted;
    for (const CollectedWords::StemmedTerm& stemmed : stem_sort_[0].take()) {
      sorted.push_back({number_of_term_[stemmed.term], words_->stem(stemmed)});
    }
    stem_sort_.clear();
    write_stem_order(language.tag, sorted, sections_[static_cast<size_t>(Section::kStems)]);
  }
  return true;
}

}  // namespace sheaf
