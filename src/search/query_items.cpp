#include "search/query_items.h"

#include <optional>

#include "document/utf8.h"
#include "search/fold.h"

namespace sheaf {
namespace {

struct FieldName {
  std::string_view name;
  QueryField field;
};

constexpr FieldName kFieldNames[] = {{"title", QueryField::kTitle},   {"category", QueryField::kCategory},
                                     {"tag", QueryField::kTag},       {"author", QueryField::kAuthor},
                                     {"before", QueryField::kBefore}, {"after", QueryField::kAfter},
                                     {"has", QueryField::kHas}};

// Whatever keyboards and word processors make of a double quote.
bool is_quote(char32_t s) { return s == '"' || (s >= 0x201C && s <= 0x201F) || s == 0xAB || s == 0xBB || s == 0xFF02; }
bool is_hebrew(char32_t s) { return s >= 0x5D0 && s <= 0x5EA; }
bool is_colon(char32_t s) { return s == ':' || s == 0xFF1A; }

class Lexer {
 public:
  explicit Lexer(std::string_view typed) : typed_(typed) {}

  std::vector<QueryItem> items() {
    std::vector<QueryItem> items;
    for (skip_spaces(); at_ < typed_.size(); skip_spaces()) {
      const size_t begin = at_;
      QueryItem item = read_item();
      item.where = {static_cast<uint32_t>(begin), static_cast<uint32_t>(at_ - begin)};
      if (!item.value.empty() || !item.is_closed) items.push_back(item);
    }
    return items;
  }

 private:
  char32_t scalar_at(size_t offset) const { return offset < typed_.size() ? decode_utf8(typed_, offset) : 0; }
  bool is_space_at(size_t offset) const { return offset < typed_.size() && is_space(scalar_at(offset)); }

  void skip_spaces() {
    while (is_space_at(at_)) decode_utf8(typed_, at_);
  }

  QueryItem read_item() {
    QueryItem item;
    while (at_ < typed_.size() && (typed_[at_] == '-' || typed_[at_] == '+')) item.is_excluded |= typed_[at_++] == '-';
    if (const std::optional<QueryField> field = read_field_name()) {
      item.kind = QueryItemKind::kField;
      item.field = *field;
      if (!skip_to_value()) return item;
    }
    if (is_quote(scalar_at(at_))) {
      read_quoted(item);
      if (item.kind == QueryItemKind::kWords) item.kind = QueryItemKind::kPhrase;
    } else {
      read_bare(item);
    }
    return item;
  }

  // `category: pets` is meant as it looks, and `category: tag:cats` has no value yet.
  bool skip_to_value() {
    if (!is_space_at(at_)) return true;
    skip_spaces();
    const size_t begin = at_;
    const bool is_next_item = scalar_at(at_) == '-' || read_field_name();
    at_ = begin;
    return !is_next_item;
  }

  // Moves past `name:` if a field is called so.
  std::optional<QueryField> read_field_name() {
    size_t end = at_;
    while (end < typed_.size() && ((typed_[end] | 0x20) >= 'a' && (typed_[end] | 0x20) <= 'z')) ++end;
    if (!is_colon(scalar_at(end))) return {};
    const std::string name = fold(typed_.substr(at_, end - at_));
    for (const FieldName& known : kFieldNames) {
      if (name != known.name) continue;
      at_ = end;
      decode_utf8(typed_, at_);
      return known.field;
    }
    return {};
  }

  void read_quoted(QueryItem& item) {
    item.is_quoted = true;
    item.is_closed = false;
    decode_utf8(typed_, at_);
    const size_t begin = at_;
    size_t end = at_;
    while (at_ < typed_.size() && !item.is_closed) {
      end = at_;
      const char32_t scalar = decode_utf8(typed_, at_);
      if (scalar == '\\' && at_ < typed_.size()) decode_utf8(typed_, at_);
      item.is_closed = is_quote(scalar);
    }
    item.value = typed_.substr(begin, (item.is_closed ? end : at_) - begin);
  }

  // Up to a space or a quote that opens a phrase.
  void read_bare(QueryItem& item) {
    const size_t begin = at_;
    while (at_ < typed_.size() && !is_space_at(at_)) {
      size_t after = at_;
      if (is_quote(decode_utf8(typed_, after)) && (at_ == begin || opens_phrase(at_, after))) break;
      at_ = after;
    }
    item.value = typed_.substr(begin, at_ - begin);
  }

  // Inches (19") and closing quotes without an opening one do not, nor does what stands in Hebrew abbreviations (צה"ל).
  bool opens_phrase(size_t quote, size_t after) const {
    const char32_t before = scalar_at(previous_utf8(typed_, quote));
    if (!is_letter_or_digit(before)) return true;
    const bool is_digit = before >= '0' && before <= '9';
    if (is_digit || after == typed_.size() || is_space_at(after)) return false;
    return !is_hebrew(before) || !is_hebrew(scalar_at(after));
  }

  std::string_view typed_;
  size_t at_ = 0;
};

}  // namespace

std::vector<QueryItem> query_items(std::string_view typed) { return Lexer(typed).items(); }

std::string value_of(const QueryItem& item) {
  const std::string_view value = item.value;
  if (!item.is_quoted) return std::string(value);
  std::string out;
  for (size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size()) ++i;
    out += value[i];
  }
  return out;
}

std::string_view field_name(QueryField field) {
  for (const FieldName& known : kFieldNames) {
    if (known.field == field) return known.name;
  }
  return {};
}

}  // namespace sheaf
