#include "search/token_reader.h"

#include <array>

#include "document/utf8.h"
#include "search/characters.h"
#include "search/compounds.h"
#include "search/fold.h"
#include "search/tokens.h"

namespace sheaf {
namespace {

TextRange range(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)}; }

// What bytes are to the fast path; letters and digits come first.
enum ByteClass : uint8_t { kLower = 0, kUpper = 1, kOther, kJoiner, kSuffix, kBeyondAscii };

constexpr std::array<uint8_t, 256> byte_classes() {
  std::array<uint8_t, 256> classes{};
  for (int c = 0; c < 256; ++c) classes[c] = c < 0x80 ? kOther : kBeyondAscii;
  for (int c = '0'; c <= '9'; ++c) classes[c] = kLower;
  for (int c = 'a'; c <= 'z'; ++c) classes[c] = kLower;
  for (int c = 'A'; c <= 'Z'; ++c) classes[c] = kUpper;
  for (const char c : {'\'', '-', '.', ',', '@', '_', '&'}) classes[static_cast<int>(c)] = kJoiner;
  for (const char c : {'+', '#'}) classes[static_cast<int>(c)] = kSuffix;
  return classes;
}

constexpr std::array<uint8_t, 256> kByteClasses = byte_classes();

uint8_t byte_class(char c) { return kByteClasses[static_cast<unsigned char>(c)]; }
bool is_plain(uint8_t byte_class) { return byte_class <= kUpper; }

// Whether nothing that belongs to a word can follow one that ends at `end`.
bool ends_plainly(std::string_view text, size_t end) {
  if (end == text.size()) return true;
  const uint8_t first = byte_class(text[end]);
  if (first == kOther) return true;
  if (first != kJoiner) return false;
  if (end + 1 == text.size()) return true;
  const uint8_t second = byte_class(text[end + 1]);
  return !is_plain(second) && second != kBeyondAscii;
}

}  // namespace

void TokenReader::restart(std::string_view text) {
  text_ = text;
  at_ = 0;
  position_ = 0;
  tokens_.clear();
  given_ = 0;
}

bool TokenReader::next(TokenView& token) {
  while (given_ == tokens_.size()) {
    skip_separators();
    if (at_ >= text_.size()) return false;
    if (read_plain_word(token)) return true;
    tokens_.clear();
    given_ = 0;
    size_t after = at_;
    switch (class_of(decode_utf8(text_, after))) {
      case CharacterClass::kUnspaced: read_unspaced(); break;
      case CharacterClass::kSymbol: read_symbol(); break;
      case CharacterClass::kIgnored: at_ = after; break;
      case CharacterClass::kSeparator:  // a prefix, or beyond ASCII
        if (is_word_prefix(text_, at_))
          read_word();
        else
          at_ = after;
        break;
      case CharacterClass::kWord: read_word(); break;
    }
  }
  token = tokens_[given_++];
  return true;
}

void TokenReader::skip_separators() {
  size_t at = at_;
  for (const std::string_view text = text_; at < text.size(); ++at) {
    const uint8_t kind = byte_class(text[at]);
    if (is_plain(kind) || kind == kBeyondAscii) break;
    if (kind != kOther && is_word_prefix(text, at)) break;
  }
  at_ = at;
}

// Nearly all words of nearly all texts: ASCII letters and digits that nothing is joined to.
bool TokenReader::read_plain_word(TokenView& token) {
  const std::string_view text = text_;
  size_t end = at_;
  uint8_t kinds = kLower;
  for (; end < text.size(); ++end) {
    const uint8_t kind = byte_class(text[end]);
    if (!is_plain(kind)) break;
    kinds |= kind;
  }
  if (end == at_ || !ends_plainly(text, end)) return false;
  token.surface = cut_token(text.substr(at_, end - at_));
  if (kinds == kUpper) token.surface = lower_case(token.surface);
  token.kind = TokenKind::kWord;
  token.folded = token.surface;
  token.position = position_++;
  token.where = range(at_, end);
  at_ = end;
  return true;
}

std::string_view TokenReader::lower_case(std::string_view word) {
  surface_.assign(word);
  for (char& c : surface_) c = static_cast<char>(byte_class(c) == kUpper ? c + 32 : c);
  return surface_;
}

void TokenReader::read_word() {
  at_ = scan_word(text_, at_, word_);
  position_ += add_word_tokens(word_, position_, tokens_);
}

// One character, and with its neighbour a pair.
void TokenReader::read_unspaced() {
  const size_t begin = at_, end = cluster_end(text_, at_), second = skip_ignored(text_, end);
  surface_.clear();
  for (size_t at = begin; at < end;) append_surface(surface_, decode_utf8(text_, at));
  const size_t first_bytes = surface_.size();
  size_t after = second;
  if (second < text_.size() && class_of(decode_utf8(text_, after)) == CharacterClass::kUnspaced) {
    after = cluster_end(text_, second);
    for (size_t at = second; at < after;) append_surface(surface_, decode_utf8(text_, at), first_bytes);
    tokens_.add(TokenKind::kPair, surface_, position_, range(begin, after));
  }
  tokens_.add(TokenKind::kCharacter, std::string_view(surface_).substr(0, first_bytes), position_, range(begin, end));
  ++position_;
  at_ = second;
}

// The look of an emoji (text or picture) is no difference, and its skin is one that folding leaves out.
void TokenReader::read_symbol() {
  const size_t begin = at_;
  at_ = emoji_end(text_, begin);
  surface_.clear();
  folded_.clear();
  for (size_t at = begin; at < at_;) {
    const char32_t scalar = decode_utf8(text_, at);
    if (scalar == 0xFE0E || scalar == 0xFE0F) continue;
    append_utf8(surface_, scalar);
    if (folded_.empty() || !is_skin_tone(scalar)) append_utf8(folded_, scalar);
  }
  tokens_.add(TokenKind::kWord, surface_, folded_, position_++, range(begin, at_));
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  each_token(text, [&](const TokenView& token) { tokens.emplace_back(token); });
  return tokens;
}

}  // namespace sheaf
