#include "search/token_reader.h"

#include <cassert>

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

// A plain array, read by plain pointers: this is what reading a text costs, and -Oz calls what looks like an operator.
struct ByteClasses {
  uint8_t of[256];
};

constexpr ByteClasses byte_classes() {
  ByteClasses classes{};
  for (int c = 0; c < 256; ++c) classes.of[c] = c < 0x80 ? kOther : kBeyondAscii;
  for (int c = '0'; c <= '9'; ++c) classes.of[c] = kLower;
  for (int c = 'a'; c <= 'z'; ++c) classes.of[c] = kLower;
  for (int c = 'A'; c <= 'Z'; ++c) classes.of[c] = kUpper;
  for (const char c : {'\'', '`', '-', '.', ',', '@', '_', '&'}) classes.of[static_cast<int>(c)] = kJoiner;
  for (const char c : {'+', '#'}) classes.of[static_cast<int>(c)] = kSuffix;
  return classes;
}

constexpr ByteClasses kByteClasses = byte_classes();

// Whether nothing that belongs to a word can follow one that ends at `end`.
bool ends_plainly(const uint8_t* end, const uint8_t* text_end) {
  if (end == text_end) return true;
  const uint8_t first = kByteClasses.of[*end];
  if (first != kJoiner) return first == kOther;
  if (end + 1 == text_end) return true;
  const uint8_t second = kByteClasses.of[end[1]];
  return second > kUpper && second != kBeyondAscii;
}

const uint8_t* bytes_of(std::string_view text) { return reinterpret_cast<const uint8_t*>(text.data()); }

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
    [[maybe_unused]] const size_t begin = at_;
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
    assert(at_ > begin);
  }
  token = tokens_[given_++];
  return true;
}

void TokenReader::skip_separators() {
  const uint8_t* const begin = bytes_of(text_);
  const uint8_t* const end = begin + text_.size();
  const uint8_t* at = begin + at_;
  for (; at != end; ++at) {
    const uint8_t kind = kByteClasses.of[*at];
    if (kind == kOther) continue;
    if (kind <= kUpper || kind == kBeyondAscii || is_word_prefix(text_, at - begin)) break;
  }
  at_ = at - begin;
}

// Nearly all words of nearly all texts: ASCII letters and digits that nothing is joined to.
bool TokenReader::read_plain_word(TokenView& token) {
  const uint8_t* const begin = bytes_of(text_) + at_;
  const uint8_t* const text_end = bytes_of(text_) + text_.size();
  const uint8_t* end = begin;
  uint8_t kinds = kLower;
  for (; end != text_end; ++end) {
    const uint8_t kind = kByteClasses.of[*end];
    if (kind > kUpper) break;
    kinds |= kind;
  }
  if (end == begin || !ends_plainly(end, text_end)) return false;
  const size_t size = end - begin;
  token.kind = TokenKind::kWord;
  token.surface = std::string_view(text_.data() + at_, size);
  if (size > kMaxTokenBytes) token.surface = cut_token(token.surface);
  if (kinds == kUpper) token.surface = lower_case(token.surface);
  token.folded = token.surface;
  token.position = position_++;
  token.where = range(at_, at_ + size);
  at_ += size;
  return true;
}

std::string_view TokenReader::lower_case(std::string_view word) {
  surface_.assign(word);
  char* const letters = surface_.data();
  for (size_t i = 0; i < word.size(); ++i) {
    if (letters[i] >= 'A' && letters[i] <= 'Z') letters[i] = static_cast<char>(letters[i] + 32);
  }
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
  for (size_t at = begin; at < end && surface_.size() < kMaxTokenBytes;)
    append_surface(surface_, decode_utf8(text_, at));
  const size_t first_bytes = surface_.size();
  size_t after = second;
  if (second < text_.size() && class_of(decode_utf8(text_, after)) == CharacterClass::kUnspaced) {
    after = cluster_end(text_, second);
    for (size_t at = second; at < after && surface_.size() < 2 * kMaxTokenBytes;)
      append_surface(surface_, decode_utf8(text_, at), first_bytes);
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
