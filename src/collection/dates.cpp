#include "collection/dates.h"

namespace sheaf {
namespace {

constexpr int kMinutesPerDay = 24 * 60;

// Takes what it knows off the start of a text.
class Scan {
 public:
  explicit Scan(std::string_view text) : rest_(text) {}

  bool is_at_end() const { return rest_.empty(); }
  bool accept(std::string_view one_of) {
    if (rest_.empty() || one_of.find(rest_[0]) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  // Exactly `count` digits, their value from `low` to `high`.
  bool digits(size_t count, int low, int high, int& value) {
    value = 0;
    for (size_t i = 0; i < count; ++i) {
      if (i >= rest_.size() || rest_[i] < '0' || rest_[i] > '9') return false;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value >= low && value <= high;
  }
  bool fraction() {
    size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    rest_.remove_prefix(count);
    return count > 0;
  }

 private:
  std::string_view rest_;
};

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return kDays[month - 1] + (is_leap && month == 2 ? 1 : 0);
}

// "Z", "+02:00": what is to be taken off the local time.
bool read_zone(Scan& scan, int& minutes) {
  minutes = 0;
  if (scan.accept("Zz")) return true;
  const bool is_east = scan.accept("+");
  int hours = 0;
  if (!is_east && !scan.accept("-")) return false;
  if (!scan.digits(2, 0, 23, hours) || !scan.accept(":") || !scan.digits(2, 0, 59, minutes)) return false;
  minutes += hours * 60;
  if (!is_east) minutes = -minutes;
  return true;
}

// What follows the day; seconds may be missing, and 24:00 ends a day as in ISO 8601. -1, 0 or 1 is added to the day.
bool read_time(Scan& scan, int& day_shift) {
  int hour = 0, minute = 0, second = 0, zone = 0;
  if (!scan.digits(2, 0, 24, hour) || !scan.accept(":") || !scan.digits(2, 0, hour == 24 ? 0 : 59, minute))
    return false;
  if (scan.accept(":")) {
    if (!scan.digits(2, 0, hour == 24 ? 0 : 60, second)) return false;
    if (scan.accept(".") && !scan.fraction()) return false;
  }
  if (!read_zone(scan, zone)) return false;
  const int minutes = hour * 60 + minute - zone;
  day_shift = minutes < 0 ? -1 : minutes / kMinutesPerDay;
  return true;
}

}  // namespace

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil: years begin in March, so that the leap
// day is the last, and the months of such a year follow (153 m + 2) / 5.
int days_from_civil(int year, int month, int day) {
  const int march_year = year - (month <= 2 ? 1 : 0);
  const int era = (march_year >= 0 ? march_year : march_year - 399) / 400;
  const int year_of_era = march_year - era * 400;
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

std::optional<Date> date_from_iso(std::string_view text) {
  Scan scan(text);
  int year = 0, month = 1, day = 1, day_shift = 0;
  if (!scan.digits(4, 0, 9999, year)) return std::nullopt;
  if (scan.accept("-")) {
    if (!scan.digits(2, 1, 12, month)) return std::nullopt;
    if (scan.accept("-")) {
      if (!scan.digits(2, 1, days_in_month(year, month), day)) return std::nullopt;
      if (scan.accept("Tt ") && !read_time(scan, day_shift)) return std::nullopt;
    }
  }
  if (!scan.is_at_end()) return std::nullopt;
  return Date{std::string(text), days_from_civil(year, month, day) + day_shift};
}

std::string full_iso(const Date& date) {
  constexpr std::string_view kEarliest = "0000-01-01T00:00:00Z";
  constexpr size_t kMinute = 16;  // where the seconds begin: "2024-05-06T07:08"
  std::string iso = date.iso;
  if (iso.size() < kMinute) return iso.append(kEarliest.substr(iso.size()));
  iso[10] = 'T';
  return iso[kMinute] == ':' ? iso : iso.insert(kMinute, ":00");
}

}  // namespace sheaf
