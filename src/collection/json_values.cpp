#include "collection/json_values.h"

#include <climits>
#include <cmath>

#include "collection/dates.h"
#include "document/sheaf_html.h"

namespace sheaf {
namespace {

std::string& text_in(void* target) { return *static_cast<std::string*>(target); }

bool is_whole(const Scalar& value, double low) {
  return value.kind == Scalar::kNumber && value.number >= low && value.number <= INT_MAX &&
         value.number == std::floor(value.number);
}

bool take_address(const Scalar& value, bool (*is_allowed)(std::string_view), void* target, Remarks& remarks) {
  if (value.kind != Scalar::kText) return false;
  std::string address = normalize_address(value.text);
  if (!address.empty() && !is_allowed(address)) {
    ++remarks.refused_addresses;
    address.clear();
  }
  text_in(target) = std::move(address);
  return true;
}

// A path that stays where it is put: no scheme, no root, no step up, nothing that a browser reads as more than a path.
bool is_site_path(std::string_view path) {
  if (path.empty() || path[0] == '/' || path.find_first_of(":?#\\") != path.npos) return false;
  for (const char c : path) {
    if (static_cast<unsigned char>(c) <= ' ') return false;
  }
  return !path.starts_with("../") && path.find("/../") == path.npos && !path.ends_with("..");
}

bool is_hex_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

bool take_text(const Scalar& value, void* target, Remarks&) {
  if (value.kind != Scalar::kText) return false;
  text_in(target) = value.text;
  return true;
}

bool take_flag(const Scalar& value, void* target, Remarks&) {
  *static_cast<bool*>(target) = value.number != 0;
  return value.kind == Scalar::kBool;
}

bool take_number(const Scalar& value, void* target, Remarks&) {
  *static_cast<double*>(target) = value.number;
  return value.kind == Scalar::kNumber;
}

bool take_count(const Scalar& value, void* target, Remarks&) {
  if (!is_whole(value, 0)) return false;
  *static_cast<int*>(target) = static_cast<int>(value.number);
  return true;
}

bool take_version(const Scalar& value, void* target, Remarks& remarks) {
  if (!is_whole(value, 1)) return false;
  const int version = static_cast<int>(value.number);
  *static_cast<int*>(target) = version;
  if (version <= kFormatVersion) return true;
  remarks.problem = "this site is newer than this program: its format is " + std::to_string(version) +
                    ", the program knows " + std::to_string(kFormatVersion) + "; reload to fetch the program that fits";
  return false;
}

bool take_date(const Scalar& value, void* target, Remarks&) {
  if (value.kind != Scalar::kText) return false;
  if (value.text.empty()) return true;
  std::optional<Date> date = date_from_iso(value.text);
  if (date) *static_cast<Date*>(target) = std::move(*date);
  return date.has_value();
}

bool take_body(const Scalar& value, void* target, Remarks&) {
  if (value.kind != Scalar::kText) return false;
  *static_cast<Document*>(target) = read_sheaf_html(value.text);
  return true;
}

bool take_link(const Scalar& value, void* target, Remarks& remarks) {
  return take_address(value, is_allowed_link, target, remarks);
}

bool take_image(const Scalar& value, void* target, Remarks& remarks) {
  return take_address(value, is_allowed_image, target, remarks);
}

bool take_site_path(const Scalar& value, void* target, Remarks& remarks) {
  return value.kind == Scalar::kText && is_site_path(value.text) && take_text(value, target, remarks);
}

bool take_color(const Scalar& value, void* target, Remarks& remarks) {
  if (value.kind != Scalar::kText || (value.text.size() != 6 && !value.text.empty())) return false;
  for (const char c : value.text) {
    if (!is_hex_digit(c)) return false;
  }
  return take_text(value, target, remarks);
}

}  // namespace sheaf
