// Languages as owners and folders name them, in BCP 47.
#pragma once

#include <string>
#include <string_view>

namespace sheaf {

// The shape alone: a primary language of 2 to 8 letters, then parts of 1 to 8 letters or digits.
bool is_language_tag(std::string_view tag);

// "de", "pt_br", "zh-Hant": the tag that a folder's name is, "pt-BR"; "" for names that are no two-letter language with
// at most one script and region ("docs", "api", "js").
std::string language_of_name(std::string_view name);

}  // namespace sheaf
