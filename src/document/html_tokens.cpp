#include "document/html_tokens.h"

#include <algorithm>

#include "document/html_elements.h"

namespace sheaf {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr size_t kLongestTail = 16;  // longer than any name that exists, so that "<a<a<a…" is not read over and over

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view* attribute_named(HtmlAttributes& attributes, std::string_view name) {
  struct Entry {
    std::string_view name;
    std::string_view HtmlAttributes::*value;
  };
  static constexpr Entry kEntries[] = {{"href", &HtmlAttributes::href},     {"src", &HtmlAttributes::src},
                                       {"alt", &HtmlAttributes::alt},       {"width", &HtmlAttributes::width},
                                       {"height", &HtmlAttributes::height}, {"start", &HtmlAttributes::start},
                                       {"lang", &HtmlAttributes::lang},     {"dir", &HtmlAttributes::dir},
                                       {"id", &HtmlAttributes::id},         {"name", &HtmlAttributes::name}};
  for (const Entry& entry : kEntries) {
    if (equals_ignoring_case(name, entry.name)) return &(attributes.*entry.value);
  }
  return nullptr;
}

}  // namespace

HtmlTokens::HtmlTokens(std::string_view html) : html_(html), last_close_(html.rfind('>')) {}

HtmlToken HtmlTokens::next() {
  while (offset_ < html_.size()) {
    const size_t open = html_.find('<', offset_);
    if (open != offset_) return take_text(std::min(open, html_.size()));
    HtmlToken token;
    if (take_cdata(token)) return token;
    if (skip_markup()) continue;
    if (take_tag(token)) {
      if (token.kind == HtmlToken::kFinish) continue;
      return token;
    }
    return take_text(offset_ + 1);  // a '<' that is only that
  }
  return {};
}

HtmlToken HtmlTokens::take_text(size_t end) {
  HtmlToken token;
  token.kind = HtmlToken::kText;
  token.text = html_.substr(offset_, end - offset_);
  offset_ = end;
  return token;
}

bool HtmlTokens::take_cdata(HtmlToken& token) {
  constexpr std::string_view kOpen = "<![CDATA[";
  if (!has_cdata_end_ || html_.compare(offset_, kOpen.size(), kOpen) != 0) return false;
  const size_t begin = offset_ + kOpen.size();
  const size_t end = html_.find("]]>", begin);
  has_cdata_end_ = end != kNone;
  if (!has_cdata_end_) return false;
  token.kind = HtmlToken::kLiteral;
  token.text = html_.substr(begin, end - begin);
  offset_ = end + 3;
  return true;
}

bool HtmlTokens::skip_markup() {
  if (html_.compare(offset_, 4, "<!--") == 0) {
    const std::string_view rest = html_.substr(offset_ + 4);
    if (rest.starts_with(">") || rest.starts_with("->")) {
      offset_ = html_.find('>', offset_) + 1;
      return true;
    }
    for (size_t dashes = offset_ + 4; (dashes = html_.find("--", dashes)) != kNone; ++dashes) {
      const std::string_view after = html_.substr(dashes + 2, 2);
      if (!after.starts_with('>') && after != "!>") continue;
      offset_ = dashes + (after[0] == '>' ? 3 : 4);
      return true;
    }
    offset_ = html_.size();
    return true;
  }
  const char second = offset_ + 1 < html_.size() ? html_[offset_ + 1] : ' ';
  const char third = offset_ + 2 < html_.size() ? html_[offset_ + 2] : 'a';
  const bool is_bogus = second == '!' || second == '?' || (second == '/' && !is_letter(third));
  if (!is_bogus) return false;
  const size_t close = html_.find('>', offset_);
  offset_ = close == kNone ? html_.size() : close + 1;
  return true;
}

bool HtmlTokens::take_tag(HtmlToken& token) {
  size_t name_begin = offset_ + 1;
  const bool is_end = name_begin < html_.size() && html_[name_begin] == '/';
  if (is_end) ++name_begin;
  if (name_begin >= html_.size() || !is_letter(html_[name_begin])) return false;

  const bool is_whole = last_close_ != kNone && last_close_ > offset_;
  const size_t name_limit = is_whole ? html_.size() : std::min(html_.size(), name_begin + kLongestTail);
  size_t name_end = name_begin;
  while (name_end < name_limit && !is_space(html_[name_end]) && html_[name_end] != '/' && html_[name_end] != '>') {
    ++name_end;
  }
  token.text = html_.substr(name_begin, name_end - name_begin);
  if (!is_whole) {
    if (find_element(token.text) == nullptr) return false;
    offset_ = html_.size();
    return true;
  }
  size_t end = ends_at_first_close_ ? kNone : read_tag(token, html_.size());
  if (end == kNone) {
    ends_at_first_close_ = true;  // once for all, or many such tags would each read to the end
    token.attributes = {};
    end = read_tag(token, html_.find('>', name_end) + 1);
  }
  token.kind = is_end ? HtmlToken::kEnd : HtmlToken::kStart;
  offset_ = end;
  return true;
}

// Reads what follows the name; returns where the tag ends, or kNone when it does not before `limit`.
size_t HtmlTokens::read_tag(HtmlToken& token, size_t limit) const {
  size_t i = static_cast<size_t>(token.text.data() - html_.data()) + token.text.size();
  while (i < limit) {
    if (html_[i] == '>') {
      token.is_self_closing = html_[i - 1] == '/';
      return i + 1;
    }
    if (is_space(html_[i]) || html_[i] == '/')
      ++i;
    else if (!read_attribute(token, i, limit))
      return kNone;
  }
  return kNone;
}

bool HtmlTokens::read_attribute(HtmlToken& token, size_t& i, size_t limit) const {
  const auto skip_spaces = [&] {
    while (i < limit && is_space(html_[i])) ++i;
  };
  const size_t name_begin = i++;  // may be a '='
  while (i < limit && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>' && html_[i] != '=') ++i;
  const std::string_view name = html_.substr(name_begin, i - name_begin);
  skip_spaces();
  if (i >= limit || html_[i] != '=') return true;
  ++i;
  skip_spaces();
  if (i >= limit) return false;

  size_t value_begin = i, value_end = kNone;
  if (html_[i] == '"' || html_[i] == '\'') {
    value_end = html_.substr(0, limit).find(html_[i], i + 1);
    value_begin = i + 1;
    i = value_end + 1;
    if (value_end == kNone) {
      if (!ends_at_first_close_) return false;
      value_end = i = limit - 1;
    }
  } else {
    while (i < limit && !is_space(html_[i]) && html_[i] != '>') ++i;
    value_end = i;
  }
  std::string_view* value = attribute_named(token.attributes, name);
  if (value != nullptr && value->data() == nullptr) *value = html_.substr(value_begin, value_end - value_begin);
  return true;
}

bool HtmlTokens::skip_raw_content(std::string_view name, bool may_be_empty) {
  for (size_t open = offset_; (open = html_.find("</", open)) != kNone; open += 2) {
    const size_t after = open + 2 + name.size();
    if (!equals_ignoring_case(html_.substr(open + 2, name.size()), name)) continue;
    if (after < html_.size() && !is_space(html_[after]) && html_[after] != '/' && html_[after] != '>') continue;
    const size_t close = html_.find('>', open);
    offset_ = close == kNone ? html_.size() : close + 1;
    return true;
  }
  if (may_be_empty) return false;
  offset_ = html_.size();
  return true;
}

}  // namespace sheaf
