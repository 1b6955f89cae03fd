#include "search/stem_order.h"

#include <algorithm>
#include <bit>

#include "search/bits.h"
#include "search/index_words.h"

namespace sheaf {
namespace {

constexpr int kWidthBits = 5;

std::string stem_at(const Dictionary& dictionary, uint32_t word, Stemmer& stemmer) {
  std::string stem = stemmer.stem(stemmed_spelling(DictionaryCursor(dictionary, word).surface()));
  stem.resize(std::min(stem.size(), kMaxTokenBytes));
  return stem;
}

}  // namespace

void write_stem_order(std::string_view language, const std::vector<uint32_t>& words, std::vector<uint8_t>& out) {
  std::vector<uint8_t> blocks, offsets;
  for (size_t begin = 0; begin < words.size(); begin += kStemsInBlock) {
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto end = first + static_cast<std::ptrdiff_t>(std::min<size_t>(kStemsInBlock, words.size() - begin));
    const auto [least, most] = std::minmax_element(first, end);
    const int width = std::bit_width(*most - *least);
    append_u32(offsets, static_cast<uint32_t>(blocks.size()));
    BitWriter bits(blocks);
    bits.write(*least, 32);
    bits.write(static_cast<uint32_t>(width), kWidthBits);
    for (auto word = first; word != end; ++word) bits.write(*word - *least, width);
    bits.align();
  }
  append_varint(out, language.size());
  append_text(out, language);
  append_varint(out, words.size());
  append_varint(out, blocks.size());
  out.insert(out.end(), offsets.begin(), offsets.end());
  out.insert(out.end(), blocks.begin(), blocks.end());
}

bool StemOrder::open(ByteReader& reader, ByteSpan section, uint32_t word_count) {
  language_ = reader.text(reader.count(section.size()));
  word_count_ = word_count;
  count_ = reader.count(word_count);
  const uint32_t blocks_bytes = reader.count(section.size());
  const size_t offsets_bytes = (size_t{count_} + kStemsInBlock - 1) / kStemsInBlock * 4;
  const size_t at = reader.offset();
  reader.text(offsets_bytes);
  reader.text(blocks_bytes);
  if (!reader.is_ok()) return false;
  offsets_ = section.subspan(at, offsets_bytes);
  blocks_ = section.subspan(at + offsets_bytes, blocks_bytes);
  return true;
}

uint32_t StemOrder::word_at(uint32_t place) const {
  const size_t offset = u32_at(offsets_.data() + size_t{place} / kStemsInBlock * 4);
  const ByteSpan block = blocks_.subspan(std::min(offset, blocks_.size()));
  BitReader head(block);
  const uint32_t least = head.read(32);
  const int width = static_cast<int>(head.read(kWidthBits));
  BitReader bits(block, 32 + kWidthBits + size_t{place} % kStemsInBlock * static_cast<size_t>(width));
  return std::min(least + bits.read(width), word_count_ - 1);
}

// Stems begin much as their words do, so the place is near that of the stem itself among the words: steps of growing width
// away from there, then halving what they leave.
uint32_t StemOrder::lower_bound(std::string_view stem, const Dictionary& dictionary, Stemmer& stemmer) const {
  const auto is_below = [&](uint32_t place) { return stem_at(dictionary, word_at(place), stemmer) < stem; };
  const uint64_t near = uint64_t{dictionary.lower_bound(stem)} * count_ / word_count_;
  uint32_t low = static_cast<uint32_t>(std::min<uint64_t>(near, count_)), high = low;
  // What lies before `low` is below, what lies from `high` on is not.
  for (uint32_t step = 4; high < count_ && is_below(high); step *= 4) {
    low = high + 1;
    high = low + std::min(step, count_ - low);
  }
  for (uint32_t step = 4; low > 0 && !is_below(low - 1); step *= 4) {
    high = low - 1;
    low = high - std::min(step, high);
  }
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    is_below(middle) ? low = middle + 1 : high = middle;
  }
  return low;
}

std::vector<uint32_t> StemOrder::words_of(std::string_view stem, const Dictionary& dictionary,
                                          Stemmer& stemmer) const {
  std::vector<uint32_t> words;
  if (count_ == 0) return words;
  for (uint32_t place = lower_bound(stem, dictionary, stemmer); place < count_; ++place) {
    const uint32_t word = word_at(place);
    if (stem_at(dictionary, word, stemmer) != stem) break;
    words.push_back(word);
  }
  return words;
}

}  // namespace sheaf
