#include "search/dictionary.h"

#include <algorithm>

namespace sheaf {
namespace {

// A word: shared bytes (7 bits) and whether its surface differs (8th), length of what follows, that, the surface with its
// length; then documents, postings_bytes, positions_bytes.
constexpr uint8_t kHasSurface = 0x80;
constexpr size_t kLongestShared = 0x7f;
constexpr size_t kPlaceBytes = 3 * 4;  // of a block: in the dictionary, in the postings, in the positions

size_t shared_prefix(std::string_view a, std::string_view b) {
  const size_t most = std::min({a.size(), b.size(), kLongestShared});
  size_t length = 0;
  while (length < most && a[length] == b[length]) ++length;
  return length;
}

}  // namespace

void DictionaryWriter::add(std::string_view folded, std::string_view surface, const PostingsPlace& place) {
  if (count_++ % kWordsInBlock == 0) {
    previous_.clear();
    append_u32(places_, static_cast<uint32_t>(blocks_.size()));
    append_u32(places_, place.postings_offset);
    append_u32(places_, place.positions_offset);
  }
  const size_t shared = shared_prefix(previous_, folded);
  const bool has_surface = surface != folded;
  blocks_.push_back(static_cast<uint8_t>(shared | (has_surface ? kHasSurface : 0)));
  append_varint(blocks_, folded.size() - shared);
  append_text(blocks_, folded.substr(shared));
  if (has_surface) {
    append_varint(blocks_, surface.size());
    append_text(blocks_, surface);
  }
  append_varint(blocks_, place.documents);
  append_varint(blocks_, place.postings_bytes);
  append_varint(blocks_, place.positions_bytes);
  previous_ = folded;
}

void DictionaryWriter::write(SectionBytes& sections) const {
  append_varint(sections[static_cast<size_t>(Section::kSummary)], count_);
  sections[static_cast<size_t>(Section::kDictionary)] = blocks_;
  sections[static_cast<size_t>(Section::kDictionaryPlaces)] = places_;
}

bool Dictionary::open(const SectionViews& sections, ByteReader& summary) {
  blocks_ = sections[static_cast<size_t>(Section::kDictionary)];
  places_ = sections[static_cast<size_t>(Section::kDictionaryPlaces)];
  count_ = summary.count(blocks_.size());
  return summary.is_ok() && places_.size() == size_t{blocks()} * kPlaceBytes;
}

std::string_view Dictionary::first_of_block(uint32_t block) const {
  ByteReader reader(blocks_, u32_at(places_.data() + size_t{block} * kPlaceBytes));
  reader.text(1);  // it shares nothing
  return reader.text(reader.varint());
}

uint32_t Dictionary::lower_bound(std::string_view folded) const {
  uint32_t low = 0, high = blocks();  // the last block that begins below `folded` is in [low, high)
  while (high - low > 1) {
    const uint32_t middle = low + (high - low) / 2;
    (first_of_block(middle) < folded ? low : high) = middle;
  }
  if (low >= blocks()) return 0;
  DictionaryCursor cursor(*this, low * kWordsInBlock);
  while (!cursor.is_at_end() && cursor.folded() < folded) cursor.step();
  return std::min(cursor.number(), count_);
}

Dictionary::Range Dictionary::with_folded(std::string_view folded) const {
  const uint32_t begin = lower_bound(folded);
  DictionaryCursor cursor(*this, begin);
  while (!cursor.is_at_end() && cursor.folded() == folded) cursor.step();
  return {begin, std::min(cursor.number(), count_)};
}

Dictionary::Range Dictionary::with_prefix(std::string_view folded) const {
  // 0xff is in no UTF-8, so nothing that begins with `folded` lies behind it.
  return {lower_bound(folded), lower_bound(std::string(folded) + '\xff')};
}

DictionaryCursor::DictionaryCursor(const Dictionary& dictionary, uint32_t number)
    : dictionary_(&dictionary), reader_(dictionary.blocks_) {
  if (number >= dictionary.count_) {
    number_ = dictionary.count_;
    return;
  }
  move_to_block(number / kWordsInBlock);
  while (number_ < number) step();
}

void DictionaryCursor::move_to_block(uint32_t block) {
  number_ = block * kWordsInBlock;
  if (is_at_end()) return;
  const uint8_t* places = dictionary_->places_.data() + size_t{block} * kPlaceBytes;
  reader_ = ByteReader(dictionary_->blocks_, u32_at(places));
  place_ = {.postings_offset = u32_at(places + 4), .positions_offset = u32_at(places + 8)};
  folded_.clear();
  read_word();
  shared_bytes_ = 0;
}

void DictionaryCursor::step() {
  ++number_;
  if (is_at_end()) return;
  if (number_ % kWordsInBlock == 0) {
    const std::string before = folded_;
    move_to_block(number_ / kWordsInBlock);
    shared_bytes_ = shared_prefix(before, folded_);
    return;
  }
  place_.postings_offset += place_.postings_bytes;
  place_.positions_offset += place_.positions_bytes;
  read_word();
}

void DictionaryCursor::read_word() {
  const std::string_view head = reader_.text(1);
  const uint8_t flags = head.empty() ? 0 : static_cast<uint8_t>(head[0]);
  shared_bytes_ = std::min<size_t>(flags & kLongestShared, folded_.size());
  folded_.resize(shared_bytes_);
  folded_ += reader_.text(reader_.varint());
  has_surface_ = (flags & kHasSurface) != 0;
  if (has_surface_) surface_ = reader_.text(reader_.varint());
  place_.documents = static_cast<uint32_t>(reader_.varint());
  place_.postings_bytes = static_cast<uint32_t>(reader_.varint());
  place_.positions_bytes = static_cast<uint32_t>(reader_.varint());
}

}  // namespace sheaf
