// Pixel size and kind of an image, from its first bytes: PNG, JPEG, GIF, WebP, SVG (AVIF, BMP and ICO are known, not measured).
#pragma once

#include <string>
#include <string_view>

namespace sheaf {

struct ImageInfo {
  std::string extension;  // "png"; "": no image that a browser shows
  int width_px = 0;       // 0: unknown
  int height_px = 0;
};

ImageInfo image_info(std::string_view bytes);

}  // namespace sheaf
