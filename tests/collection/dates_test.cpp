#include "collection/dates.h"

#include <doctest/doctest.h>

#include <cstdio>

using namespace sheaf;

namespace {

int days(std::string_view iso) {
  const auto date = date_from_iso(iso);
  REQUIRE_MESSAGE(date, iso);
  CHECK(date->iso == iso);
  return date->days;
}

}  // namespace

TEST_CASE("a date counts its days from 1970") {
  CHECK(days("1970-01-01") == 0);
  CHECK(days("1969-12-31") == -1);
  CHECK(days("2000-03-01") == 11017);
  CHECK(days("2024-05-06") == 19849);
  CHECK(days("0000-01-01") == -719528);
  CHECK(days("9999-12-31") == 2932896);
}

TEST_CASE("every day of 800 years follows the one before it") {
  int expected = days_from_civil(1600, 1, 1);
  for (int year = 1600; year < 2400; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) {
        char iso[40];
        std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, day);
        const auto date = date_from_iso(iso);
        if (!date) continue;
        REQUIRE(date->days == expected);
        ++expected;
      }
    }
  }
  CHECK(expected == days_from_civil(2400, 1, 1));
}

TEST_CASE("a year or a month is its first day") {
  CHECK(days("2024") == days("2024-01-01"));
  CHECK(days("2024-05") == days("2024-05-01"));
}

TEST_CASE("a moment belongs to its day in UTC") {
  CHECK(days("2024-05-06T07:08:09Z") == days("2024-05-06"));
  CHECK(days("2024-05-06t07:08z") == days("2024-05-06"));
  CHECK(days("2024-05-06 07:08:09.25+00:00") == days("2024-05-06"));
  CHECK(days("2024-05-06T23:30:00-02:00") == days("2024-05-07"));
  CHECK(days("2024-05-06T01:30:00+02:00") == days("2024-05-05"));
  CHECK(days("2024-05-06T24:00:00Z") == days("2024-05-07"));
  CHECK(days("2016-12-31T23:59:60Z") == days("2016-12-31"));
}

TEST_CASE("what is no date, or no day that there was, is refused") {
  for (const char* text : {"",
                           "x",
                           "24",
                           "202",
                           "20245",
                           "2024-",
                           "2024-5",
                           "2024-13",
                           "2024-00",
                           "2024-05-",
                           "2024-05-6",
                           "2024-05-32",
                           "2024-05-00",
                           "2023-02-29",
                           "1900-02-29",
                           "2024-04-31",
                           "2024-05-06T",
                           "2024-05-06T07",
                           "2024-05-06T07:08",
                           "2024-05-06T07:08:09",
                           "2024-05-06T25:00Z",
                           "2024-05-06T24:01Z",
                           "2024-05-06T07:60Z",
                           "2024-05-06T07:08:61Z",
                           "2024-05-06T07:08:09.Z",
                           "2024-05-06T07:08:09+2",
                           "2024-05-06T07:08:09+02",
                           "2024-05-06T07:08:09+02:60",
                           "2024-05-06T07:08:09+24:00",
                           "2024-05-06Z",
                           " 2024",
                           "2024 ",
                           "-2024",
                           "2024/05/06",
                           "6 May 2024",
                           "2024-05-06T07:08:09ZZ",
                           "２０２４"}) {
    CAPTURE(text);
    CHECK_FALSE(date_from_iso(text));
  }
}

TEST_CASE("a feed gets each date in full") {
  CHECK(full_iso(*date_from_iso("2024")) == "2024-01-01T00:00:00Z");
  CHECK(full_iso(*date_from_iso("2024-05")) == "2024-05-01T00:00:00Z");
  CHECK(full_iso(*date_from_iso("2024-05-06")) == "2024-05-06T00:00:00Z");
  CHECK(full_iso(*date_from_iso("2024-05-06 07:08+02:00")) == "2024-05-06T07:08:00+02:00");
  CHECK(full_iso(*date_from_iso("2024-05-06T07:08:09.5Z")) == "2024-05-06T07:08:09.5Z");
}
