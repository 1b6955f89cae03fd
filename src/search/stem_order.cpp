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

void write_stem_order(std::string_view language, const std::vector<StemmedWord>& words, std::vector<uint8_t>& out) {
  StringTableWriter first_stems;
  std::vector<uint8_t> blocks, offsets;
  for (size_t begin = 0; begin < words.size(); begin += kStemsInBlock) {
    const std::span block = std::span(words).subspan(begin, std::min<size_t>(kStemsInBlock, words.size() - begin));
    const auto [least, most] = std::minmax_element(
        block.begin(), block.end(), [](const StemmedWord& a, const StemmedWord& b) { return a.word < b.word; });
    const int width = std::bit_width(most->word - least->word);
    first_stems.add(block.front().stem);
    append_u32(offsets, static_cast<uint32_t>(blocks.size()));
    BitWriter bits(blocks);
    bits.write(least->word, 32);
    bits.write(static_cast<uint32_t>(width), kWidthBits);
    for (const StemmedWord& stemmed : block) bits.write(stemmed.word - least->word, width);
    bits.align();
  }
  append_varint(out, language.size());
  append_text(out, language);
  append_varint(out, words.size());
  append_varint(out, blocks.size());
  out.insert(out.end(), offsets.begin(), offsets.end());
  out.insert(out.end(), blocks.begin(), blocks.end());
  first_stems.write(out);
}

bool StemOrder::open(ByteReader& reader, ByteSpan section, uint32_t word_count) {
  language_ = reader.text(reader.count(section.size()));
  word_count_ = word_count;
  count_ = reader.count(word_count);
  const size_t block_count = (size_t{count_} + kStemsInBlock - 1) / kStemsInBlock;
  return blocks_.open(reader, section, block_count) && first_stems_.open(reader, section) &&
         first_stems_.size() == block_count;
}

uint32_t StemOrder::word_at(uint32_t place) const {
  const size_t offset = blocks_.offset(place / kStemsInBlock);
  const ByteSpan block = blocks_.bytes.subspan(std::min(offset, blocks_.bytes.size()));
  BitReader head(block);
  const uint32_t least = head.read(32);
  const int width = static_cast<int>(head.read(kWidthBits));
  BitReader bits(block, 32 + kWidthBits + size_t{place} % kStemsInBlock * static_cast<size_t>(width));
  return std::min(least + bits.read(width), word_count_ - 1);
}

uint32_t StemOrder::lower_bound(std::string_view stem, const Dictionary& dictionary, Stemmer& stemmer) const {
  uint32_t block = 0;  // the last one that begins below `stem`, or the first
  for (uint32_t end = first_stems_.size(); end - block > 1;) {
    const uint32_t middle = block + (end - block) / 2;
    (first_stems_.at(middle) < stem ? block : end) = middle;
  }
  uint32_t low = block * kStemsInBlock, high = std::min(low + kStemsInBlock, count_);
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    const bool is_below = stem_at(dictionary, word_at(middle), stemmer) < stem;
    (is_below ? low : high) = is_below ? middle + 1 : middle;
  }
  return low;
}

std::vector<uint32_t> StemOrder::words_of(std::string_view stem, const Dictionary& dictionary, Stemmer& stemmer) const {
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
