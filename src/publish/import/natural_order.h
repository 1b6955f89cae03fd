// "a2" before "a10", "Ä" beside "a": the order in which people list names. And names of folders as titles.
#pragma once

#include <string>
#include <string_view>

namespace sheaf {

// Strict weak order; of names that differ only in case, lower case comes first.
bool comes_before(std::string_view a, std::string_view b);

// Bytes of the number that puts a name in its place, "01-" of "01-start"; 0: none. Years, versions ("3_40_1") and "3d" are
// names.
size_t order_number_bytes(std::string_view name);

// "01-getting_started" to "Getting started".
std::string title_from_name(std::string_view name);

}  // namespace sheaf
