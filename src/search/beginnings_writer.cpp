#include "search/beginnings_writer.h"

#include <algorithm>

#include "search/postings.h"

namespace sheaf {
namespace {

// Fewer occurrences take no long time to read.
constexpr uint64_t kLeastPlaces = 25'000;
// For each article of the collection: a set of them weighs an eighth of a byte.
constexpr uint64_t kLeastPlacesInArticle = 2;
// The lists of fewer words are read as quickly one after another.
constexpr size_t kLeastScored = 32;

size_t shared_bytes(std::string_view a, std::string_view b) {
  const size_t most = std::min(a.size(), b.size());
  return static_cast<size_t>(std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(most), b.begin()).first -
                             a.begin());
}

}  // namespace

BeginningsWriter::BeginningsWriter(const TermTable& terms, const DocumentsWriter& documents)
    : terms_(&terms),
      lengths_(&documents.lengths()),
      ends_(documents.ends()),
      article_places_(ends_),
      collected_(kMostBeginningBytes, {DocumentSet(documents.count()), 0, {}}) {}

void BeginningsWriter::add_word(uint32_t term, std::span<const uint32_t> places) {
  words_.push_back(term);
  const std::string_view folded = terms_->folded(term), beginning = folded.substr(0, kMostBeginningBytes);
  if (folded.empty()) return;
  close_down_to(shared_bytes(beginning_, beginning));
  beginning_ = beginning;
  articles_.resize(places.size());
  article_places_.articles_at(places, articles_.data());
  Collected& collected = collected_[beginning.size() - 1];
  for (const uint32_t article : articles_) collected.documents.insert(article);
  collected.places += places.size();
  // What is the beginning itself goes on from the one before.
  const size_t goes_on_from = std::min(folded.size() - 1, beginning.size());
  if (goes_on_from == 0) return;
  const uint32_t number = static_cast<uint32_t>(words_.size()) - 1;
  collected_[goes_on_from - 1].longer.push_back({number, {.documents = terms_->documents(term)}});
}

void BeginningsWriter::close_down_to(size_t bytes) {
  for (; beginning_.size() > bytes; beginning_.pop_back()) {
    Collected& closed = collected_[beginning_.size() - 1];
    if (closed.places >= std::max(kLeastPlaces, kLeastPlacesInArticle * lengths_->size())) keep(beginning_, closed);
    if (beginning_.size() > 1) {
      Collected& shorter = collected_[beginning_.size() - 2];
      shorter.documents.add(closed.documents);
      shorter.places += closed.places;
      shorter.longer.insert(shorter.longer.end(), closed.longer.begin(), closed.longer.end());
    }
    closed.documents.clear();
    closed.places = 0;
    closed.longer.clear();
  }
}

void BeginningsWriter::keep(std::string_view beginning, Collected& collected) {
  ++kept_;
  append_varint(written_, beginning.size());
  append_text(written_, beginning);
  const size_t begin = written_.size();
  written_.resize(begin + (lengths_->size() + 7) / 8);
  collected.documents.each(
      [&](uint32_t document) { written_[begin + document / 8] |= static_cast<uint8_t>(1u << document % 8); });
  std::vector<uint8_t> scored;
  write_scored(collected.longer, scored);
  append_varint(written_, scored.size());
  written_.insert(written_.end(), scored.begin(), scored.end());
}

void BeginningsWriter::write_scored(std::vector<Form>& words, std::vector<uint8_t>& out) {
  std::vector<FieldCounts> counts(lengths_->size());
  const size_t scored = put_frequent_first(words);
  if (scored < kLeastScored) return;
  for (size_t i = 0; i < scored; ++i) count(words_[words[i].word], counts);
  std::vector<uint8_t> list;
  const size_t articles = write_counts(counts, list);
  append_varint(out, scored);
  append_varint(out, articles);
  out.insert(out.end(), list.begin(), list.end());
}

void BeginningsWriter::count(uint32_t term, std::vector<FieldCounts>& counts) {
  terms_->places_of(term, places_);
  articles_.resize(places_.size());
  article_places_.articles_at(places_, articles_.data());
  for (size_t i = 0; i < places_.size(); ++i) {
    const uint32_t article = articles_[i], begin = article == 0 ? 0 : ends_[article - 1];
    ++counts[article][FieldFinder((*lengths_)[article]).field_of(places_[i] - begin)];
  }
}

void BeginningsWriter::write(std::vector<uint8_t>& out) {
  close_down_to(0);
  append_varint(out, kept_);
  out.insert(out.end(), written_.begin(), written_.end());
}

}  // namespace sheaf
