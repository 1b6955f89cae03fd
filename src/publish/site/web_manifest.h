// What makes a site an app that can be installed: its icons, and manifest.webmanifest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.h"
#include "document/result.h"

namespace sheaf {

inline constexpr char kWebManifestPath[] = "manifest.webmanifest";

struct SiteIcon {
  std::string bytes, extension;  // ".svg", ".png", ".ico"
};

// As the manifest names it: "192x192" or "any"; "any" or "maskable".
struct WebIcon {
  std::string path, sizes, purpose;
};

// The owner's file, or `own` (SVG) where none is named.
Result<SiteIcon> load_icon(const std::string& file, const std::string& own);
// The same with room around it, for systems that cut icons to a shape of theirs.
SiteIcon maskable_icon(const SiteIcon& icon);
WebIcon web_icon(const std::string& path, const SiteIcon& icon, const std::string& purpose);

std::string web_manifest(const Manifest& manifest, const std::vector<WebIcon>& icons);

// <meta name="theme-color"> for a light and a dark system.
std::string theme_colour_metas();

}  // namespace sheaf
