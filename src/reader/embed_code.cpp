#include "reader/embed_code.h"

#include <algorithm>

#include "document/sheaf_html.h"

namespace sheaf {
namespace {

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + escape_html(value) + "\"";
}

std::string theme_attribute(const Embedded& embedded) {
  return embedded.theme.empty() ? "" : attribute("theme", embedded.theme);
}

}  // namespace

std::string frame_address(const Embedded& embedded) {
  const size_t hash = std::min(embedded.page.find('#'), embedded.page.size());
  const std::string theme = embedded.theme.empty() ? "" : "&theme=" + embedded.theme;
  return embedded.site + embedded.page.substr(0, hash) + "?embed=1" + theme + embedded.page.substr(hash);
}

std::string frame_code(const Embedded& embedded) {
  return "<iframe" + attribute("src", frame_address(embedded)) + attribute("title", embedded.title) +
         " width=\"100%\" height=\"" + std::to_string(kFrameHeightPx) +
         "\" style=\"border:0\" loading=\"lazy\" allow=\"clipboard-write; fullscreen\"></iframe>";
}

std::string helper_code(const Embedded& embedded) {
  const std::string page = embedded.site + embedded.page;
  return "<script" + attribute("src", embedded.site + kEmbedScript) + " async></script>\n<sheaf-reader" +
         attribute("src", embedded.site) + attribute("article", embedded.article) + theme_attribute(embedded) +
         " height=\"auto\"><a" + attribute("href", page) + ">" + escape_html(embedded.title) + "</a></sheaf-reader>";
}

}  // namespace sheaf
