// Texts made of fields with a mark between them: addresses, kept places. For reader/ only.
#pragma once

#include <string>
#include <string_view>

namespace sheaf {

// Takes what stands before the first `mark`, and the mark, off `rest`.
std::string_view take_until(std::string_view& rest, char mark);
// Percent-encoded; '~', which parts an id from a block, too, although RFC 3986 would let it stand.
std::string encoded_field(std::string_view field);

}  // namespace sheaf
