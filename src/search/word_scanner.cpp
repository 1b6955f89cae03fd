#include "search/word_scanner.h"

#include "document/utf8.h"
#include "search/characters.h"
#include "search/fold.h"
#include "search/token.h"

namespace sheaf {
namespace {

// Longer chains (paths of a file, keys of a program) go on as another word.
constexpr size_t kMostParts = 16;

constexpr char32_t kZeroWidthNonJoiner = 0x200C, kArabicDecimal = 0x66B, kArabicThousands = 0x66C;

char joiner_of(char32_t s) {
  if (is_inner_mark(s)) return '\'';
  if (s == 0x2010 || s == 0x2011 || s == kZeroWidthNonJoiner) return '-';
  if (s == 0xFF0E || s == kArabicDecimal) return '.';
  if (s == 0xFF0C || s == kArabicThousands) return ',';
  constexpr std::string_view kJoiners = "-.,@_&+\"";
  return s < 0x80 && kJoiners.find(static_cast<char>(s)) != kJoiners.npos ? static_cast<char>(s) : 0;
}

bool is_hebrew(char32_t s) { return s >= 0x5D0 && s <= 0x5EA; }

bool is_word_at(std::string_view text, size_t offset) {
  if (offset >= text.size()) return false;
  return class_of(decode_utf8(text, offset)) == CharacterClass::kWord;
}

bool is_digit_at(std::string_view text, size_t offset) { return is_digit(decode_utf8(text, offset)); }

class Scanner {
 public:
  Scanner(std::string_view text, size_t offset, ScannedWord& word) : text_(text), at_(offset), word_(word) {}

  size_t scan() {
    word_.surface.clear();
    word_.parts.clear();
    word_.where.offset_bytes = static_cast<uint32_t>(at_);
    word_.has_affix = is_word_prefix(text_, at_);
    if (word_.has_affix) word_.surface += text_[at_++];
    char joiner = 0;
    do scan_part(joiner);
    while (word_.parts.size() < kMostParts && skip_joiner(joiner));
    scan_suffix();
    word_.where.length_bytes = static_cast<uint32_t>(at_ - word_.where.offset_bytes);
    return at_;
  }

 private:
  void scan_part(char joiner) {
    if (joiner != 0) word_.surface += joiner;
    WordPart part;
    part.joiner = joiner;
    part.begin = static_cast<uint32_t>(word_.surface.size());
    part.where.offset_bytes = static_cast<uint32_t>(at_);
    size_t end = at_;
    while (at_ < text_.size()) {
      const char32_t scalar = decode_utf8(text_, at_);
      const CharacterClass kind = class_of(scalar);
      if (kind != CharacterClass::kWord && kind != CharacterClass::kIgnored) break;
      const size_t before = word_.surface.size();
      if (kind == CharacterClass::kWord && before - part.begin < kMaxTokenBytes) {
        append_surface(word_.surface, scalar, part.begin);
      }
      part.is_aligned &= word_.surface.size() - before == at_ - end;
      end = at_;
    }
    at_ = end;
    part.end = static_cast<uint32_t>(word_.surface.size());
    part.where.length_bytes = static_cast<uint32_t>(end - part.where.offset_bytes);
    for (size_t i = part.begin; i < part.end && part.is_number;)
      part.is_number = is_digit(decode_utf8(word_.surface, i));
    word_.parts.push_back(part);
  }

  char32_t scalar_at(size_t offset) const { return decode_utf8(text_, offset); }

  // Past a joiner, if a part follows it; a comma joins digits only.
  bool skip_joiner(char& joiner) {
    if (at_ >= text_.size()) return false;
    size_t after = at_;
    joiner = joiner_of(decode_utf8(text_, after));
    after = skip_ignored(text_, after);
    if (joiner == 0 || !is_word_at(text_, after)) return false;
    if (joiner == ',' && !(word_.parts.back().is_number && is_digit_at(text_, after))) return false;
    if (joiner == '"') {  // as Hebrew abbreviations are typed
      if (!is_hebrew(scalar_at(previous_utf8(text_, at_))) || !is_hebrew(scalar_at(after))) return false;
      joiner = '\'';
    }
    at_ = after;
    return true;
  }

  void scan_suffix() {
    size_t end = at_;
    while (end < text_.size() && text_[end] == '+') ++end;
    if (end == at_ && end < text_.size() && text_[end] == '#') ++end;
    if (end == at_ || end - at_ > 2 || is_word_at(text_, end) || text_.substr(end).starts_with('#')) return;
    word_.surface += text_.substr(at_, end - at_);
    word_.has_affix = true;
    at_ = end;
  }

  std::string_view text_;
  size_t at_;
  ScannedWord& word_;
};

}  // namespace

bool is_word_prefix(std::string_view text, size_t offset) {
  const char symbol = text[offset];
  if (symbol != '#' && symbol != '@' && symbol != '.') return false;
  constexpr std::string_view kOpening = " \t\n\r([{\"',;:/|<>*";
  if (offset > 0) {
    size_t before = previous_utf8(text, offset);
    const char32_t scalar = decode_utf8(text, before);
    const bool is_opening = scalar < 0x80 ? kOpening.find(text[offset - 1]) != kOpening.npos
                                          : class_of(scalar) == CharacterClass::kSeparator;
    if (!is_opening) return false;
  }
  if (!is_word_at(text, offset + 1)) return false;
  return symbol != '.' || !is_digit_at(text, offset + 1);  // .5 is a number
}

size_t scan_word(std::string_view text, size_t offset, ScannedWord& word) { return Scanner(text, offset, word).scan(); }

}  // namespace sheaf
