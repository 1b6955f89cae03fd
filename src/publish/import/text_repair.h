// Puts right what scraping does to plain text: HTML entities (escaped twice, too), C1 controls that were Windows-1252, UTF-8
// that was read as Windows-1252 ("â€™"), odd line ends, other control characters. No other character changes.
#pragma once

#include <string>
#include <string_view>

#include "publish/report.h"

namespace sheaf {

struct TextRepairs {
  int entities = 0;
  int windows_1252 = 0;  // U+0080 to U+009F
  int misread_utf8 = 0;
  int line_ends = 0;  // "\r\n", "\r", U+2028, U+2029, vertical tab, form feed
  int controls = 0;   // dropped
};

std::string repair_text(std::string_view text, TextRepairs& repairs);
// The same but for entities: for HTML, whose parser decodes them.
std::string repair_characters(std::string_view text, TextRepairs& repairs);
void report_repairs(const TextRepairs& repairs, const std::string& place, Report& report);

}  // namespace sheaf
