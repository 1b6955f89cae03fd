#include "search/stem_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

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
  std::optional<std::string_view> last_stem;
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
    for (const StemmedWord& stemmed : block) {
      const bool begins_stem = stemmed.stem != last_stem;
      bits.write(begins_stem ? 1 : 0, 1);
      bits.write(stemmed.word - least->word, width);
      last_stem = stemmed.stem;
    }
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

StemOrder::Place StemOrder::at(uint32_t number) const {
  const size_t offset = blocks_.offset(number / kStemsInBlock);
  const ByteSpan block = blocks_.bytes.subspan(std::min(offset, blocks_.bytes.size()));
  BitReader head(block);
  const uint32_t least = head.read(32);
  const int width = static_cast<int>(head.read(kWidthBits));
  BitReader bits(block, 32 + kWidthBits + size_t{number} % kStemsInBlock * (static_cast<size_t>(width) + 1));
  const bool begins_stem = bits.read(1) != 0;
  return {std::min(least + bits.read(width), word_count_ - 1), begins_stem};
}

uint32_t StemOrder::lower_bound(std::string_view stem, const Dictionary& dictionary, Stemmer& stemmer) const {
  uint32_t block = 0;  // the last one that begins below `stem`, or the first
  for (uint32_t end = first_stems_.size(); end - block > 1;) {
    const uint32_t middle = block + (end - block) / 2;
    (first_stems_.at(middle) < stem ? block : end) = middle;
  }
  const uint32_t begin = block * kStemsInBlock, end = std::min(begin + kStemsInBlock, count_);
  std::array<uint32_t, kStemsInBlock> begins;  // the places of the block that a stem begins at
  auto begins_end = begins.begin();
  for (uint32_t place = begin; place < end; ++place) {
    if (at(place).begins_stem) *begins_end++ = place;
  }
  const auto found = std::partition_point(
      begins.begin(), begins_end, [&](uint32_t place) { return stem_at(dictionary, at(place).word, stemmer) < stem; });
  return found == begins_end ? end : *found;
}

std::vector<uint32_t> StemOrder::words_of(std::string_view stem, const Dictionary& dictionary, Stemmer& stemmer) const {
  std::vector<uint32_t> words;
  if (count_ == 0) return words;
  uint32_t place = lower_bound(stem, dictionary, stemmer);
  if (place == count_ || stem_at(dictionary, at(place).word, stemmer) != stem) return words;
  do {
    words.push_back(at(place).word);
  } while (++place < count_ && !at(place).begins_stem);
  return words;
}

}  // namespace sheaf
