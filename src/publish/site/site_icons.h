// The files that a site's icon needs: for tabs, for systems that cut icons to a shape of theirs, for home screens, and the
// manifest that names them.
#pragma once

#include <string>
#include <vector>

#include "publish/site/built_reader.h"
#include "publish/site/site_plan.h"

namespace sheaf {

struct SiteIcons {
  std::string icon, touch_icon;  // paths of the files below; "": there is none
  std::vector<DataFile> files;   // named by their content
  std::string web_manifest;
};

// `file`: the owner's icon; "": the reader's. Empty where neither has one.
Result<SiteIcons> site_icons(const std::string& file, const BuiltReader& reader, const Manifest& manifest);

}  // namespace sheaf
