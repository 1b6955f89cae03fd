#include "publish/import/line_joins.h"

#include <utf8proc.h>

#include <algorithm>
#include <string_view>

#include "document/utf8.h"

namespace sheaf {
namespace {

constexpr int kNarrowest = 40;  // nobody wraps prose at less
constexpr int kWidest = 120;    // longer lines are paragraphs in themselves
constexpr int kLongLine = 60;   // a line of verse is seldom longer

bool is_quote_or_bracket(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == ')' || c == '[' || c == ']' || c == '*' || c == '_' || c == 0xAB ||
         c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x300C || c == 0x300D || c == 0x300E || c == 0x300F;
}

char32_t first_character(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (!is_quote_or_bracket(c)) return c;
  }
  return 0;
}

char32_t last_character(std::string_view text, bool skips_closers) {
  for (size_t end = text.size(); end > 0;) {
    size_t at = previous_utf8(text, end);
    end = at;
    const char32_t c = decode_utf8(text, at);
    if (!skips_closers || !is_quote_or_bracket(c)) return c;
  }
  return 0;
}

bool is_lower(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LL; }
bool is_upper(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LU; }

int first_word_columns(std::string_view text) {
  if (is_unspaced_script(first_character(text))) return 2;
  return columns(text.substr(0, std::min(text.find(' '), text.size())));
}

// One line end and what is on its two sides.
struct Pair {
  const SourceLine* before;
  const SourceLine* after;

  int before_columns() const { return columns(before->text); }
  int with_next_word() const { return before_columns() + 1 + first_word_columns(after->text); }
  bool is_mid_sentence() const { return !ends_sentence(before->text); }
  bool continues_in_lower_case() const { return is_mid_sentence() && is_lower(first_character(after->text)); }
  bool starts_item() const { return starts_with_marker(after->text) || starts_with_label(after->text); }
};

std::vector<Pair> pairs_of(const Paragraph& lines) {
  std::vector<Pair> pairs;
  if (lines.empty() || lines[0].is_fixed) return pairs;
  for (size_t i = 1; i < lines.size(); ++i) pairs.push_back({&lines[i - 1], &lines[i]});
  return pairs;
}

// The column at which the text seems to be wrapped: nearly the longest of the lines that others follow. `is_sure` when there
// are enough of them to say so.
struct Width {
  int columns = 0;
  bool is_sure = false;
};

Width wrap_width(const std::vector<Paragraph>& paragraphs) {
  std::vector<int> lengths;
  for (const Paragraph& lines : paragraphs) {
    for (const Pair& pair : pairs_of(lines)) {
      if (const int length = pair.before_columns(); length <= kWidest) lengths.push_back(length);
    }
  }
  if (lengths.empty()) return {};
  std::sort(lengths.begin(), lengths.end());
  const size_t count = lengths.size();
  return {lengths[count < 10 ? count - 1 : count * 9 / 10], count >= 3};
}

bool is_full(const Pair& pair, Width width) {
  const int slack = pair.is_mid_sentence() ? 6 : 1;
  return pair.before_columns() <= kWidest && pair.with_next_word() > width.columns - slack;
}

// Above 0: this line end looks like a program's; below: like the author's.
double wrap_score(const Pair& pair, Width width) {
  if (pair.starts_item()) return -0.5;
  const char32_t next = first_character(pair.after->text);
  double score = 0;
  if (is_full(pair, width)) {
    score += width.is_sure ? 1 : 0.3;
  } else if (pair.with_next_word() < width.columns - 10 || pair.before_columns() > kWidest) {
    score -= 1.5;
  }
  if (pair.continues_in_lower_case()) score += 1;
  if (is_upper(next)) score -= pair.is_mid_sentence() ? 1 : 0.5;
  return score;
}

double mean_score(const std::vector<Pair>& pairs, Width width) {
  double sum = 0;
  for (const Pair& pair : pairs) sum += wrap_score(pair, width);
  return pairs.empty() ? 0 : sum / static_cast<double>(pairs.size());
}

bool is_joined(const Pair& pair, Width width, bool is_wrapped, double prior) {
  if (pair.starts_item()) return false;
  // Cut in the middle of a long sentence: no author ends a line there.
  if (pair.continues_in_lower_case() && (is_wrapped || pair.before_columns() >= kLongLine)) return true;
  if (!is_wrapped) {
    // A few wrapped lines among others, in a text that is wrapped elsewhere.
    if (prior > 0.3 && width.columns >= 50 && pair.is_mid_sentence() && is_full(pair, width)) return true;
    const int length = pair.before_columns();
    const char32_t last = last_character(pair.before->text, false);
    return !width.is_sure && length >= 50 && length <= 100 && is_letter_or_digit(last) && is_full(pair, width);
  }
  const bool is_indented = pair.after->indent >= pair.before->indent + 2;
  return is_full(pair, width) && !(is_indented && !pair.is_mid_sentence());
}

void append_line(std::string& text, const std::string& next) {
  const char32_t last = last_character(text, false);
  const bool is_unspaced = is_unspaced_script(last) && is_unspaced_script(first_character(next));
  const bool is_hyphenated = text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ' &&
                             text[text.size() - 2] != '-' && is_lower(first_character(next));
  if (!is_unspaced && !is_hyphenated) text += ' ';
  text += next;
}

}  // namespace

