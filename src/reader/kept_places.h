// Where reading stopped, one place an article: (block, byte of the block's plain text), and the heading above it for the day
// when the block is gone. Kept on the device with the settings (reader/settings.h), the latest last.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collection/collection.h"

namespace sheaf {

inline constexpr size_t kMostKeptPlaces = 200;

struct KeptPlace {
  ArticleId article;
  std::string block;
  int offset_bytes = 0;
  std::string heading;  // block of the nearest heading at or above; "": none
  bool operator==(const KeptPlace&) const = default;
};
using KeptPlaces = std::vector<KeptPlace>;

const KeptPlace* find_place(const KeptPlaces& places, const ArticleId& article);
// As the latest, instead of the article's older one; the oldest goes when there are too many.
void keep_place(KeptPlaces& places, KeptPlace place);
// False when none was kept.
bool forget_place(KeptPlaces& places, const ArticleId& article);

// "the-lamp~k3jd82aa~120~b2c3d4e5 …", percent-encoded: never a quote, a backslash or anything but ASCII.
std::string write_places(const KeptPlaces& places);
// What cannot be read is left out.
KeptPlaces read_places(std::string_view text);

}  // namespace sheaf
