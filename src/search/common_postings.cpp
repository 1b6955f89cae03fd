// The lists of common words, written and read (search/postings_format.h).
#include <algorithm>
#include <numeric>

#include "search/postings.h"

namespace sheaf {
namespace {

constexpr size_t kBody = static_cast<size_t>(TextField::kBody);

struct Counted {
  uint32_t gap = 0, occurrences = 0;  // gap: articles since the one before
  FieldCounts counts{};
};

std::vector<Counted> counted(std::span<const FieldCounts> counts) {
  std::vector<Counted> all;
  uint32_t next = 0;
  for (uint32_t document = 0; document < counts.size(); ++document) {
    const uint32_t occurrences = std::accumulate(counts[document].begin(), counts[document].end(), 0u);
    if (occurrences == 0) continue;
    all.push_back({document - next, occurrences, counts[document]});
    next = document + 1;
  }
  return all;
}

template <typename Value>
void write_numbers(BitWriter& bits, std::span<const Counted> block, const Value& value) {
  uint64_t sum = 0;
  for (const Counted& one : block) sum += value(one);
  const int parameter = rice_parameter(sum, block.size());
  bits.write(static_cast<uint32_t>(parameter), kParameterBits);
  for (const Counted& one : block) bits.write_rice(value(one), parameter);
}

uint32_t count_elsewhere(const Counted& one) { return one.occurrences - one.counts[kBody]; }

void write_block(BitWriter& bits, std::span<const Counted> block) {
  write_numbers(bits, block, [](const Counted& one) { return one.occurrences - 1; });
  write_numbers(bits, block, count_elsewhere);
  for (const Counted& one : block) {
    for (uint32_t number = 0; number < kFieldsElsewhere.size(); ++number) {
      for (uint32_t left = one.counts[static_cast<size_t>(kFieldsElsewhere[number])]; left > 0; --left) {
        bits.write(number, 2);
      }
    }
  }
}

void write_articles(BitWriter& bits, std::span<const Counted> block) {
  write_numbers(bits, block, [](const Counted& one) { return one.gap; });
}

std::vector<uint8_t> in_blocks(std::span<const Counted> all, void (*write)(BitWriter&, std::span<const Counted>)) {
  std::vector<uint8_t> bytes;
  BitWriter bits(bytes);
  for (; !all.empty(); all = all.subspan(std::min<size_t>(all.size(), kArticlesInBlock))) {
    write(bits, all.first(std::min<size_t>(all.size(), kArticlesInBlock)));
  }
  bits.align();
  return bytes;
}

std::span<uint32_t> block_of(std::vector<uint32_t>& numbers, size_t begin) {
  return std::span(numbers).subspan(begin, std::min<size_t>(kArticlesInBlock, numbers.size() - begin));
}

void read_numbers(BitReader& bits, std::span<uint32_t> block) {
  bits.read_rice(static_cast<int>(bits.read(kParameterBits)), block);
}

}  // namespace

size_t write_counts(std::span<const FieldCounts> counts, std::vector<uint8_t>& out) {
  const std::vector<Counted> all = counted(counts);
  const std::vector<uint8_t> articles = in_blocks(all, write_articles), occurrences = in_blocks(all, write_block);
  append_varint(out, articles.size());
  append_varint(out, occurrences.size());
  out.insert(out.end(), articles.begin(), articles.end());
  out.insert(out.end(), occurrences.begin(), occurrences.end());
  return all.size();
}

void write_common(std::span<const uint32_t> places, const std::vector<FieldLengths>& lengths,
                  std::vector<uint8_t>& out) {
  std::vector<FieldCounts> counts(lengths.size());
  std::vector<uint8_t> positions;
  BitWriter bits(positions);
  std::vector<uint32_t> in_article;
  uint32_t begin = 0;
  for (size_t document = 0; document < lengths.size() && !places.empty(); ++document) {
    const uint32_t length = std::accumulate(lengths[document].begin(), lengths[document].end(), 0u);
    in_article.clear();
    for (; !places.empty() && places.front() - begin < length; places = places.subspan(1)) {
      in_article.push_back(places.front() - begin);
    }
    begin += length;
    if (in_article.empty()) continue;
    counts[document] = field_counts(lengths[document], in_article);
    bits.write_gaps(in_article, 0, unsaid_parameter(static_cast<uint32_t>(in_article.size()), length));
  }
  bits.align();
  write_counts(counts, out);
  out.insert(out.end(), positions.begin(), positions.end());
}

CommonReader::CommonReader(ByteSpan bytes, const Documents& documents, uint32_t most_documents,
                           uint32_t most_occurrences)
    : documents_(&documents), most_documents_(most_documents), most_occurrences_(most_occurrences) {
  ByteReader reader(bytes);
  const size_t articles = reader.count(bytes.size()), counts = reader.count(bytes.size());
  ByteSpan rest = bytes.subspan(std::min(reader.offset(), bytes.size()));
  articles_ = rest.first(std::min(articles, rest.size()));
  rest = rest.subspan(articles_.size());
  counts_ = rest.first(std::min(counts, rest.size()));
  positions_ = rest.subspan(counts_.size());
}

void CommonReader::read_documents(std::vector<uint32_t>& documents) {
  documents.resize(most_documents_);
  BitReader bits(articles_);
  uint32_t next = 0;
  for (uint32_t begin = 0; begin < most_documents_; begin += kArticlesInBlock) {
    const std::span<uint32_t> block = block_of(documents, begin);
    read_numbers(bits, block);
    for (uint32_t& document : block) {
      if (document >= documents_->size() - next) {  // spoilt
        documents.resize(static_cast<size_t>(&document - documents.data()));
        return;
      }
      document += next;
      next = document + 1;
    }
  }
}

void CommonReader::read_counts(PostingList& list) {
  list.ends.resize(list.documents.size());
  BitReader bits(counts_);
  uint32_t end = 0;
  std::array<uint32_t, kArticlesInBlock> elsewhere;
  for (size_t begin = 0; begin < list.ends.size(); begin += kArticlesInBlock) {
    const std::span<uint32_t> ends = block_of(list.ends, begin);
    read_numbers(bits, ends);
    read_numbers(bits, std::span(elsewhere).first(ends.size()));
    for (size_t i = 0; i < ends.size(); ++i) {
      const Documents::Extent& extent = documents_->extent(list.documents[begin + i]);
      const uint32_t repeats = ends[i];
      if (repeats >= extent.end - extent.begin || repeats >= most_occurrences_ - end || elsewhere[i] > repeats + 1) {
        list.documents.resize(begin + i);  // spoilt
        list.ends.resize(begin + i);
        return;
      }
      end += repeats + 1;
      ends[i] = end;
      if (elsewhere[i] == 0) continue;
      list.elsewhere.push_back({static_cast<uint32_t>(begin + i), {}});
      FieldCounts& counts = list.elsewhere.back().counts;
      counts[kBody] = repeats + 1 - elsewhere[i];
      for (uint32_t left = elsewhere[i]; left > 0; --left) {
        ++counts[static_cast<size_t>(kFieldsElsewhere[bits.read(2)])];
      }
    }
  }
}

void CommonReader::read_positions(PostingList& list) {
  BitReader bits(positions_);
  list.positions.resize(list.ends.empty() ? 0 : list.ends.back());
  for (size_t i = 0; i < list.documents.size(); ++i) {
    const Documents::Extent& extent = documents_->extent(list.documents[i]);
    const uint32_t length = extent.end - extent.begin, begin = list.begin(i), count = list.ends[i] - begin;
    const std::span<uint32_t> positions = std::span(list.positions).subspan(begin, count);
    bits.read_rice(unsaid_parameter(count, length), positions);
    uint32_t next = 0;
    for (uint32_t& position : positions) {
      position = std::min(next + position, length - 1);  // spoilt ones stay in the article
      next = position + 1;
    }
  }
}

}  // namespace sheaf
