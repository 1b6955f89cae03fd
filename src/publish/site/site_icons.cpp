#include "publish/site/site_icons.h"

#include "publish/hash.h"
#include "publish/site/web_manifest.h"

namespace sheaf {
namespace {

std::string add_file(SiteIcons& icons, const std::string& stem, const SiteIcon& icon) {
  icons.files.push_back({stem + "." + content_hash(icon.bytes) + icon.extension, icon.bytes});
  return icons.files.back().path;
}

}  // namespace

Result<SiteIcons> site_icons(const std::string& file, const BuiltReader& reader, const Manifest& manifest) {
  const Result<SiteIcon> loaded = load_icon(file, reader.icon);
  if (!loaded) return loaded.error();
  const SiteIcon& icon = loaded.value();
  SiteIcons icons;
  if (icon.bytes.empty()) return icons;
  const SiteIcon maskable = maskable_icon(icon);
  icons.icon = add_file(icons, "icon", icon);
  std::vector<WebIcon> named{web_icon(icons.icon, icon, "any"),
                             web_icon(add_file(icons, "icon-maskable", maskable), maskable, "maskable")};
  // Home screens of some systems take PNG only: the owner's, if it is one, else the reader's own beside its drawing.
  if (icon.extension == ".png") icons.touch_icon = icons.icon;
  if (file.empty() && !reader.touch_icon.empty()) {
    const SiteIcon touch{reader.touch_icon, ".png"};
    icons.touch_icon = add_file(icons, "icon-touch", touch);
    named.push_back(web_icon(icons.touch_icon, touch, "any"));
  }
  icons.web_manifest = web_manifest(manifest, named);
  return icons;
}

}  // namespace sheaf
