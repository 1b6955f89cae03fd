#include "publish/import/dates.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace sheaf {
namespace {

using Numbers = std::vector<int>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Days since 1970-01-01 of a proleptic Gregorian date; nothing when there is no such day.
std::optional<int> days_of(int year, int month, int day) {
  using namespace std::chrono;
  const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || !date.ok()) return std::nullopt;
  return static_cast<int>(sys_days{date}.time_since_epoch().count());
}

Date whole_day(int year, int month, int day) {
  const auto days = days_of(year, month, day);
  if (!days) return {};
  char iso[40];
  std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, day);
  return {iso, *days};
}

std::optional<int> number(std::string_view text, size_t& at, size_t digits) {
  if (at + digits > text.size()) return std::nullopt;
  int value = 0;
  for (size_t i = 0; i < digits; ++i) {
    if (!is_digit(text[at + i])) return std::nullopt;
    value = value * 10 + (text[at + i] - '0');
  }
  at += digits;
  return value;
}

// "T07:08", "T07:08:09.5+02:00", " 07:08:09 +0200", "… UTC" after the day. Gives the days to add for UTC.
struct Clock {
  std::string iso;  // "T07:08:09+02:00"
  int day_shift = 0;
};

std::optional<std::string> seconds_of(std::string_view text, size_t& at) {
  if (at >= text.size() || text[at] != ':') return std::string{};
  ++at;
  const size_t start = at;
  const auto seconds = number(text, at, 2);
  if (!seconds || *seconds > 60) return std::nullopt;
  if (at < text.size() && text[at] == '.') {
    ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
  }
  return ":" + std::string(text.substr(start, at - start));
}

std::optional<Clock> read_clock(std::string_view text) {
  size_t at = 0;
  const auto hour = number(text, at, 2);
  if (!hour || *hour > 24 || at >= text.size() || text[at++] != ':') return std::nullopt;
  const auto minute = number(text, at, 2);
  if (!minute || *minute > 59) return std::nullopt;
  const auto seconds = seconds_of(text, at);
  if (!seconds) return std::nullopt;
  Clock clock{"T" + std::string(text.substr(0, 5)) + (seconds->empty() ? ":00" : *seconds), 0};
  while (at < text.size() && text[at] == ' ') ++at;
  const std::string_view zone = text.substr(at);
  if (zone.empty() || zone == "Z" || zone == "z" || zone == "UTC" || zone == "GMT") {
    clock.iso += "Z";
    return clock;
  }
  size_t z = 1;
  const auto zone_hour = number(zone, z, 2);
  if ((zone[0] != '+' && zone[0] != '-') || !zone_hour) return std::nullopt;
  if (z < zone.size() && zone[z] == ':') ++z;
  const int zone_minute = number(zone, z, 2).value_or(0);
  const int minutes = *hour * 60 + *minute - (zone[0] == '-' ? -1 : 1) * (*zone_hour * 60 + zone_minute);
  clock.day_shift = minutes < 0 ? -1 : minutes >= 24 * 60 ? 1 : 0;
  char zone_iso[32];
  std::snprintf(zone_iso, sizeof zone_iso, "%c%02d:%02d", zone[0], *zone_hour, zone_minute);
  clock.iso += zone_iso;
  return clock;
}

Date with_clock(Date day, std::string_view rest) {
  const bool is_parted = !rest.empty() && (is_alpha(rest[0]) || rest[0] == ' ' || rest[0] == ',' || rest[0] == '(');
  while (!rest.empty() && (rest[0] == ' ' || rest[0] == 'T' || rest[0] == 't' || rest[0] == ',')) rest.remove_prefix(1);
  if (!day.is_known() || rest.empty()) return day;
  if (!is_parted) return {};  // "2024-05-06-07" is something else
  if (const auto clock = read_clock(rest)) {
    day.iso += clock->iso;
    day.days += clock->day_shift;
  }
  return day;
}

// "2024", "2024-05", "2024-05-06…", also with '/' and '.'.
Date year_first(std::string_view text) {
  size_t at = 0;
  const auto year = number(text, at, 4);
  if (!year) return {};
  if (at == text.size()) {
    const auto days = days_of(*year, 1, 1);
    return days && *year >= 1000 ? Date{std::string(text), *days} : Date{};
  }
  const char separator = text[at++];
  if (separator != '-' && separator != '/' && separator != '.') return {};
  const size_t month_digits = at + 1 < text.size() && is_digit(text[at + 1]) ? 2 : 1;
  const auto month = number(text, at, month_digits);
  if (!month) return {};
  if (at == text.size() && separator == '-' && month_digits == 2) {
    const auto days = days_of(*year, *month, 1);
    return days ? Date{std::string(text), *days} : Date{};
  }
  if (at >= text.size() || text[at++] != separator) return {};
  const auto day = number(text, at, at + 1 < text.size() && is_digit(text[at + 1]) ? 2 : 1);
  if (!day || (at < text.size() && is_digit(text[at]))) return {};
  return with_clock(whole_day(*year, *month, *day), text.substr(at));
}

int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  if (word.size() < 3) return 0;
  std::string start;
  for (char c : word.substr(0, 3)) start += static_cast<char>(c | 0x20);
  for (size_t i = 0; i < kMonths.size(); ++i) {
    if (start == kMonths[i]) return static_cast<int>(i) + 1;
  }
  return 0;
}

// "Mon, 06 May 2024 07:08:09 GMT", "6 May 2024", "May 6, 2024".
Date with_month_name(std::string_view text) {
  int day = 0, month = 0;
  size_t i = 0;
  for (int words = 0; words < 5 && i < text.size(); ++words) {
    while (i < text.size() && !is_digit(text[i]) && !is_alpha(text[i])) ++i;
    const size_t start = i;
    if (i < text.size() && is_alpha(text[i])) {
      while (i < text.size() && is_alpha(text[i])) ++i;
      if (!month) month = month_of(text.substr(start, i - start));
      continue;
    }
    while (i < text.size() && is_digit(text[i])) ++i;
    size_t at = start;
    if (i - start == 4 && month) {
      const int year = number(text, at, 4).value_or(0);
      return with_clock(whole_day(year, month, day ? day : 1), text.substr(i));
    }
    if (i - start <= 2 && i > start) day = number(text, at, i - start).value_or(0);
    if (i < text.size() && is_alpha(text[i]))
      while (i < text.size() && is_alpha(text[i])) ++i;  // "6th"
  }
  return {};
}

// Seconds, or milliseconds when there are 13 digits. Only what falls between 1985 and 2100: smaller numbers are years or ids.
Date since_1970(std::string_view text) {
  size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  const bool is_fraction = digits < text.size() && text[digits] == '.';
  if (digits < 9 || digits > 13 || (digits < text.size() && !is_fraction)) return {};
  long long seconds = std::stoll(std::string(text.substr(0, digits)));
  if (digits == 13) seconds /= 1000;
  if (seconds < 473385600 || seconds > 4102444800) return {};
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds{seconds}};
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  Date result = whole_day(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                          static_cast<int>(static_cast<unsigned>(date.day())));
  char iso[40];
  std::snprintf(iso, sizeof iso, "T%02d:%02d:%02dZ", static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
  result.iso += iso;
  return result;
}

}  // namespace

Date parse_date(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\t')) text.remove_suffix(1);
  if (text.empty() || text.size() > 60) return {};
  if (Date date = year_first(text); date.is_known()) return date;
  if (Date date = since_1970(text); date.is_known()) return date;
  return with_month_name(text);
}

}  // namespace sheaf
