#include "search/compounds.h"

#include <algorithm>

#include "search/particles.h"

namespace sheaf {
namespace {

class Compound {
 public:
  Compound(const ScannedWord& word, uint32_t position, TokenBuffer& tokens)
      : word_(word), position_(position), tokens_(tokens) {}

  uint32_t add() {
    tokens_.add(TokenKind::kWord, word_.surface, position_, word_.where);
    if (word_.parts.size() == 1) return add_bare();
    is_number_ =
        std::all_of(word_.parts.begin(), word_.parts.end(), [](const WordPart& part) { return part.is_number; });
    add_joined();
    return add_parts();
  }

 private:
  std::string_view surface(const WordPart& part) const {
    return std::string_view(word_.surface).substr(part.begin, part.end - part.begin);
  }

  bool has_joiner(char joiner) const {
    return std::any_of(word_.parts.begin(), word_.parts.end(),
                       [=](const WordPart& part) { return part.joiner == joiner; });
  }

  // c of c++, and what is left without a particle or an article.
  uint32_t add_bare() {
    const WordPart& part = word_.parts.front();
    if (word_.has_affix) tokens_.add(TokenKind::kPart, surface(part), position_, part.where);
    const TokenView whole = tokens_.back();
    const BareWord bare = without_particle(whole.folded);
    if (!bare.text.empty()) {
      // In the text the rest stands where it stands in the surface form, if the two are spelt alike.
      const TextRange inside{part.where.offset_bytes + bare.offset_bytes, static_cast<uint32_t>(bare.text.size())};
      const bool is_alike = part.is_aligned && whole.folded == whole.surface;
      tokens_.add(TokenKind::kPart, std::string(bare.text), position_, is_alike ? inside : part.where);
    }
    return 1;
  }

  // Addresses and sums have no joined form, nor has she'll, which is no shell; in numbers only what groups the digits goes.
  void add_joined() {
    if (has_joiner('@') || has_joiner('+') || ends_in_verb()) return;
    std::string joined;
    for (const WordPart& part : word_.parts) {
      if (is_number_ && part.joiner != 0 && part.joiner != ',' && part.joiner != '\'') joined += part.joiner;
      joined += surface(part);
    }
    if (joined != word_.surface) tokens_.add(TokenKind::kJoined, joined, position_, word_.where);
  }

  // Each where it stands; 3.14, 1,000 and U.S.A. are one thing.
  uint32_t add_parts() {
    if (is_number_ && !has_joiner('-') && !has_joiner('_')) return 1;
    if (is_abbreviation()) return 1;
    const size_t count = word_.parts.size() - (ends_in_contraction() ? 1 : 0);
    uint32_t added = 0;
    for (size_t i = 0; i < count; ++i) {
      const WordPart& part = word_.parts[i];
      if (is_elided(i) || is_negated(i)) continue;
      tokens_.add(TokenKind::kPart, surface(part), position_ + added++, part.where);
    }
    return std::max(added, 1u);
  }

  // Letters with dots between them.
  bool is_abbreviation() const {
    return std::all_of(word_.parts.begin(), word_.parts.end(), [&](const WordPart& part) {
      return (part.joiner == '.' || part.joiner == 0) && part.end - part.begin == 1;
    });
  }

  // English 's, 're, 'll … are no words.
  bool ends_in_contraction() const {
    if (word_.parts.back().joiner != '\'') return false;
    constexpr std::string_view kTails[] = {"s", "t", "d", "m", "re", "ve", "ll"};
    return std::find(std::begin(kTails), std::end(kTails), surface(word_.parts.back())) != std::end(kTails);
  }

  bool ends_in_verb() const {
    if (!ends_in_contraction()) return false;
    const std::string_view tail = surface(word_.parts.back());
    return tail.size() == 2 || tail == "d";
  }

  // l of l'école, o of o'brien.
  bool is_elided(size_t i) const {
    return i + 1 < word_.parts.size() && word_.parts[i + 1].joiner == '\'' && surface(word_.parts[i]).size() == 1;
  }

  // don of don't.
  bool is_negated(size_t i) const {
    return i + 2 == word_.parts.size() && word_.parts.back().joiner == '\'' && surface(word_.parts.back()) == "t" &&
           surface(word_.parts[i]).ends_with('n');
  }

  const ScannedWord& word_;
  const uint32_t position_;
  TokenBuffer& tokens_;
  bool is_number_ = false;
};

}  // namespace

uint32_t add_word_tokens(const ScannedWord& word, uint32_t position, TokenBuffer& tokens) {
  return Compound(word, position, tokens).add();
}

}  // namespace sheaf
