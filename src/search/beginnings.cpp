#include "search/beginnings.h"

#include <algorithm>

namespace sheaf {
namespace {

// With fewer articles no beginning takes long.
constexpr uint32_t kLeastArticles = 10'000;
// Of the words of a beginning, for each article of the collection: a set of them weighs an eighth of a byte.
constexpr uint64_t kLeastPlaces = 2;

size_t shared_bytes(std::string_view a, std::string_view b) {
  const size_t most = std::min(a.size(), b.size());
  return static_cast<size_t>(std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(most), b.begin()).first -
                             a.begin());
}

}  // namespace

BeginningsWriter::BeginningsWriter(std::vector<uint32_t> ends) : document_count_(static_cast<uint32_t>(ends.size())) {
  if (document_count_ < kLeastArticles) return;
  article_places_ = ArticlePlaces(std::move(ends));
  collected_.resize(kMostBeginningBytes, {DocumentSet(document_count_)});
}

void BeginningsWriter::add_word(std::string_view folded, std::span<const uint32_t> places) {
  if (collected_.empty() || folded.empty()) return;
  const std::string_view beginning = folded.substr(0, kMostBeginningBytes);
  close_down_to(shared_bytes(beginning_, beginning));
  beginning_ = beginning;
  articles_.resize(places.size());
  article_places_.articles_at(places, articles_.data());
  Collected& collected = collected_[beginning.size() - 1];
  for (const uint32_t article : articles_) collected.documents.insert(article);
  collected.places += places.size();
}

void BeginningsWriter::close_down_to(size_t bytes) {
  for (; beginning_.size() > bytes; beginning_.pop_back()) {
    Collected& closed = collected_[beginning_.size() - 1];
    if (closed.places >= kLeastPlaces * document_count_) keep(beginning_, closed);
    if (beginning_.size() > 1) {
      collected_[beginning_.size() - 2].documents.add(closed.documents);
      collected_[beginning_.size() - 2].places += closed.places;
    }
    closed.documents.clear();
    closed.places = 0;
  }
}

void BeginningsWriter::keep(std::string_view beginning, const Collected& collected) {
  ++kept_;
  append_varint(sets_, beginning.size());
  append_text(sets_, beginning);
  const size_t begin = sets_.size();
  sets_.resize(begin + (size_t{document_count_} + 7) / 8);
  collected.documents.each(
      [&](uint32_t document) { sets_[begin + document / 8] |= static_cast<uint8_t>(1u << document % 8); });
}

void BeginningsWriter::write(std::vector<uint8_t>& out) {
  close_down_to(0);
  append_varint(out, kept_);
  out.insert(out.end(), sets_.begin(), sets_.end());
}

bool Beginnings::open(ByteSpan section, uint32_t document_count) {
  ByteReader reader(section);
  const size_t set_bytes = (size_t{document_count} + 7) / 8;
  for (uint32_t left = reader.count(section.size()); left > 0 && reader.is_ok(); --left) {
    Known known;
    known.beginning = reader.text(reader.varint());
    const size_t offset = reader.offset();
    if (reader.text(set_bytes).size() != set_bytes) return false;
    known.set = section.subspan(offset, set_bytes);
    // Nobody stands behind the last article.
    if (document_count % 8 != 0 && known.set.back() >> document_count % 8 != 0) return false;
    known_.push_back(known);
  }
  return reader.is_ok() && reader.is_at_end();
}

bool Beginnings::add_to(std::string_view beginning, DocumentSet& documents) const {
  const auto known =
      std::find_if(known_.begin(), known_.end(), [&](const Known& one) { return one.beginning == beginning; });
  if (known == known_.end()) return false;
  for (size_t at = 0; at < known->set.size(); ++at) documents.add_byte(at, known->set[at]);
  return true;
}

}  // namespace sheaf
