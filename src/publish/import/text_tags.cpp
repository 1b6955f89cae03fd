#include "publish/import/text_tags.h"

#include <gumbo.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <unordered_set>

#include "publish/is_one_of.h"

namespace sheaf {
namespace {

using std::string_view;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }
char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool is_void(string_view name) {
  return is_one_of(name, {"br", "hr", "img", "wbr", "input", "col", "embed", "link", "meta", "source", "area", "base"});
}

// Elements whose end tag may be left out.
bool ends_by_itself(string_view name) {
  return is_one_of(name,
                   {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "body"});
}

// With a '-' or ':' it is somebody's own element; younger ones than gumbo's list are named.
bool is_known(const std::string& name) {
  return gumbo_tag_enum(name.c_str()) != GUMBO_TAG_UNKNOWN || name.find_first_of("-:") != std::string::npos ||
         is_one_of(name, {"picture", "dialog", "slot", "search", "path", "g", "circle", "rect", "line", "polygon"});
}

// Those that stand without a value.
bool is_boolean_attribute(string_view name) {
  return is_one_of(name, {"nowrap", "noshade", "compact", "disabled", "checked", "selected", "hidden", "async", "defer",
                          "controls", "reversed", "open", "allowfullscreen", "itemscope", "autoplay", "loop", "muted"});
}

class TagScan {
 public:
  explicit TagScan(string_view text) : text_(text) {}

  std::vector<TextTag> run() {
    for (at_ = text_.find('<'); at_ != string_view::npos; at_ = text_.find('<', at_)) {
      if (text_.substr(at_, 4) == "<!--") {
        const size_t end = has_comment_end_ ? text_.find("-->", at_) : string_view::npos;
        has_comment_end_ = end != string_view::npos;
        at_ = has_comment_end_ ? end + 3 : at_ + 4;
      } else {
        read_tag();
      }
    }
    pair_up();
    return std::move(tags_);
  }

 private:
  char at(size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  void read_tag() {
    TextTag tag;
    tag.start = at_++;
    size_t i = tag.start + 1;
    if (at(i) == '/') {
      tag.is_end = true;
      ++i;
    }
    if (!is_letter(at(i))) return;
    while (i < text_.size() && !is_space(text_[i]) && text_[i] != '>' && text_[i] != '/' && text_[i] != '<')
      tag.name += lower(text_[i++]);
    if (tag.name.size() > 40 || !read_attributes(tag, i)) return;
    at_ = tag.end = i + 1;
    tags_.push_back(tag);
    if (!tag.is_end && is_one_of(tag.name, {"script", "style"}) && !never_ended_.contains(tag.name)) skip_raw(tag.name);
  }

  // To the '>' at `i`; false when this is no tag: "a <b and c> d".
  bool read_attributes(TextTag& tag, size_t& i) {
    std::vector<size_t> starts;
    for (;;) {
      while (is_space(at(i)) || (at(i) == '/' && !tag.is_end)) ++i;
      if (at(i) == '>') return true;
      if (tag.is_end) return false;
      starts.push_back(i);
      if (dead_ends_.contains(i) || !read_attribute(tag, i)) break;
    }
    dead_ends_.insert(starts.begin(), starts.end());
    return false;
  }

  bool read_attribute(TextTag& tag, size_t& i) const {
    const size_t start = i;
    while (i < text_.size() && !is_space(text_[i]) && text_[i] != '=' && text_[i] != '>' && text_[i] != '<' &&
           text_[i] != '/')
      ++i;
    if (i == start || i >= text_.size()) return false;
    std::string name(text_.substr(start, i - start));
    std::transform(name.begin(), name.end(), name.begin(), lower);
    while (is_space(at(i))) ++i;
    if (at(i) != '=') return is_boolean_attribute(name);
    tag.has_attributes = true;
    return skip_value(++i);
  }

  bool skip_value(size_t& i) const {
    while (is_space(at(i))) ++i;
    const char quote = at(i);
    if (quote == '"' || quote == '\'') {
      i = text_.find(quote, i + 1);
      if (i == string_view::npos) return false;
      ++i;
      return true;
    }
    while (i < text_.size() && !is_space(text_[i]) && text_[i] != '>' && text_[i] != '<') ++i;
    return i < text_.size();
  }

  void skip_raw(const std::string& name) {
    for (size_t i = text_.find("</", at_); i != string_view::npos; i = text_.find("</", i + 2)) {
      bool is_same = i + 2 + name.size() <= text_.size();
      for (size_t k = 0; is_same && k < name.size(); ++k) is_same = lower(text_[i + 2 + k]) == name[k];
      if (!is_same) continue;
      at_ = i;
      return;
    }
    never_ended_.insert(name);
  }

  void pair_up() {
    constexpr size_t kReach = 64;
    std::vector<size_t> open;
    for (size_t i = 0; i < tags_.size(); ++i) {
      if (!tags_[i].is_end) {
        if (!is_void(tags_[i].name)) open.push_back(i);
        continue;
      }
      for (size_t k = 0; k < open.size() && k < kReach; ++k) {
        TextTag& start = tags_[open[open.size() - 1 - k]];
        if (start.name != tags_[i].name) continue;
        start.is_paired = tags_[i].is_paired = true;
        open.resize(open.size() - 1 - k);
        break;
      }
    }
  }

  string_view text_;
  size_t at_ = 0;
  std::vector<TextTag> tags_;
  bool has_comment_end_ = true;                     // as far as was looked
  std::set<std::string, std::less<>> never_ended_;  // raw elements that no end tag was found for
  std::unordered_set<size_t> dead_ends_;            // attributes from which on no '>' was found
};

// What stands beside a tag.
struct Beside {
  char before;  // ' ' at the start of the text
  char after;   // ' ' at its end
  char word;    // before, white space passed over; '\n' when a line starts there

