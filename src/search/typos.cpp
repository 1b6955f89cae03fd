#include "search/typos.h"

#include <algorithm>
#include <array>
#include <string>

#include "document/utf8.h"

namespace sheaf {
namespace {

constexpr size_t kMostLetters = 40;  // longer words are not respelt
constexpr int kFar = 100;

std::vector<char32_t> letters_of(std::string_view text) {
  std::vector<char32_t> letters;
  for (size_t at = 0; at < text.size();) letters.push_back(decode_utf8(text, at));
  return letters;
}

// The rows of the edit distance table for the letters of a dictionary word, one below the other. Words that begin alike share
// rows: going from word to word only the letters that differ are done.
class DistanceRows {
 public:
  // Below the row of the last wanted letter and one for each edit everything is too far, and no more rows are added.
  DistanceRows(std::vector<char32_t> wanted, int most)
      : wanted_(std::move(wanted)), most_(most), rows_(wanted_.size() + static_cast<size_t>(most) + 2) {
    Row& first = rows_.front();
    first.letter = 0;
    first.end_bytes = 0;
    for (size_t i = 0; i <= wanted_.size(); ++i) first.cells[i] = static_cast<uint8_t>(i);
    first.least = 0;
    first.prefix_edits = first.cells[wanted_.size()];
  }

  void cut(size_t bytes) {
    while (last().end_bytes > bytes) --depth_;
  }
  // Adds rows for `word` behind those there are until its end or until no word that goes on so can be near enough.
  void extend(std::string_view word) {
    for (size_t at = last().end_bytes; at < word.size() && !is_settled();) {
      const char32_t letter = decode_utf8(word, at);
      add_row(letter, at);
    }
  }
  // What follows the letters so far can change nothing: they are too far off, or their beginning already is what it will be.
  bool is_settled() const { return last().least > most_; }
  size_t end_bytes() const { return last().end_bytes; }
  int edits() const { return last().cells[wanted_.size()]; }
  int prefix_edits() const { return last().prefix_edits; }

 private:
  struct Row {
    std::array<uint8_t, kMostLetters + 1> cells;
    char32_t letter;
    size_t end_bytes;  // of the word's letters up to this one
    int least;
    int prefix_edits;  // the fewest to any beginning of the letters so far
  };

  const Row& last() const { return rows_[depth_]; }

  void add_row(char32_t letter, size_t end_bytes) {
    const size_t depth = ++depth_;
    Row& row = rows_[depth];
    const Row& above = rows_[depth - 1];
    const Row* twice_above = depth > 1 ? &rows_[depth - 2] : nullptr;
    row.letter = letter;
    row.end_bytes = end_bytes;
    const size_t width = wanted_.size(), reach = static_cast<size_t>(most_);
    // Cells further than `most_` from the diagonal are too far in any case.
    const size_t begin = depth > reach ? depth - reach : 0, end = std::min(width, depth + reach);
    row.least = kFar;
    if (begin > 0 && begin - 1 <= width) row.cells[begin - 1] = kFar;
    for (size_t i = begin; i <= end; ++i) {
      int cost = i == 0 ? static_cast<int>(depth) : kFar;
      if (i > 0) {
        cost = std::min(above.cells[i - 1] + (wanted_[i - 1] == letter ? 0 : 1), row.cells[i - 1] + 1);
        const bool is_swapped =
            twice_above != nullptr && i > 1 && wanted_[i - 1] == above.letter && wanted_[i - 2] == letter;
        if (is_swapped) cost = std::min(cost, twice_above->cells[i - 2] + 1);
      }
      if (i < depth + reach) cost = std::min(cost, above.cells[i] + 1);
      row.cells[i] = static_cast<uint8_t>(std::min(cost, kFar));
      row.least = std::min(row.least, cost);
    }
    for (size_t i = end + 1; i <= std::min(width, end + 2); ++i) row.cells[i] = kFar;
    if (end < width || begin > width) row.cells[width] = kFar;
    row.prefix_edits = std::min<int>(above.prefix_edits, row.cells[width]);
  }

  std::vector<char32_t> wanted_;
  int most_;
  std::vector<Row> rows_;  // the first `depth_` and one are made
  size_t depth_ = 0;
};

EditKind kind_of_edit(const std::vector<char32_t>& typed, std::string_view meant_text) {
  const std::vector<char32_t> meant = letters_of(meant_text);
  if (meant.size() == typed.size() + 1) return EditKind::kLeftOut;
  if (meant.size() + 1 == typed.size()) return EditKind::kPutIn;
  if (meant.size() != typed.size()) return EditKind::kReplaced;
  const size_t first =
      static_cast<size_t>(std::mismatch(typed.begin(), typed.end(), meant.begin()).first - typed.begin());
  const bool is_swapped =
      first + 1 < typed.size() && typed[first] == meant[first + 1] && typed[first + 1] == meant[first];
  return is_swapped ? EditKind::kSwapped : EditKind::kReplaced;
}

// Moves on past the words that share the first `bytes` bytes with the present one. What the next word shares with it, or 0
// bytes at least, is returned.
size_t skip_alike(const Dictionary& dictionary, DictionaryCursor& cursor, size_t bytes) {
  const uint32_t block = cursor.number() / kWordsInBlock;
  const uint32_t last = dictionary.last_block_with(cursor.folded().substr(0, bytes), block);
  if (last > block) cursor.move_to_block(last);
  do {
    cursor.step();
    if (cursor.is_at_end()) return 0;
  } while (cursor.shared_bytes() >= bytes);
  return cursor.shared_bytes();
}

}  // namespace

int most_edits(std::string_view folded) {
  if (folded.find_first_of("0123456789") != std::string_view::npos) return 0;
  const size_t letters = letters_of(folded).size();
  if (letters < 3 || letters > kMostLetters) return 0;
  return letters < 7 ? 1 : 2;
}

std::vector<Respelling> respellings(const Dictionary& dictionary, std::string_view folded, int edits, bool is_prefix) {
  std::vector<Respelling> found;
  const std::vector<char32_t> letters = letters_of(folded);
  if (edits == 0 || letters.empty() || letters.size() > kMostLetters) return found;
  size_t first_bytes = 0;
  decode_utf8(folded, first_bytes);
  DistanceRows rows(letters, edits);
  DictionaryCursor cursor(dictionary, 0);
  size_t shared = 0;
  while (!cursor.is_at_end()) {
    rows.cut(shared);
    rows.extend(cursor.folded());
    const int distance = is_prefix ? rows.prefix_edits() : rows.is_settled() ? kFar : rows.edits();
    if (distance <= edits) {
      const bool has_same_first = cursor.folded().starts_with(folded.substr(0, first_bytes));
      const EditKind kind = distance == 1 ? kind_of_edit(letters, cursor.folded()) : EditKind::kReplaced;
      found.push_back({cursor.number(), cursor.place(), distance, kind, has_same_first});
    }
    // A beginning that is near enough takes in all that follows it, one after another.
    if (rows.is_settled() && distance > edits) {
      shared = skip_alike(dictionary, cursor, rows.end_bytes());
    } else {
      cursor.step();
      shared = cursor.shared_bytes();
    }
  }
  return found;
}

}  // namespace sheaf
