// Interface words: assets/strings/en.json, embedded at build time, looked up by key. `{name}` stands for a value; a key with
// a count has "<key>_one" and "<key>_other". A missing key shows itself as the key, and a test finds it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace sheaf {

using Value = std::pair<std::string_view, std::string_view>;

std::string text(std::string_view key, std::initializer_list<Value> values = {});
// With `{count}` as the grouped number ("3,200") and the key's plural form for it.
std::string counted(std::string_view key, int count);
std::string grouped_number(int number);
// "6 May 2024", "May 2024", "2024": a date in the interface's language, as exact as it is known.
std::string date_text(std::string_view iso);

// Tests: [!!! Ĺöŕéḿ !!!] in place of every text, a third longer.
void use_pseudo_locale(bool is_on);

}  // namespace sheaf
