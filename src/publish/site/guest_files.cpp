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

// What only the packer knows stands before the script's own code; in a block, for a page that has it twice.
std::string embed_script(const std::string& code, bool has_pages) {
  return std::string("{\nconst sheafPages = ") + (has_pages ? "true" : "false") + ";\n" + code + "}\n";
}

std::string demo_page(const std::string& html, const Manifest& manifest, const GuestFacts& facts) {
  const ListEntry& shown = manifest.front.front();
  Address address;
  address.place = Place::kArticle;
  address.article = shown.id;
  const std::string page = address_below_root(address, facts.has_pages);
  return filled(html, {{"page", page},
                       {"frame", frame_address({"", page, shown.title, ""})},
                       {"id", shown.id.value},
                       {"icon", facts.icon},
                       {"site", manifest.title},
                       {"title", shown.title}});
}

}  // namespace

std::vector<DataFile> guest_files(const BuiltReader& reader, const SitePlan& plan, const GuestFacts& facts) {
  std::vector<DataFile> files{{std::string(kPrivacyPath) + "index.html", facts.privacy}};
  if (plan.frames == Frames::kNowhere || reader.embed.empty()) return files;
  files.push_back({kEmbedScript, embed_script(reader.embed, facts.has_pages)});
  if (plan.manifest.front.empty()) return files;
  files.push_back({std::string(kDemoPath) + "index.html", demo_page(reader.demo_html, plan.manifest, facts)});
  files.push_back({std::string(kDemoPath) + "style.css", reader.demo_style});
  return files;
}

}  // namespace sheaf
