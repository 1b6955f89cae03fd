// Counting words and taking the first of them.
#include "document/document.h"
#include "document/utf8.h"

namespace sheaf {
namespace {

constexpr int kLongestWord = 100;  // scalars; what runs on longer is no word, and no title should carry it whole

// What joins two letters into one word: don't, l’été, 3.14.
bool is_joiner(char32_t s) { return s == '\'' || s == 0x2019 || s == '.' || s == ','; }

bool joins_digits_only(char32_t s) { return s == '.' || s == ','; }

bool is_digit(char32_t s) { return s >= '0' && s <= '9'; }

// Steps through the words of `text`; offsets are bytes.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  // Moves to the next word; false at the end of the text.
  bool next() {
    while (end_ < text_.size()) {
      size_t after = end_;
      const char32_t scalar = decode_utf8(text_, after);
      if (is_letter_or_digit(scalar)) {
        begin_ = end_;
        end_ = after;
        if (is_unspaced_script(scalar))
          finish_pair();
        else
          finish_spaced(scalar);
        return true;
      }
      end_ = after;
    }
    return false;
  }
  size_t begin() const { return begin_; }
  size_t end() const { return end_; }

 private:
  // Two characters, each with its marks.
  void finish_pair() {
    int characters = 1;
    for (size_t after = end_; after < text_.size(); end_ = after) {
      const char32_t scalar = decode_utf8(text_, after);
      if (is_attached_mark(scalar)) continue;
      if (!is_unspaced_script(scalar) || !is_letter_or_digit(scalar) || ++characters > 2) return;
    }
  }

  void finish_spaced(char32_t previous) {
    for (size_t after = end_; after < text_.size();) {
      const char32_t scalar = decode_utf8(text_, after);
      if (is_joiner(scalar)) {
        if (after >= text_.size()) return;
        const char32_t following = decode_utf8(text_, after);
        const bool joins = joins_digits_only(scalar) ? is_digit(previous) && is_digit(following)
                                                     : is_letter_or_digit(following) && !is_unspaced_script(following);
        if (!joins) return;
        previous = following;
      } else if (is_letter_or_digit(scalar) && !is_unspaced_script(scalar)) {
        previous = scalar;
      } else {
        return;
      }
      end_ = after;
    }
  }

  std::string_view text_;
  size_t begin_ = 0;
  size_t end_ = 0;
};

// Appends with white space collapsed to single spaces; false where a word past kLongestWord was cut.
bool append_collapsed(std::string_view text, std::string& out) {
  int length = 0;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t scalar = decode_utf8(text, offset);
    if (is_space(scalar)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      length = 0;
      continue;
    }
    length = is_unspaced_script(scalar) ? 0 : length + 1;
    if (length > kLongestWord) return false;
    append_utf8(out, scalar);
  }
  return true;
}

}  // namespace

int count_words(const Document& document) {
  const std::string text = plain_text(document);
  Words words(text);
  int count = 0;
  while (words.next()) ++count;
  return count;
}

std::string first_words(std::string_view text, int max_words) {
  Words words(text);
  size_t end = 0;
  for (int i = 0; i < max_words && words.next(); ++i) end = words.end();
  const bool has_more = words.next();
  std::string out;
  const bool is_whole = append_collapsed(text.substr(0, has_more ? end : text.size()), out);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (has_more || !is_whole) out += "…";
  return out;
}

}  // namespace sheaf
