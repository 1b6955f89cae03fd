#include "search/term_table.h"

#include <algorithm>

#include "search/sections.h"

namespace sheaf {
namespace {

constexpr size_t kFirstSlots = 1024;

uint64_t mixed(uint64_t hash, uint64_t bytes) {
  const uint64_t product = (hash ^ bytes) * 0x9e3779b97f4a7c15;  // 2^64 / φ, as Knuth's multiplicative hashing
  return product ^ product >> 32;
}

uint32_t hash_of(std::string_view text) {
  const uint8_t* bytes = reinterpret_cast<const uint8_t*>(text.data());
  size_t left = text.size();
  uint64_t hash = left;
  for (; left > 8; left -= 8, bytes += 8) hash = mixed(hash, u64_at(bytes));
  // What is left in two reads that may overlap, so that no byte needs one of its own.
  if (left >= 4) return static_cast<uint32_t>(mixed(hash, uint64_t{u32_at(bytes)} << 32 | u32_at(bytes + left - 4)));
  if (left == 0) return static_cast<uint32_t>(hash);
  const uint64_t ends = uint64_t{bytes[0]} << 16 | uint64_t{bytes[left / 2]} << 8 | bytes[left - 1];
  return static_cast<uint32_t>(mixed(hash, ends));
}

// For texts of one hash, which are nearly always the same: short as they are, a call would take longer than the comparison.
bool is_same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  if (a.size() < 8) {
    for (size_t i = 0; i < a.size(); ++i) {
      if (a[i] != b[i]) return false;
    }
    return true;
  }
  const uint8_t *x = reinterpret_cast<const uint8_t*>(a.data()), *y = reinterpret_cast<const uint8_t*>(b.data());
  const size_t last = a.size() - 8;
  for (size_t at = 0; at < last; at += 8) {
    if (u64_at(x + at) != u64_at(y + at)) return false;
  }
  return u64_at(x + last) == u64_at(y + last);
}

}  // namespace

uint32_t TermTable::number_of(const TokenView& token) {
  if (terms_.size() * 2 >= slots_.size()) grow();
  const uint32_t hash = hash_of(token.surface);
  const size_t mask = slots_.size() - 1;
  size_t at = hash & mask;
  for (; slots_[at].term != kNone; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && is_same(surface(slots_[at].term), token.surface)) return slots_[at].term;
  }
  slots_[at] = {hash, insert(token)};
  return slots_[at].term;
}

uint32_t TermTable::insert(const TokenView& token) {
  Term term;
  term.surface_bytes = static_cast<uint8_t>(token.surface.size());
  term.surface_offset = keep(token.surface);
  term.folded_bytes = static_cast<uint8_t>(token.folded.size());
  term.folded_offset = token.folded == token.surface ? term.surface_offset : keep(token.folded);
  terms_.push_back(term);
  return size() - 1;
}

uint32_t TermTable::keep(std::string_view text) {
  const uint32_t offset = static_cast<uint32_t>(texts_.size());
  texts_ += text;
  return offset;
}

void TermTable::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(std::max(kFirstSlots, old.size() * 2), {});
  const size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.term == kNone) continue;
    size_t at = slot.hash & mask;
    while (slots_[at].term != kNone) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

void TermTable::places_of(uint32_t term, std::vector<uint32_t>& places) const {
  places.clear();
  uint32_t next = 0;
  chains_.each_varint(terms_[term].occurrences, [&](uint64_t gap) {
    places.push_back(next + static_cast<uint32_t>(gap));
    next = places.back() + 1;
  });
}

bool TermTable::is_new_in(uint32_t term, uint32_t language) {
  const uint64_t bit = uint64_t{1} << std::min(language, 63u);
  const bool is_new = (terms_[term].languages & bit) == 0;
  terms_[term].languages |= bit;
  return is_new;
}

}  // namespace sheaf
