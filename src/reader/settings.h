// What a visitor chose, where reading stopped and what was searched for, as the versioned document that is kept on the device: flat, so that older
// programs read the newer one's and find their settings. Anything unreadable reads as the defaults.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reader/state.h"

namespace sheaf {

const char* theme_name(Theme theme);  // "auto", "light" …

struct Saved {
  Settings settings;
  KeptPlaces places;
  std::vector<std::string> searches;
  bool operator==(const Saved&) const = default;
};

std::string write_saved(const Settings& settings, const KeptPlaces& places,
                        const std::vector<std::string>& searches = {});
Saved read_saved(std::string_view json);

}  // namespace sheaf
