// The HTML that puts a page of this site on another one: for "Embed this", and for other programs by oEmbed.
#pragma once

#include <string>

namespace sheaf {

inline constexpr char kEmbedScript[] = "embed.js";  // at the site's root (web/embed)
inline constexpr int kFrameHeightPx = 640;

struct Embedded {
  std::string site;          // "https://example.org/articles/"
  std::string page;          // below it: "a/some-id/", or "#/a/some-id" where articles have no pages; "": the library
  std::string title;         // of the page
  std::string theme;         // "dark"; "": by the system
  std::string article = {};  // its id, for helper_code
};

// What a frame of it shows; the parameters of the reader come before its hash.
std::string frame_address(const Embedded& embedded);
// A plain frame: works wherever HTML may hold one.
std::string frame_code(const Embedded& embedded);
// <sheaf-reader> with an article: follows its height and can be spoken to; where scripts are dropped, a link is left.
std::string helper_code(const Embedded& embedded);

}  // namespace sheaf
