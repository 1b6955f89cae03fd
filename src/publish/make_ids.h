// Ids that stay: the source's own, else the path, else a hash of title and first 200 characters; in NFC and lower case, as
// they stand in addresses.
#pragma once

#include <string>
#include <string_view>

namespace sheaf {

// Unicode NFC and lower case.
std::string normalized(std::string_view text);

// id_from over normalized text. What is too long for an address is cut and ends in a hash of the whole; "" when `source`
// holds no letter or digit.
std::string address_id(std::string_view source);

// Never empty, also for names of nothing but signs.
std::string category_address_id(std::string_view name);

std::string hashed_id(std::string_view title, std::string_view plain_text);

// `length` characters of [a-z2-7] from a hash of `text` (FNV-1a).
std::string short_hash(std::string_view text, int length);

}  // namespace sheaf
