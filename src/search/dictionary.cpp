#include "search/dictionary.h"

#include <algorithm>
#include <cstring>

namespace sheaf {
namespace {

// A word: shared bytes (7 bits) and whether its surface differs (8th), length of what follows, that, the surface with its
// length; then the number of documents, doubled, and one more if there are more occurrences than that; how many more; bytes
// of postings.
constexpr uint8_t kHasSurface = 0x80;
constexpr size_t kLongestShared = 0x7f;
constexpr size_t kPlaceBytes = 2 * 4;  // of a block: in the dictionary, in the postings

size_t shared_prefix(std::string_view a, std::string_view b) {
  const size_t most = std::min({a.size(), b.size(), kLongestShared});
  size_t length = 0;
  while (length < most && a[length] == b[length]) ++length;
  return length;
}

const char* bytes_end(ByteSpan bytes) { return reinterpret_cast<const char*>(bytes.data() + bytes.size()); }

// Words go on from the one before with few letters: copied eight at once, where there is room, they need no call.
void copy_letters(std::string_view letters, const char* readable_end, char* to, size_t room) {
  constexpr size_t kAtOnce = 8;
  const bool is_small = !letters.empty() && letters.size() <= kAtOnce;
  if (is_small && room >= kAtOnce && static_cast<size_t>(readable_end - letters.data()) >= kAtOnce) {
    std::memcpy(to, letters.data(), kAtOnce);
  } else {
    std::copy(letters.begin(), letters.end(), to);
  }
}

}  // namespace

void DictionaryWriter::add(std::string_view folded, std::string_view surface, const PostingsPlace& place) {
  if (count_++ % kWordsInBlock == 0) {
    previous_.clear();
    append_u32(places_, static_cast<uint32_t>(blocks_.size()));
    append_u32(places_, place.postings_offset);
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
  const uint32_t repeats = place.occurrences - place.documents;
  append_varint(blocks_, uint64_t{place.documents} << 1 | (repeats > 0 ? 1 : 0));
  if (repeats > 0) append_varint(blocks_, repeats);
  append_varint(blocks_, place.postings_bytes);
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
  if (!summary.is_ok() || places_.size() != size_t{blocks()} * kPlaceBytes) return false;
  for (uint32_t block = 0; block < blocks(); ++block) beginnings_.push_back(beginning_of(first_of_block(block)));
  return true;
}

std::string_view Dictionary::first_of_block(uint32_t block) const {
  ByteReader reader(blocks_, u32_at(places_.data() + size_t{block} * kPlaceBytes));
  reader.text(1);  // it shares nothing
  return reader.text(reader.varint());
}

uint32_t Dictionary::lower_bound(std::string_view folded) const {
  const uint64_t beginning = beginning_of(folded);
  uint32_t block =
      static_cast<uint32_t>(std::lower_bound(beginnings_.begin(), beginnings_.end(), beginning) - beginnings_.begin());
  while (block < blocks() && beginnings_[block] == beginning && first_of_block(block) < folded) ++block;
  if (block > 0) --block;  // the last block that begins below `folded`
  DictionaryCursor cursor(*this, block * kWordsInBlock);
  while (!cursor.is_at_end() && cursor.folded() < folded) cursor.step();
  return std::min(cursor.number(), count_);
}

uint32_t Dictionary::last_block_with(std::string_view beginning, uint32_t from) const {
  constexpr size_t kKnown = sizeof(uint64_t);
  if (beginning.empty() || beginning.size() > kKnown) return from;  // long ones begin few words
  const uint64_t behind = UINT64_MAX >> (8 * beginning.size() - 1) >> 1;
  const uint64_t last = beginning_of(beginning) | behind;
  const auto first = beginnings_.begin() + from;
  return from + static_cast<uint32_t>(std::upper_bound(first + 1, beginnings_.end(), last) - first) - 1;
}

Dictionary::Range Dictionary::with_folded(std::string_view folded) const {
  const uint32_t begin = lower_bound(folded);
  DictionaryCursor cursor(*this, begin);
  while (!cursor.is_at_end() && cursor.folded() == folded) cursor.step();
  return {begin, std::min(cursor.number(), count_)};
}

Dictionary::Range Dictionary::with_prefix(std::string_view folded) const {
  // 0xff is in no UTF-8, so nothing that begins with `folded` lies behind it.
  const uint32_t first = lower_bound(folded), end = lower_bound(std::string(folded) + '\xff');
  return {first, std::max(first, end)};  // spoilt words may stand in no order
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

void DictionaryCursor::enter_block(uint32_t block) {
  const uint8_t* places = dictionary_->places_.data() + size_t{block} * kPlaceBytes;
  reader_ = ByteReader(dictionary_->blocks_, u32_at(places));
  place_ = {.postings_offset = u32_at(places + 4)};
}

void DictionaryCursor::move_to_block(uint32_t block) {
  number_ = block * kWordsInBlock;
  if (is_at_end()) return;
  enter_block(block);
  folded_bytes_ = 0;
  read_word();
}

void DictionaryCursor::step() {
  ++number_;
  if (is_at_end()) return;
  if (number_ % kWordsInBlock == 0) {
    enter_block(number_ / kWordsInBlock);
  } else {
    place_.postings_offset += place_.postings_bytes;
  }
  read_word();
}

void DictionaryCursor::read_word() {
  const uint8_t head = reader_.byte();
  shared_bytes_ = std::min<size_t>(head & kLongestShared, folded_bytes_);
  const std::string_view rest = reader_.text(reader_.varint()).substr(0, folded_.size() - shared_bytes_);
  // A block's first word is written whole, and may share something all the same.
  const size_t kept = shared_bytes_;
  if (number_ % kWordsInBlock == 0) shared_bytes_ = shared_prefix(folded(), rest);
  copy_letters(rest, bytes_end(dictionary_->blocks_), folded_.data() + kept, folded_.size() - kept);
  folded_bytes_ = kept + rest.size();
  has_surface_ = (head & kHasSurface) != 0;
  if (has_surface_) surface_ = reader_.text(reader_.varint());
  const uint64_t documents = reader_.varint();
  place_.documents = static_cast<uint32_t>(documents >> 1);
  place_.occurrences = place_.documents + static_cast<uint32_t>((documents & 1) != 0 ? reader_.varint() : 0);
  place_.postings_bytes = static_cast<uint32_t>(reader_.varint());
}

}  // namespace sheaf
