// The lists of common words, written and read (search/postings_format.h).
#include <algorithm>

#include "search/postings.h"

namespace sheaf {
namespace {

constexpr size_t kBody = static_cast<size_t>(TextField::kBody);

struct Counted {
  uint32_t document = 0, length = 0;  // length: of the article
  std::vector<uint32_t> positions;
  FieldCounts counts{};
};

std::vector<Counted> counted(std::span<const uint32_t> places, const std::vector<FieldLengths>& lengths) {
  std::vector<Counted> all;
  uint32_t begin = 0;
  for (uint32_t document = 0; document < lengths.size() && !places.empty(); ++document) {
    Counted one;
    one.document = document;
    for (const uint32_t length : lengths[document]) one.length += length;
    size_t count = 0;
    for (; count < places.size() && places[count] - begin < one.length; ++count) {
      one.positions.push_back(places[count] - begin);
    }
    begin += one.length;
    if (count == 0) continue;
    places = places.subspan(count);
    one.counts = field_counts(lengths[document], one.positions);
    all.push_back(std::move(one));
  }
  return all;
}

// Calls `write` with each block of articles and the Rice parameter for what `value` says of them, which it has written.
template <typename Value, typename Write>
std::vector<uint8_t> in_blocks(std::span<const Counted> all, const Value& value, const Write& write) {
  std::vector<uint8_t> bytes;
  BitWriter bits(bytes);
  for (size_t begin = 0; begin < all.size(); begin += kArticlesInBlock) {
    const size_t end = std::min<size_t>(all.size(), begin + kArticlesInBlock);
    uint64_t sum = 0;
    for (size_t i = begin; i < end; ++i) sum += value(i);
    const int parameter = rice_parameter(sum, end - begin);
    bits.write(static_cast<uint32_t>(parameter), kParameterBits);
    for (size_t i = begin; i < end; ++i) {
      bits.write_rice(value(i), parameter);
      write(bits, all[i]);
    }
  }
  bits.align();
  return bytes;
}

void write_elsewhere(BitWriter& bits, const Counted& one) {
  bits.write_rice(static_cast<uint32_t>(one.positions.size()) - one.counts[kBody], 0);
  for (uint32_t number = 0; number < kFieldsElsewhere.size(); ++number) {
    for (uint32_t left = one.counts[static_cast<size_t>(kFieldsElsewhere[number])]; left > 0; --left) {
      bits.write(number, 2);
    }
  }
}

std::vector<uint8_t> positions_of(std::span<const Counted> all) {
  std::vector<uint8_t> bytes;
  BitWriter bits(bytes);
  for (const Counted& one : all) {
    const int parameter = unsaid_parameter(static_cast<uint32_t>(one.positions.size()), one.length);
    uint32_t next = 0;
    for (const uint32_t position : one.positions) {
      bits.write_rice(position - next, parameter);
      next = position + 1;
    }
  }
  bits.align();
  return bytes;
}

}  // namespace

void write_common(std::span<const uint32_t> places, const std::vector<FieldLengths>& lengths,
                  std::vector<uint8_t>& out) {
  const std::vector<Counted> all = counted(places, lengths);
  const auto gap = [&](size_t i) { return i == 0 ? all[0].document : all[i].document - all[i - 1].document - 1; };
  const auto repeats = [&](size_t i) { return static_cast<uint32_t>(all[i].positions.size()) - 1; };
  const std::vector<uint8_t> articles = in_blocks(all, gap, [](BitWriter&, const Counted&) {});
  const std::vector<uint8_t> counts = in_blocks(all, repeats, write_elsewhere);
  append_varint(out, articles.size());
  append_varint(out, counts.size());
  out.insert(out.end(), articles.begin(), articles.end());
  out.insert(out.end(), counts.begin(), counts.end());
  const std::vector<uint8_t> positions = positions_of(all);
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
    const uint32_t end = std::min(most_documents_, begin + kArticlesInBlock);
    const int parameter = static_cast<int>(bits.read(kParameterBits));
    bits.read_rice(parameter, std::span(documents).subspan(begin, end - begin));
    for (uint32_t i = begin; i < end; ++i) {
      if (documents[i] >= documents_->size() - next) return documents.resize(i);  // spoilt
      documents[i] += next;
      next = documents[i] + 1;
    }
  }
}

void CommonReader::read_counts(PostingList& list) {
  list.ends.resize(list.documents.size());
  BitReader bits(counts_);
  int parameter = 0;
  for (size_t i = 0; i < list.documents.size(); ++i) {
    if (i % kArticlesInBlock == 0) parameter = static_cast<int>(bits.read(kParameterBits));
    if (read_count(bits, parameter, i, list)) continue;
    list.documents.resize(i);
    list.ends.resize(i);
  }
}

// False for what is spoilt.
bool CommonReader::read_count(BitReader& bits, int parameter, size_t at, PostingList& list) const {
  const Documents::Extent& extent = documents_->extent(list.documents[at]);
  const uint32_t repeats = bits.read_rice(parameter), begin = list.begin(at);
  const uint32_t elsewhere = bits.read_rice(0);
  if (repeats >= extent.end - extent.begin || repeats >= most_occurrences_ - begin || elsewhere > repeats + 1) {
    return false;
  }
  list.ends[at] = begin + repeats + 1;
  if (elsewhere == 0) return true;
  list.elsewhere.push_back({static_cast<uint32_t>(at), {}});
  FieldCounts& counts = list.elsewhere.back().counts;
  for (uint32_t left = elsewhere; left > 0; --left) ++counts[static_cast<size_t>(kFieldsElsewhere[bits.read(2)])];
  counts[kBody] = repeats + 1 - elsewhere;
  return true;
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
