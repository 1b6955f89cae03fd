#include "search/query_syntax.h"

#include "document/utf8.h"
#include "search/fold.h"
#include "search/query_items.h"

namespace sheaf {
namespace {

bool is_field(const QueryItem& item, QueryField field, std::string_view folded) {
  return item.kind == QueryItemKind::kField && !item.is_excluded && item.field == field &&
         fold(value_of(item)) == folded;
}

// Letters, digits and what stands between them in ids and dates need no quotes.
bool is_bare(std::string_view value) {
  for (size_t at = 0; at < value.size();) {
    const char32_t scalar = decode_utf8(value, at);
    if (!is_letter_or_digit(scalar) && scalar != '-' && scalar != '_' && scalar != '.') return false;
  }
  return true;
}

std::string quoted(std::string_view value) {
  std::string out = "\"";
  for (size_t at = 0; at < value.size();) {
    const size_t begin = at;
    const char32_t scalar = decode_utf8(value, at);
    // Every kind of quote would end the value.
    const bool is_plain =
        is_letter_or_digit(scalar) || (scalar < 0x80 && scalar != '"' && scalar != '\\') || is_space(scalar);
    if (!is_plain) out += '\\';
    out += value.substr(begin, at - begin);
  }
  return out + '"';
}

// What ends a quoted value; a backslash at its end stands for itself and needs another one.
std::string_view closing(std::string_view value) {
  const size_t backslashes = value.size() - (value.find_last_not_of('\\') + 1);
  return backslashes % 2 == 1 ? "\\\"" : "\"";
}

void append_spaced(std::string& out, std::string_view piece) {
  if (!out.empty() && !piece.empty()) out += ' ';
  out += piece;
}

}  // namespace

bool has_field(std::string_view typed, QueryField field, std::string_view value) {
  const std::string folded = fold(value);
  for (const QueryItem& item : query_items(typed)) {
    if (is_field(item, field, folded)) return true;
  }
  return false;
}

std::string with_field(std::string_view typed, QueryField field, std::string_view value) {
  std::string out(typed);
  if (value.empty() || has_field(typed, field, value)) return out;
  const std::vector<QueryItem> items = query_items(typed);
  if (!items.empty() && !items.back().is_closed) out += closing(items.back().value);
  while (out.ends_with(' ')) out.pop_back();
  append_spaced(out, field_name(field));
  return out + ':' + (is_bare(value) ? std::string(value) : quoted(value));
}

std::string without_field(std::string_view typed, QueryField field, std::string_view value) {
  const std::string folded = fold(value);
  std::string out;
  for (const QueryItem& item : query_items(typed)) {
    if (!is_field(item, field, folded))
      append_spaced(out, typed.substr(item.where.offset_bytes, item.where.length_bytes));
  }
  return out;
}

}  // namespace sheaf
