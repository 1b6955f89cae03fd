#include "search/passage.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "document/utf8.h"
#include "search/marks.h"
#include "search/tokens.h"

namespace sheaf {
namespace {

// A word, or a character of a script without spaces.
struct Unit {
  TextRange where;
  int cost = 0;
};

struct Match {
  size_t unit, last_unit;
  int word;
};

// A run of units.
struct Window {
  size_t begin = 0, end = 0;
};

constexpr int kWordCost = 2, kCharacterCost = 1;
// What nobody would call a word, or a space between words, takes the room of many.
constexpr size_t kBytesOfCost = 30;

constexpr std::string_view kSentenceEnds[] = {".", "!", "?", "\n", "…", "。", "！", "？", "।", "؟", "۔"};

class PassageFinder {
 public:
  PassageFinder(std::string_view text, const WordMatcher& matcher, int max_words)
      : text_(text), matcher_(matcher), budget_(std::max(max_words, 1) * kWordCost) {}

  Passage find() {
    read_units();
    if (units_.empty()) return {{0, static_cast<uint32_t>(text_.size())}, {}};
    return {range_of(widened(matches_.empty() ? Window{} : best_matches())), std::move(marks_)};
  }

 private:
  void read_units() {
    uint32_t position = 0;
    each_token(text_, [&](const TokenView& token) {
      const bool is_unspaced = token.kind == TokenKind::kPair || token.kind == TokenKind::kCharacter;
      const bool is_first = units_.empty() || token.position != position;
      if (token.kind == TokenKind::kWord || (is_unspaced && is_first)) add_unit(token);
      // The pair comes before the character that is its unit.
      if (token.kind == TokenKind::kCharacter) units_.back().where = token.where;
      position = token.position;
      const int word = matcher_.match(token);
      if (word >= 0) add_match(token, word);
    });
  }

  void add_unit(const TokenView& token) {
    const bool is_word = token.kind == TokenKind::kWord;
    const size_t gap_bytes = token.where.offset_bytes - (units_.empty() ? 0 : end_of(units_.back().where));
    const size_t bytes = is_word ? token.where.length_bytes : 0;
    const int cost = is_word ? kWordCost : kCharacterCost;
    units_.push_back({token.where, cost + static_cast<int>(bytes / kBytesOfCost + gap_bytes / kBytesOfCost)});
  }

  // A word counts once, by whichever of its tokens; a pair reaches into the unit that comes next.
  void add_match(const TokenView& token, int word) {
    add_mark(marks_, token.where);
    const size_t unit = units_.size() - 1;
    if (!matches_.empty() && matches_.back().unit == unit) return;
    matches_.push_back({unit, token.kind == TokenKind::kPair ? unit + 1 : unit, word});
  }

  // The stretch from a match to a match, within the budget, with most different words, then with most matches.
  Window best_matches() const {
    std::vector<int> counts(matcher_.word_count());
    int cost = 0, different = 0, best_different = 0;
    size_t first = 0, best_first = 0, best_last = 0, unit = matches_.front().unit;
    for (size_t last = 0; last < matches_.size(); ++last) {
      for (; unit <= matches_[last].last_unit; ++unit) cost += units_[unit].cost;
      if (counts[matches_[last].word]++ == 0) ++different;
      while (cost > budget_ && first < last) {
        for (size_t u = matches_[first].unit; u < matches_[first + 1].unit; ++u) cost -= units_[u].cost;
        if (--counts[matches_[first++].word] == 0) --different;
      }
      const bool is_longer = different == best_different && last - first > best_last - best_first;
      if (different <= best_different && !is_longer) continue;
      best_different = different;
      best_first = first;
      best_last = last;
    }
    return {matches_[best_first].unit, matches_[best_last].last_unit + 1};
  }

  // With what stands around it, as far as there is room.
  Window widened(Window window) const {
    window.begin = begin_before(window.begin, room_beside(window));
    int room = room_beside(window);
    while (window.end < units_.size() && units_[window.end].cost <= room) room -= units_[window.end++].cost;
    while (window.end == units_.size() && window.begin > 0 && units_[window.begin - 1].cost <= room) {
      room -= units_[--window.begin].cost;
    }
    if (window.end == window.begin) ++window.end;  // a first word beyond all bounds
    return window;
  }

  int room_beside(const Window& window) const {
    int room = budget_;
    for (size_t u = window.begin; u < window.end; ++u) room -= units_[u].cost;
    return room;
  }

  // The beginning of the sentence, if two thirds of the room reach so far, else as far back as one third does.
  size_t begin_before(size_t unit, int room) const {
    const auto back = [&](int left) {
      size_t begin = unit;
      while (begin > 0 && !begins_sentence(begin) && units_[begin - 1].cost <= left) left -= units_[--begin].cost;
      return begin;
    };
    const size_t sentence = back(room * 2 / 3);
    return sentence == 0 || begins_sentence(sentence) ? sentence : back(room / 3);
  }

  bool begins_sentence(size_t unit) const {
    const size_t end = end_of(units_[unit - 1].where);
    const size_t begin = units_[unit].where.offset_bytes;
    if (end >= begin) return false;
    const std::string_view between = text_.substr(end, begin - end);
    return std::any_of(std::begin(kSentenceEnds), std::end(kSentenceEnds),
                       [&](std::string_view mark) { return between.find(mark) != between.npos; });
  }

  // From unit to unit with the punctuation that touches them.
  TextRange range_of(const Window& window) const {
    const size_t unit_begin = units_[window.begin].where.offset_bytes;
    const bool is_first = window.begin == 0 && unit_begin <= kBytesOfCost;
    size_t begin = is_first ? 0 : unit_begin;
    const size_t begin_limit = window.begin == 0 ? 0 : end_of(units_[window.begin - 1].where);
    while (begin > begin_limit && unit_begin - begin < kBytesOfCost && !is_space_before(begin))
      begin = previous_utf8(text_, begin);
    const bool is_last = window.end == units_.size();
    size_t end = is_last ? text_.size() : end_of(units_[window.end - 1].where);
    const size_t end_limit = is_last ? text_.size() : units_[window.end].where.offset_bytes;
    while (end < end_limit && !is_space_at(end)) decode_utf8(text_, end);
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)};
  }

  bool is_space_at(size_t offset) const { return is_space(decode_utf8(text_, offset)); }
  bool is_space_before(size_t offset) const { return is_space_at(previous_utf8(text_, offset)); }

  std::string_view text_;
  const WordMatcher& matcher_;
  const int budget_;
  std::vector<Unit> units_;
  std::vector<Match> matches_;
  std::vector<TextRange> marks_;
};

}  // namespace

Passage best_passage(std::string_view text, const WordMatcher& matcher, int max_words) {
  return PassageFinder(text, matcher, max_words).find();
}

}  // namespace sheaf
