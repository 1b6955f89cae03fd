// The typed text of a query cut into its items; search/query.h gives them a meaning, search/query_syntax.h changes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/query.h"
#include "search/results.h"

namespace sheaf {

enum class QueryItemKind : uint8_t { kWords, kPhrase, kField };

struct QueryItem {
  QueryItemKind kind = QueryItemKind::kWords;
  QueryField field = QueryField::kTitle;
  bool is_excluded = false;
  bool is_quoted = false;
  bool is_closed = true;   // false: a quote was left open
  std::string_view value;  // without operators and quotes; of a quoted value as typed, with its backslashes
  TextRange where;         // in the query, operators and quotes included
};

std::vector<QueryItem> query_items(std::string_view typed);
// The value as it is meant: of a quoted one `\"` and `\\` are what they stand for.
std::string value_of(const QueryItem& item);
std::string_view field_name(QueryField field);

}  // namespace sheaf
