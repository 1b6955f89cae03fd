// Dates as the data formats hold them: RFC 3339, or its beginning down to the day, the month or the year.
#pragma once

#include <optional>
#include <string_view>

#include "collection/collection.h"

namespace sheaf {

// "2024", "2024-05", "2024-05-06", "2024-05-06T07:08Z", "2024-05-06T07:08:09.5+02:00"; nothing when `text` is no such date
// or when there is no such day. `days` is that of the moment in UTC, and of the first day of a month or year.
std::optional<Date> date_from_iso(std::string_view text);

// RFC 3339 in full, as feeds want it: what is not known is the first of its kind, midnight, UTC. `date` is known.
std::string full_iso(const Date& date);

// Days from 1970-01-01 to a date of the proleptic Gregorian calendar; `month` from 1.
int days_from_civil(int year, int month, int day);

}  // namespace sheaf
