#include "views/strings.h"

#include <algorithm>

#include "document/utf8.h"
#include "strings_en.h"

namespace sheaf {
namespace {

// Reads one JSON string from its opening quote; `at` ends after the closing one. The file is our own and checked by tests,
// so only the escapes that a JSON writer makes for plain text are known here.
std::string read_string(std::string_view json, size_t& at) {
  std::string out;
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] != '\\' || at + 1 >= json.size()) {
      out += json[at];
      continue;
    }
    ++at;
    out += json[at] == 'n' ? '\n' : json[at];
  }
  ++at;
  return out;
}

const Strings& interface_strings() {
  static const Strings table(kStringsEn);
  return table;
}

// A pointer, so that a program that never asks for it does not carry it.
std::string (*transform)(std::string_view) = nullptr;

std::string pseudo(std::string_view pattern) {
  static constexpr std::string_view kPlain = "aceilnorsuyzACEILNORSUYZ";
  static constexpr char32_t kAccented[] = U"áćéíĺńóŕśúýźÁĆÉÍĹŃÓŔŚÚÝŹ";
  std::string out = "[!!! ";
  size_t letters = 0;
  bool is_name = false;  // of a value
  for (const char c : pattern) {
    if (c == '{') is_name = true;
    const size_t found = is_name ? std::string_view::npos : kPlain.find(c);
    found == std::string_view::npos ? void(out += c) : append_utf8(out, kAccented[found]);
    if (c == '}') is_name = false;
    ++letters;
  }
  for (size_t i = 0; i < letters / 3; ++i) out += '~';
  return out + " !!!]";
}

int digits(std::string_view text, size_t at, size_t count) {
  if (at + count > text.size()) return -1;
  int number = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

std::string filled(std::string_view pattern, std::initializer_list<Value> values) {
  std::string out;
  for (size_t at = 0; at < pattern.size();) {
    const size_t end = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
    const std::string_view name = end < pattern.size() ? pattern.substr(at + 1, end - at - 1) : std::string_view();
    const auto value = std::find_if(values.begin(), values.end(), [&](const Value& one) { return one.first == name; });
    if (name.empty() || value == values.end()) {
      out += pattern[at++];
      continue;
    }
    out += value->second;
    at = end + 1;
  }
  return out;
}

Strings::Strings(std::string_view json) {
  size_t at = json.find('"');
  while (at < json.size()) {
    std::string key = read_string(json, at);
    at = json.find('"', at);
    if (at >= json.size()) break;
    std::string value = read_string(json, at);
    entries_.emplace_back(std::move(key), std::move(value));
    at = json.find('"', at);
  }
}

std::string_view Strings::find(std::string_view key) const {
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), key,
                                      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  return found != entries_.end() && found->first == key ? std::string_view(found->second) : key;
}

std::string Strings::text(std::string_view key, std::initializer_list<Value> values) const {
  return transform == nullptr ? filled(find(key), values) : filled(transform(find(key)), values);
}

std::string text(std::string_view key, std::initializer_list<Value> values) {
  return interface_strings().text(key, values);
}

std::string grouped_number(int number) {
  std::string out = std::to_string(number < 0 ? -static_cast<long long>(number) : number);
  const std::string_view separator = interface_strings().find("number_group");
  for (size_t at = out.size(); at > 3;) out.insert(at -= 3, separator);
  return number < 0 ? "−" + out : out;
}

std::string counted(std::string_view key, int count) {
  return text(std::string(key) + (count == 1 ? "_one" : "_other"), {{"count", grouped_number(count)}});
}

std::string date_text(std::string_view iso) {
  const int year = digits(iso, 0, 4), month = digits(iso, 5, 2), day = digits(iso, 8, 2);
  if (year < 0) return {};
  const std::string year_text = std::to_string(year);
  if (month < 1 || month > 12) return year_text;
  const std::string month_text(interface_strings().find("month_" + std::to_string(month)));
  if (day < 1 || day > 31) return text("date_month", {{"month", month_text}, {"year", year_text}});
  return text("date_day", {{"day", std::to_string(day)}, {"month", month_text}, {"year", year_text}});
}

void use_pseudo_locale(bool is_on) { transform = is_on ? pseudo : nullptr; }

}  // namespace sheaf
