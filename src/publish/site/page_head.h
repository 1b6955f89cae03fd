// What stands in the head of a page for search engines, feed readers and link previews.
#pragma once

#include <string>

namespace sheaf {

struct PageHead {
  std::string title, description;  // of this page, without the site's name
  std::string site_name;
  std::string site_address;    // with '/' at its end; "": unknown, then nothing that has to be absolute is written
  std::string root;            // from this page to the site's root: "", "../../"
  std::string page;            // this page below the root: "a/some-id/"
  std::string previous, next;  // the same; "": none
  std::string image;           // below the root; "": none
  std::string icon;            // below the root; "": none
  std::string touch_icon;      // the same: PNG
  std::string web_manifest;    // the same
  std::string oembed;          // absolute; "": none
  bool is_article = false;
};

std::string head_html(const PageHead& head);

}  // namespace sheaf
