// What `sheaf pack` says when it is done: for people, and as JSON for programs.
#pragma once

#include <string>

#include "publish/site/pack.h"

namespace sheaf {

// `is_verbose`: every entry of the report with its place, else the first few of each kind.
std::string summary_text(const PackSummary& summary, const std::string& site, bool is_verbose, double seconds);
std::string summary_json(const PackSummary& summary, const std::string& site);
std::string error_json(const Error& error);

}  // namespace sheaf
