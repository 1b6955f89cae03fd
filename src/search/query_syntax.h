// A query's text changed as if by typing: fields put in and taken out, for facets to be chosen with a click.
#pragma once

#include <string>
#include <string_view>

#include "search/query.h"

namespace sheaf {

// Whether `field:value` stands in the query, however it is spelt; -field:value does not count.
bool has_field(std::string_view typed, QueryField field, std::string_view value);
// The query with `field:value` at its end, quoted if it must be; as it is if it has it already.
std::string with_field(std::string_view typed, QueryField field, std::string_view value);
std::string without_field(std::string_view typed, QueryField field, std::string_view value);

}  // namespace sheaf
