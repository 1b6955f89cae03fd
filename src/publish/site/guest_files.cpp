#include "publish/site/guest_files.h"

#include "document/sheaf_html.h"
#include "publish/site/pages.h"
#include "reader/address.h"
#include "reader/embed_code.h"
#include "views/strings.h"

namespace sheaf {
namespace {

// What only the packer knows stands before the script's own code; in a block, for a page that has it twice.
std::string embed_script(const std::string& code, bool has_pages) {
  return std::string("{\nconst sheafPages = ") + (has_pages ? "true" : "false") + ";\n" + code + "}\n";
}

std::string demo_page(const std::string& html, const Manifest& manifest, const GuestFacts& facts) {
  const ListEntry& shown = manifest.front.front();
  const std::string page = address_below_root(article_address(shown.id), facts.has_pages);
  const std::string icon = facts.icon.empty() ? "" : "<link rel=\"icon\" href=\"../" + escape_html(facts.icon) + "\">";
  return filled(html, {{"page", escape_html(page)},
                       {"frame", escape_html(frame_address({"", page, shown.title, ""}))},
                       {"id", escape_html(shown.id.value)},
                       {"icon", icon},
                       {"site", escape_html(manifest.title)},
                       {"title", escape_html(shown.title)}});
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
