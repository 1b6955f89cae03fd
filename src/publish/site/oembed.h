// oEmbed 1.0 (https://oembed.com): beside each page a file that tells other programs, blogs for instance, how to show it in a
// frame. A static file for each, since there is nobody to ask. Pure.
#pragma once

#include <string>

#include "publish/site/site_plan.h"
#include "reader/address.h"

namespace sheaf {

inline constexpr char kOembedName[] = "oembed.json";  // in the page's folder

struct OembedPage {
  Address address;
  std::string title;  // of the page
  const Article* article = nullptr;
};

// Everything in the file is absolute, so the site's address must be known; and everybody may show it.
inline bool has_oembed(const SitePlan& plan) {
  return !plan.manifest.home_url.empty() && plan.frames == Frames::kEverywhere;
}
std::string oembed(const Manifest& manifest, const OembedPage& page);

}  // namespace sheaf
