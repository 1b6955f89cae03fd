#include "search/token_buffer.h"

#include "search/fold.h"

namespace sheaf {
namespace {

bool is_ascii(std::string_view text) {
  unsigned char bits = 0;
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return bits < 0x80;
}

}  // namespace

std::string_view cut_token(std::string_view text) {
  if (text.size() <= kMaxTokenBytes) return text;
  size_t end = kMaxTokenBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

void TokenBuffer::clear() {
  bytes_.clear();
  tokens_.clear();
}

void TokenBuffer::add(TokenKind kind, std::string_view surface, uint32_t position, TextRange where) {
  surface = cut_token(surface);
  if (is_ascii(surface)) return add(kind, surface, surface, position, where);
  fold_.clear();
  append_folded(fold_, surface);
  // A lone mark, which folding leaves nothing of, is known by itself.
  add(kind, surface, fold_.empty() ? surface : std::string_view(fold_), position, where);
}

void TokenBuffer::add(TokenKind kind, std::string_view surface, std::string_view folded, uint32_t position,
                      TextRange where) {
  surface = cut_token(surface);
  folded = cut_token(folded);
  Entry entry{kind, position, where, bytes_.size(), surface.size(), bytes_.size(), folded.size()};
  bytes_ += surface;
  if (folded != surface) {
    entry.folded = bytes_.size();
    bytes_ += folded;
  }
  tokens_.push_back(entry);
}

TokenView TokenBuffer::operator[](size_t i) const {
  const Entry& entry = tokens_[i];
  const std::string_view bytes = bytes_;
  return {entry.kind, bytes.substr(entry.surface, entry.surface_bytes), bytes.substr(entry.folded, entry.folded_bytes),
          entry.position, entry.where};
}

}  // namespace sheaf
