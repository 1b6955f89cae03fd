// "Did you mean …?" for a mistyped word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

// Optimal string alignment distance, by bytes.
int edit_distance(std::string_view a, std::string_view b);

// The known word nearest to `word`, "" when none is near enough to be meant.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);
// "; did you mean X?", "" when none is near.
std::string suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace sheaf
