// Dates as people and programs write them, to Date. English and ISO forms, RFC 822, and seconds or milliseconds since 1970.
#pragma once

#include <string_view>

#include "collection/collection.h"

namespace sheaf {

// Not known when `text` is no date: a wrong date is worse than none.
Date parse_date(std::string_view text);

}  // namespace sheaf
