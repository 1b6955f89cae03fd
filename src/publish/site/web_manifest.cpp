#include "publish/site/web_manifest.h"

#include <cstdio>
#include <filesystem>

#include "collection/json_writer.h"
#include "publish/base64.h"
#include "publish/import/encoding.h"
#include "publish/join/image_size.h"
#include "views/strings.h"
#include "views/theme.h"

namespace sheaf {
namespace {

std::string css_colour(Palette palette) {
  char text[8];
  std::snprintf(text, sizeof text, "#%06x", static_cast<unsigned>(colour(palette, Colour::kBg)));
  return text;
}

std::string mime_of(const std::string& extension) {
  return extension == ".svg" ? "image/svg+xml" : extension == ".png" ? "image/png" : "image/x-icon";
}

// "any" for drawings, and for what does not say its size.
std::string sizes_of(const SiteIcon& icon) {
  const ImageInfo info = image_info(icon.bytes);
  if (icon.extension != ".png" || info.width_px == 0) return "any";
  return std::to_string(info.width_px) + "x" + std::to_string(info.height_px);
}

std::string icon_json(const WebIcon& icon) {
  return JsonObject()
      .text("src", icon.path)
      .text("sizes", icon.sizes)
      .text("type", mime_of(icon.path.substr(icon.path.rfind('.'))))
      .text("purpose", icon.purpose)
      .str();
}

std::string theme_meta(Palette palette, const char* scheme) {
  return "<meta name=\"theme-color\" content=\"" + css_colour(palette) + "\" media=\"(prefers-color-scheme: " + scheme +
         ")\">\n";
}

}  // namespace

Result<SiteIcon> load_icon(const std::string& file, const std::string& own) {
  if (file.empty()) return SiteIcon{own, ".svg"};
  Result<std::string> bytes = read_file(file);
  if (!bytes) return Error{"icon: " + bytes.error().message};
  const std::string extension = std::filesystem::path(file).extension().string();
  if (extension != ".svg" && extension != ".png" && extension != ".ico")
    return Error{"icon " + file + ": give an .svg, .png or .ico file"};
  return SiteIcon{std::move(bytes.value()), extension};
}

SiteIcon maskable_icon(const SiteIcon& icon) {
  // The safe zone is a circle of 80 % (W3C Application Manifest, "Icon masks"): a square of 56 % stands inside it.
  return {"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"><path fill=\"" +
              css_colour(Palette::kLight) +
              "\" d=\"M0 0h100v100H0z\"/><image x=\"22\" y=\"22\" width=\"56\" height=\"56\" href=\"data:" +
              mime_of(icon.extension) + ";base64," + base64(icon.bytes) + "\"/></svg>\n",
          ".svg"};
}

WebIcon web_icon(const std::string& path, const SiteIcon& icon, const std::string& purpose) {
  return {path, sizes_of(icon), purpose};
}

std::string web_manifest(const Manifest& manifest, const std::vector<WebIcon>& icons) {
  const JsonObject search = JsonObject().text("name", text("search")).text("url", "./#/search");
  const std::string ground = css_colour(Palette::kLight);
  return JsonObject()
             .text("name", manifest.title)
             .text("description", manifest.description)
             .text("lang", manifest.language)
             .text("id", "./")
             .text("start_url", "./")
             .text("scope", "./")
             .text("display", "standalone")
             .text("theme_color", ground)
             .text("background_color", ground)
             .list("icons", icons, icon_json)
             .list("shortcuts", std::vector<JsonObject>{search}, [](const JsonObject& one) { return one.str(); })
             .str() +
         "\n";
}

std::string theme_colour_metas() { return theme_meta(Palette::kLight, "light") + theme_meta(Palette::kDark, "dark"); }

}  // namespace sheaf
