// Files that are there whole, or as they were before.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/result.h"

namespace sheaf {

// What is ours beside the files that are written: a folder of them, or the beginning of one's name.
inline constexpr char kAsideName[] = ".sheaf-new";

std::optional<Error> write_file(const std::string& path, std::string_view bytes);

// Written as `aside` and moved: who is opening it, or a full disk, never meets half a file. `aside` is gone afterwards.
std::optional<Error> replace_file(const std::string& path, std::string_view bytes, const std::string& aside);
// The same, written beside it under a hidden name. Makes the folder if it is missing.
std::optional<Error> replace_file(const std::string& path, std::string_view bytes);

}  // namespace sheaf
