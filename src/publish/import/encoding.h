// Bytes of a file to UTF-8: byte order marks of UTF-8 and UTF-16, what the file says it is in where it does not read as
// UTF-8, Windows-1252 where the bytes are clearly not UTF-8, and U+FFFD for what is left. Line ends become '\n'.
#pragma once

#include <string>
#include <string_view>

#include "document/result.h"
#include "publish/report.h"

namespace sheaf {

// `place` names the file in the report; `declared` is what it says of itself (charset.h), "" if nothing.
std::string decode_bytes(std::string_view bytes, const std::string& place, Report& report,
                         const std::string& declared = {});

// The character of Windows-1252 for the C1 control U+0080 + n, as HTML reads it; 0 where Windows-1252 has none.
char32_t windows_1252(char32_t c1);

// The whole file; the Error says what to do.
Result<std::string> read_file(const std::string& path);

}  // namespace sheaf
