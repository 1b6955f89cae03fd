// Words for people: flat JSON objects of assets/strings, embedded at build time, looked up by key. `{name}` stands for a value;
// a key with a count has "<key>_one" and "<key>_other". A missing key shows itself as the key, and a test finds it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sheaf {

using Value = std::pair<std::string_view, std::string_view>;

// Values stand as they are given, HTML too; what looks like a name and is none stays.
std::string filled(std::string_view pattern, std::initializer_list<Value> values);

class Strings {
 public:
  // Keys in the order of their bytes.
  explicit Strings(std::string_view json);
  std::string_view find(std::string_view key) const;
  std::string text(std::string_view key, std::initializer_list<Value> values = {}) const;

 private:
  std::vector<std::pair<std::string, std::string>> entries_;
};

// The interface's, assets/strings/en.json.
std::string text(std::string_view key, std::initializer_list<Value> values = {});
// With `{count}` as the grouped number ("3,200") and the key's plural form for it.
std::string counted(std::string_view key, int count);
std::string grouped_number(int number);
// "6 May 2024", "May 2024", "2024": a date in the interface's language, as exact as it is known.
std::string date_text(std::string_view iso);

// Tests: [!!! Ĺöŕéḿ !!!] in place of every text, a third longer.
void use_pseudo_locale(bool is_on);

}  // namespace sheaf