int columns(std::string_view text) {
  int count = 0;
  for (size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    count += (c >= 0x1100 && utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)) == 2) ? 2 : 1;
  }
  return count;
}

bool ends_sentence(std::string_view text) {
  const char32_t c = last_character(text, true);
  return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026 || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F || c == 0x61F || c == 0x6D4 || c == 0x964 || c == 0xFF1A;
}

bool starts_with_label(std::string_view text) {
  const size_t colon = text.find(": ");
  const size_t short_label = text.find(". ");
  if (short_label == 1 && (text[0] == 'Q' || text[0] == 'A')) return true;
  if (colon == std::string_view::npos || colon == 0 || colon > 24 || !is_upper(first_character(text))) return false;
  return std::count(text.begin(), text.begin() + static_cast<long>(colon), ' ') <= 2 &&
         text.substr(0, colon).find_first_of(".,;!?\"") == std::string_view::npos;
}

bool starts_with_marker(std::string_view text) {
  for (std::string_view bullet : {"- ", "* ", "\u2022", "\u00B7 ", "\u2013 ", "\u2014 ", "\u25CF", "\u25AA", "-- "}) {
    if (text.starts_with(bullet)) return true;
  }
  size_t i = text.starts_with("(") ? 1 : 0;
  const size_t start = i;
  while (i < text.size() && i - start < 3 && text[i] >= '0' && text[i] <= '9') ++i;
  if (i == start && i + 1 < text.size() && text[i] >= 'a' && text[i] <= 'z' && text[i + 1] == ')') ++i;
  return i > start && i + 2 < text.size() && (text[i] == '.' || text[i] == ')') && text[i + 1] == ' ';
}

std::vector<Paragraph> join_wrapped_lines(const std::vector<Paragraph>& paragraphs) {
  const Width width = wrap_width(paragraphs);
  std::vector<Pair> all;
  for (const Paragraph& lines : paragraphs) {
    for (const Pair& pair : pairs_of(lines)) all.push_back(pair);
  }
  const double prior = width.is_sure ? mean_score(all, width) : 0;
  std::vector<Paragraph> result;
  for (const Paragraph& lines : paragraphs) {
    const std::vector<Pair> pairs = pairs_of(lines);
    if (pairs.empty()) {
      result.push_back(lines);
      continue;
    }
    const double score = mean_score(pairs, width) + prior / static_cast<double>(pairs.size() + 1);
    const bool is_wrapped = width.columns >= kNarrowest && score > 0;
    Paragraph joined;
    for (size_t i = 0; i < lines.size(); ++i) {
      if (i > 0 && is_joined(pairs[i - 1], width, is_wrapped, prior)) {
        append_line(joined.back().text, lines[i].text);
      } else {
        joined.push_back(lines[i]);
      }
    }
    result.push_back(std::move(joined));
  }
  return result;
}

}  // namespace sheaf
