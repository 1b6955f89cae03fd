// The command line: `sheaf pack`, `sheaf serve`, `sheaf search`, `sheaf --help`, `sheaf --version`.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace sheaf {

inline constexpr int kExitDone = 0;
inline constexpr int kExitFailed = 1;  // the message says what, on what, and what to do
inline constexpr int kExitUsage = 2;   // the command line cannot be understood

// `words` is the command line without the program's name.
int run_sheaf(const std::vector<std::string>& words, std::ostream& out, std::ostream& err);

// The commands themselves, for the words after the command's name.
int run_pack(const std::vector<std::string>& words, std::ostream& out, std::ostream& err);
int run_serve(const std::vector<std::string>& words, std::ostream& out, std::ostream& err);
int run_search(const std::vector<std::string>& words, std::ostream& out, std::ostream& err);

}  // namespace sheaf
