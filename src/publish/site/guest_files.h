// What a site has for other people's pages: embed.js, the page that says what is stored and requested, and embed/, a page that
// looks like somebody else's and shows an article in a plain frame, by embed.js and in a theme (web/embed/demo). Pure.
#pragma once

#include <string>
#include <vector>

#include "publish/site/built_reader.h"
#include "publish/site/privacy_page.h"
#include "publish/site/site_plan.h"

namespace sheaf {

inline constexpr char kDemoPath[] = "embed/";

struct GuestFacts {
  std::string privacy;    // the whole page
  std::string icon;       // path of the site's own
  bool has_pages = true;  // of its articles and categories
};

// There is no embed/ where no other site may show this one.
std::vector<DataFile> guest_files(const BuiltReader& reader, const SitePlan& plan, const GuestFacts& facts);

}  // namespace sheaf
