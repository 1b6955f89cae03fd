// Addresses as files and pages mean them: relative paths, what a link to a page may be as a file, names of headings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

// http and https: what may be published as an address.
bool is_http_address(std::string_view address);
bool has_scheme(std::string_view address);
std::string folder_of_path(const std::string& path);
std::string without_extension(const std::string& path);

// The path below the root that `address` means in the file `from`, decoded, without "." and ".."; nothing when it leads out
// of the root.
std::optional<std::string> local_path(const std::string& from, std::string_view address);

// What a link to `target` may mean: the file, the file of which `target` is the page, the index of a folder.
std::vector<std::string> possible_files(const std::string& target);

// `address` as a page at `base` means it: "/a" and "b" become "https://…".
std::string absolute_address(const std::string& base, const std::string& address);

// How GitHub and most generators name a heading's anchor: lower case, spaces as '-', of the signs only '-' and '_'.
std::string heading_anchor(std::string_view text);

}  // namespace sheaf
