#include "search/term_table.h"

#include <algorithm>

#include "search/sections.h"

namespace sheaf {
namespace {

constexpr size_t kFirstSlots = 1024;

uint32_t hash_of(std::string_view text) {
  return static_cast<uint32_t>(checksum_of({reinterpret_cast<const uint8_t*>(text.data()), text.size()}));
}

}  // namespace

uint32_t TermTable::number_of(const TokenView& token) {
  if (terms_.size() * 2 >= slots_.size()) grow();
  const uint32_t hash = hash_of(token.surface);
  const size_t mask = slots_.size() - 1;
  size_t at = hash & mask;
  for (; slots_[at].term != kNone; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && surface(slots_[at].term) == token.surface) return slots_[at].term;
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

void TermTable::add_occurrence(uint32_t number, uint32_t document, uint32_t position) {
  Term& term = terms_[number];
  if (term.last_document != document) {
    const uint32_t gap = term.last_document == kNone ? document : document - term.last_document;
    chains_.append_varint(term.occurrences, uint64_t{gap} << 1 | 1);
    chains_.append_varint(term.occurrences, position);
  } else if (position > term.last_position) {
    chains_.append_varint(term.occurrences, uint64_t{position - term.last_position} << 1);
  } else {
    return;
  }
  term.last_document = document;
  term.last_position = position;
}

bool TermTable::is_new_in(uint32_t term, uint32_t language) {
  const uint64_t bit = uint64_t{1} << std::min(language, 63u);
  const bool is_new = (terms_[term].languages & bit) == 0;
  terms_[term].languages |= bit;
  return is_new;
}

}  // namespace sheaf
