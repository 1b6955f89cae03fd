#include "publish/site/page_head.h"

#include <string_view>

#include "document/sheaf_html.h"
#include "publish/site/web_manifest.h"

namespace sheaf {
namespace {

void add_meta(std::string& out, std::string_view property, std::string_view content) {
  if (content.empty()) return;
  out.append("<meta property=\"").append(property).append("\" content=\"").append(escape_html(content)).append("\">\n");
}

void add_link(std::string& out, std::string_view rel, std::string_view href, std::string_view more = {}) {
  out.append("<link rel=\"")
      .append(rel)
      .append("\" href=\"")
      .append(escape_html(href))
      .append("\"")
      .append(more)
      .append(">\n");
}

std::string icon_type(const std::string& path) {
  if (path.ends_with(".svg")) return " type=\"image/svg+xml\"";
  if (path.ends_with(".png")) return " type=\"image/png\"";
  return {};
}

// To a page below the root; the root itself is "./" from itself.
std::string relative(const PageHead& head, const std::string& page) {
  const std::string address = head.root + page;
  return address.empty() ? "./" : address;
}

}  // namespace

std::string head_html(const PageHead& head) {
  std::string out;
  if (!head.site_address.empty()) add_link(out, "canonical", head.site_address + head.page);
  if (!head.previous.empty()) add_link(out, "prev", relative(head, head.previous));
  if (!head.next.empty()) add_link(out, "next", relative(head, head.next));
  add_link(out, "alternate", head.root + "feed.json",
           " type=\"application/feed+json\" title=\"" + escape_html(head.site_name) + "\"");
  if (!head.oembed.empty())
    add_link(out, "alternate", head.oembed,
             " type=\"application/json+oembed\" title=\"" + escape_html(head.title) + "\"");
  if (!head.icon.empty()) add_link(out, "icon", head.root + head.icon, icon_type(head.icon));
  if (!head.touch_icon.empty()) add_link(out, "apple-touch-icon", head.root + head.touch_icon);
  if (!head.web_manifest.empty()) add_link(out, "manifest", head.root + head.web_manifest);
  out += theme_colour_metas();
  add_meta(out, "og:title", head.title);
  add_meta(out, "og:description", head.description);
  add_meta(out, "og:type", head.is_article ? "article" : "website");
  add_meta(out, "og:site_name", head.site_name);
  if (!head.site_address.empty()) {
    add_meta(out, "og:url", head.site_address + head.page);
    if (!head.image.empty()) add_meta(out, "og:image", head.site_address + head.image);
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace sheaf