  Beside(string_view text, const TextTag& tag)
      : before(tag.start ? text[tag.start - 1] : ' '), after(tag.end < text.size() ? text[tag.end] : ' '), word('\n') {
    size_t i = tag.start;
    while (i > 0 && (text[i - 1] == ' ' || text[i - 1] == '\t')) --i;
    if (i > 0) word = text[i - 1];
  }

  bool is_quoted() const {
    return (string_view("\"'`").find(before) != string_view::npos && before == after) ||
           (static_cast<unsigned char>(before) == 0x9C && static_cast<unsigned char>(after) == 0xE2);  // “<b>”
  }
  bool is_before_sign() const { return string_view(",;:.!?)").find(after) != string_view::npos; }
  bool is_after_gap() const { return is_space(before) || before == '('; }
  bool is_before_gap() const { return is_space(after) || is_before_sign(); }
};

bool is_mentioned(string_view text, const TextTag& tag) {
  if (tag.has_attributes) return false;
  const Beside beside(text, tag);
  if (beside.is_quoted() || (beside.is_after_gap() && beside.is_before_sign())) return true;
  if (is_void(tag.name)) return false;
  if (ends_by_itself(tag.name)) {
    const bool is_within_sentence = std::isalnum(static_cast<unsigned char>(beside.word)) || beside.word == ',';
    return !tag.is_end && is_within_sentence && beside.is_after_gap() && beside.after == ' ';
  }
  return beside.is_after_gap() && beside.is_before_gap();
}

// "a<b>c": no start tag that is never closed stands within a word.
bool is_within_word(string_view text, const TextTag& tag) {
  const Beside beside(text, tag);
  return !tag.is_end && !tag.has_attributes && std::isalnum(static_cast<unsigned char>(beside.before));
}

bool is_meant(string_view text, const TextTag& tag) {
  if (tag.is_paired) return true;
  if (!is_known(tag.name)) return tag.has_attributes;
  if (tag.is_mentioned) return false;
  if (is_void(tag.name) || ends_by_itself(tag.name)) return true;
  return !is_within_word(text, tag);
}

// "<a href=\"x": after its name only attributes, each value right behind its "=", and there the text ends. Linear in all:
// names and bare values hold no quotes, so of tags within one another's values at most three go on side by side.
bool is_cut_tag(string_view text) {
  const auto end_of = [&](size_t i, auto is_in) {
    while (i < text.size() && is_in(text[i])) ++i;
    return i;
  };
  const auto is_in_name = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || string_view("-_:.@").find(c) != string_view::npos;
  };
  bool has_value = false;
  for (size_t i = end_of(1, is_in_name);;) {
    i = end_of(i, [](char c) { return is_space(c) || c == '/'; });
    const size_t name = i;
    i = end_of(i, is_in_name);
    if (i == text.size()) return has_value;
    if (i == name) return false;
    if (text[i] != '=') {
      if (!is_boolean_attribute(text.substr(name, i - name))) return false;
      continue;
    }
    const size_t value = ++i;
    const char quote = value < text.size() ? text[value] : ' ';
    if (quote == '"' || quote == '\'') {
      i = text.find(quote, value + 1);
      if (i == string_view::npos) return true;
      ++i;
    } else {
      i = end_of(i, [](char c) { return !is_space(c) && string_view("\"'<>").find(c) == string_view::npos; });
      if (i == value) return false;
    }
    has_value = true;
  }
}

}  // namespace

std::vector<TextTag> tags_in(string_view text) {
  std::vector<TextTag> tags = TagScan(text).run();
  for (TextTag& tag : tags) {
    tag.is_mentioned = is_mentioned(text, tag);
    tag.is_markup = is_meant(text, tag);
  }
  return tags;
}

bool looks_like_html(string_view text) {
  size_t meant = 0, literal = 0;
  for (const TextTag& tag : tags_in(text)) {
    if (!is_known(tag.name) && tag.is_markup) continue;  // XML, or a template: it says nothing
    const bool is_used = tag.is_markup && !tag.is_mentioned;
    ++(is_used ? meant : literal);
  }
  return meant > 0 && meant >= literal;
}

std::string with_literal_tags(string_view html) {
  const std::vector<TextTag> tags = tags_in(html);
  const size_t last_close = html.find_last_of(">\n");
  const size_t cut_start = last_close == string_view::npos ? 0 : last_close;
  std::string out;
  size_t next = 0;
  for (size_t i = 0; i < html.size(); ++i) {
    while (next < tags.size() && tags[next].start < i) ++next;
    const bool is_tag = next < tags.size() && tags[next].start == i;
    if (is_tag && tags[next].is_markup) {
      out += html.substr(i, tags[next].end - i);
      i = tags[next].end - 1;
      continue;
    }
    const bool is_like_tag =
        html[i] == '<' && i + 1 < html.size() &&
        (is_letter(html[i + 1]) || (html[i + 1] == '/' && i + 2 < html.size() && is_letter(html[i + 2])));
    if (is_like_tag && (is_tag || i < cut_start || !is_cut_tag(html.substr(i)))) {
      out += "&lt;";
    } else {
      out += html[i];
    }
  }
  return out;
}

}  // namespace sheaf
