// Words of a command line to flags and inputs. A flag is "--name VALUE" or "--name=VALUE"; "--" ends the flags.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/result.h"

namespace sheaf {

struct Flag {
  std::string name;   // "--title"
  std::string value;  // what stands for it in the help, "TEXT"; "": the flag takes none
  std::string help;
  bool is_list = false;         // may be given more than once
  std::string short_name = {};  // "-o"
};

class CommandLine {
 public:
  // Errors name the word, and for an unknown flag the nearest known one.
  static Result<CommandLine> parse(const std::vector<Flag>& flags, const std::vector<std::string>& words);

  const std::vector<std::string>& inputs() const { return inputs_; }
  bool has(const std::string& flag) const { return values_.contains(flag); }
  // The value that was given, "" if none.
  std::string value(const std::string& flag) const;
  std::vector<std::string> values(const std::string& flag) const;

 private:
  std::vector<std::string> inputs_;
  std::map<std::string, std::vector<std::string>> values_;
};

// `text` as a number, if it is nothing but one from `least` to `most`.
std::optional<int> whole_number(std::string_view text, int least, int most);

// One aligned line a flag, for --help.
std::string flags_help(const std::vector<Flag>& flags);

// "a, b,c" -> {"a", "b", "c"}; empty parts are left out.
std::vector<std::string> comma_list(std::string_view text);

}  // namespace sheaf
