// What a visitor chose, as the versioned document that is kept on the device. Anything unreadable reads as the defaults.
#pragma once

#include <string>
#include <string_view>

#include "reader/state.h"

namespace sheaf {

std::string write_settings(const Settings& settings);
Settings read_settings(std::string_view json);

}  // namespace sheaf
