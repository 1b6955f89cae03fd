#include "publish/site/guest_files.h"

#include <utility>

#include "document/sheaf_html.h"
#include "reader/address.h"
#include "reader/embed_code.h"

namespace sheaf {
namespace {

std::string filled(std::string html, const std::vector<std::pair<std::string, std::string>>& values) {
  for (const auto& [name, value] : values) {
    const std::string mark = "{{" + name + "}}", escaped = escape_html(value);
    for (size_t at = html.find(mark); at != std::string::npos; at = html.find(mark, at + escaped.size()))
      html.replace(at, mark.size(), escaped);
  }
  return html;
}

std::string demo_page(const std::string& html, const Manifest& manifest, const std::string& icon) {
  const ListEntry& shown = manifest.front.front();
  Address address;
  address.place = Place::kArticle;
  address.article = shown.id;
  return filled(html, {{"page", page_address(address)},
                       {"id", shown.id.value},
                       {"icon", icon},
                       {"site", manifest.title},
                       {"title", shown.title}});
}

}  // namespace

std::vector<DataFile> guest_files(const BuiltReader& reader, const SitePlan& plan, const std::string& privacy,
                                  const std::string& icon) {
  std::vector<DataFile> files{{std::string(kPrivacyPath) + "index.html", privacy}};
  if (plan.refuses_frames || reader.embed.empty()) return files;
  files.push_back({kEmbedScript, reader.embed});
  if (plan.manifest.front.empty()) return files;
  files.push_back({std::string(kDemoPath) + "index.html", demo_page(reader.demo_html, plan.manifest, icon)});
  files.push_back({std::string(kDemoPath) + "style.css", reader.demo_style});
  return files;
}

}  // namespace sheaf
