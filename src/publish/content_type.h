// What a file is, by its name alone.
#pragma once

#include <string>

namespace sheaf {

// "application/wasm", "text/html; charset=utf-8" …, by the name's end; the feed's own type for feed.json and its pages.
std::string content_type(const std::string& path);
// A part of the name is a hash of the content, so the file never changes under its name.
bool has_hashed_name(const std::string& path);

}  // namespace sheaf
