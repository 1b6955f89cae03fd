#include "document/document.h"

#include <algorithm>
#include <utility>

namespace sheaf {
namespace {

void start_line(std::string& out) {
  if (!out.empty() && out.back() != '\n') out += '\n';
}

void append_spans(const std::vector<Span>& spans, std::string& out) {
  for (const Span& span : spans) out += span.is_image() ? span.image.alt : span.text;
}

void append_text(const Block& block, std::string& out) {
  if (block.kind == BlockKind::kFigure && !block.image.alt.empty()) {
    start_line(out);
    out += block.image.alt;
  }
  if (!block.spans.empty()) {
    start_line(out);
    append_spans(block.spans, out);
  }
  for (const Block& child : block.children) append_text(child, out);
}

class Fnv1a {
 public:
  void add(uint8_t byte) { hash_ = (hash_ ^ byte) * 0x100000001B3u; }
  void add(std::string_view text) {
    for (const char c : text) add(static_cast<uint8_t>(c));
    add(uint8_t{0xFF});  // never in UTF-8: "ab" "c" is not "a" "bc"
  }
  void add(uint64_t number) {
    for (int i = 0; i < 8; ++i) add(static_cast<uint8_t>(number >> (8 * i)));
  }
  uint64_t value() const { return hash_; }

 private:
  uint64_t hash_ = 0xCBF29CE484222325u;
};

struct HashedBlock {
  uint64_t hash;  // 40 bits: what an id can say
  size_t order;   // in the document
  Block* block;
};

// A block with children hashes their hashes, so that the whole costs one pass over the text.
uint64_t hash_blocks(Block& block, std::vector<HashedBlock>& out) {
  const size_t order = out.size();
  const bool has_id = block.kind != BlockKind::kTableRow && block.kind != BlockKind::kTableCell;
  if (has_id) out.push_back({0, order, &block});
  Fnv1a hash;
  hash.add(static_cast<uint8_t>(block.kind));
  hash.add(block.image.source);
  hash.add(block.image.alt);
  std::string text;
  append_spans(block.spans, text);
  hash.add(text);
  for (Block& child : block.children) hash.add(hash_blocks(child, out));
  if (has_id) out[order].hash = (hash.value() ^ hash.value() >> 40) & 0xFF'FFFF'FFFF;
  return hash.value();
}

std::string id_of(uint64_t hash) {
  std::string id(8, ' ');
  for (char& c : id) {
    c = "abcdefghijklmnopqrstuvwxyz234567"[hash & 31];
    hash >>= 5;
  }
  return id;
}

}  // namespace

std::string plain_text(const Block& block) {
  std::string out;
  append_text(block, out);
  return out;
}

std::string plain_text(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) append_text(block, out);
  return out;
}

void assign_block_ids(Document& document) {
  std::vector<HashedBlock> hashed;
  for (Block& block : document.blocks) hash_blocks(block, hashed);
  const auto stands_before = [](const HashedBlock& a, const HashedBlock& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.order < b.order;
  };
  std::make_heap(hashed.begin(), hashed.end(), stands_before);  // a third of std::sort's code
  std::sort_heap(hashed.begin(), hashed.end(), stands_before);
  size_t nth = 0;
  for (size_t i = 0; i < hashed.size(); ++i) {
    nth = i > 0 && hashed[i].hash == hashed[i - 1].hash ? nth + 1 : 1;
    hashed[i].block->id = id_of(hashed[i].hash);
    if (nth > 1) hashed[i].block->id += "-" + std::to_string(nth);
  }
}

}  // namespace sheaf
