// What a visitor chose and where reading stopped, as the versioned document that is kept on the device: flat, so that older
// programs read the newer one's and find their settings. Anything unreadable reads as the defaults.
#pragma once

#include <string>
#include <string_view>

#include "reader/state.h"

namespace sheaf {

struct Saved {
  Settings settings;
  KeptPlaces places;
  bool operator==(const Saved&) const = default;
};

std::string write_saved(const Settings& settings, const KeptPlaces& places);
Saved read_saved(std::string_view json);

}  // namespace sheaf
