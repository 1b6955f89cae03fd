#include "publish/commands/command_line.h"

#include <algorithm>
#include <charconv>

#include "publish/suggest.h"

namespace sheaf {
namespace {

const Flag* find_flag(const std::vector<Flag>& flags, std::string_view name) {
  const auto found = std::find_if(flags.begin(), flags.end(), [&](const Flag& flag) {
    return flag.name == name || (!flag.short_name.empty() && flag.short_name == name);
  });
  return found == flags.end() ? nullptr : &*found;
}

Error unknown_flag(const std::vector<Flag>& flags, const std::string& name) {
  std::vector<std::string> known;
  for (const Flag& flag : flags) known.push_back(flag.name);
  return Error{"unknown flag " + name + suggestion(name, known)};
}

// A value that is called like one is written --title=--verbose.
bool is_flag(const std::vector<Flag>& flags, const std::string& word) {
  return word.starts_with("--") || find_flag(flags, word);
}

std::string trimmed(std::string_view text) {
  const size_t start = text.find_first_not_of(' ');
  if (start == std::string_view::npos) return {};
  return std::string(text.substr(start, text.find_last_not_of(' ') - start + 1));
}

}  // namespace

Result<CommandLine> CommandLine::parse(const std::vector<Flag>& flags, const std::vector<std::string>& words) {
  CommandLine line;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--") {
      line.inputs_.insert(line.inputs_.end(), words.begin() + static_cast<long>(i) + 1, words.end());
      break;
    }
    if (word.size() < 2 || word[0] != '-') {
      line.inputs_.push_back(word);
      continue;
    }
    const size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
    const std::string name = word.substr(0, equals);
    const Flag* flag = find_flag(flags, name);
    if (!flag) return unknown_flag(flags, name);
    if (line.has(flag->name) && !flag->is_list) return Error{flag->name + " is given twice"};
    std::string value;
    if (flag->value.empty()) {
      if (equals != std::string::npos) return Error{flag->name + " takes no value"};
    } else if (equals != std::string::npos) {
      value = word.substr(equals + 1);
    } else if (i + 1 < words.size() && !is_flag(flags, words[i + 1])) {
      value = words[++i];
    } else {
      return Error{flag->name + " needs a value: " + flag->name + " " + flag->value};
    }
    line.values_[flag->name].push_back(std::move(value));
  }
  return line;
}

std::string CommandLine::value(const std::string& flag) const {
  const auto found = values_.find(flag);
  return found == values_.end() ? "" : found->second.back();
}

std::vector<std::string> CommandLine::values(const std::string& flag) const {
  const auto found = values_.find(flag);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

std::optional<int> whole_number(std::string_view text, int least, int most) {
  int number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = code == std::errc() && end == text.data() + text.size();
  return is_whole && number >= least && number <= most ? std::optional<int>(number) : std::nullopt;
}

std::string flags_help(const std::vector<Flag>& flags) {
  constexpr size_t kColumn = 30;
  std::string out;
  for (const Flag& flag : flags) {
    std::string line = "  " + (flag.short_name.empty() ? "" : flag.short_name + ", ") + flag.name;
    if (!flag.value.empty()) line += " " + flag.value;
    line.resize(std::max(line.size() + 2, kColumn), ' ');
    out += line + flag.help + "\n";
  }
  return out;
}

std::vector<std::string> comma_list(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const size_t comma = std::min(text.find(','), text.size());
    std::string part = trimmed(text.substr(0, comma));
    if (!part.empty()) parts.push_back(std::move(part));
    if (comma == text.size()) return parts;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace sheaf
