// A text file: plain, or scraped from a site with the site's breadcrumb, a repeated title and debris of its HTML around it.
// What is taken out of the body is either in the draft (site, categories, title) or in the report; nothing else is lost.
#pragma once

#include <string>
#include <string_view>

#include "publish/import/draft.h"
#include "publish/report.h"

namespace sheaf {

struct TextFile {
  Draft draft;
  std::string site;  // the breadcrumb's first part, "" when there is no breadcrumb
};

// `text` is UTF-8 with '\n' line ends (decode_bytes).
TextFile read_text_file(std::string_view text, const std::string& place, Report& report);

}  // namespace sheaf
