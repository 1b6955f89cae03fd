#include "publish/site/single_file.h"

#include "collection/json.h"
#include "document/sheaf_html.h"
#include "publish/base64.h"
#include "publish/content_type.h"
#include "publish/hash.h"
#include "publish/site/pages.h"
#include "publish/site/whole_text.h"
#include "views/style_sheet.h"

namespace sheaf {
namespace {

// web/boot.js and web/enclosed.js know these names.
constexpr char kPages[] = "enclosed";
constexpr char kProgramPath[] = "reader.wasm";

// web/boot.js hides the text before it is painted; it comes back if the reader cannot run, or not yet.
constexpr char kTextStyle[] = ":is([data-text=hidden],[data-ready]:not([data-text=shown])) #text{display:none}";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

// In JSON "<" stands in strings only. What would end the script, or begin a comment in it, is written another way.
std::string json_in_script(const std::string& json) { return replaced(replaced(json, "</", "<\\/"), "<!", "\\u003c!"); }

std::string enclosed(const std::string& path, const std::string& content) {
  return "<script type=\"" + content_type(path) + "\" data-file=\"" + escape_html(path) + "\">" + content +
         "</script>\n";
}

std::string policy_of(const std::string& style, const std::string& boot, const std::string& program) {
  return "default-src 'none'; script-src 'wasm-unsafe-eval' '" + csp_hash(boot) + "' '" + csp_hash(program) +
         "'; style-src '" + csp_hash(style) +
         "'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types "
         "sheaf";
}

std::string head_of(const SiteIcon& icon) {
  const std::string link = icon.bytes.empty() ? ""
                                              : "<link rel=\"icon\" href=\"data:" + content_type(icon.extension) +
                                                    ";base64," + base64(icon.bytes) + "\">\n";
  return link + theme_colour_metas();
}

std::string files_of(const SitePlan& plan, const BuiltReader& reader, const std::vector<DataFile>& images) {
  std::string out = enclosed("collection.json", json_in_script(write_manifest(plan.manifest)));
  for (const DataFile& file : plan.files) out += enclosed(file.path, json_in_script(file.bytes));
  for (const DataFile& image : images) out += enclosed(image.path, base64(image.bytes));
  return out + enclosed(kProgramPath, base64(reader.program_wasm.bytes));
}

void enclose_picture(Image& image, const std::vector<DataFile>& images) {
  for (const DataFile& file : images) {
    if (file.path == image.source) image.source = "data:" + content_type(file.path) + ";base64," + base64(file.bytes);
  }
}

// Short articles stand whole in the library, and their pictures are shown before the reader has started.
void enclose_pictures(View& view, const std::vector<DataFile>& images) {
  enclose_picture(view.image, images);
  for (Span& span : view.spans) enclose_picture(span.image, images);
  for (View& child : view.children) enclose_pictures(child, images);
}

PageValues library_values(const SitePlan& plan, const std::vector<DataFile>& images) {
  State state;
  state.manifest = plan.manifest;
  state.loading = Loading::kReady;
  Screen shown = screen(state);
  enclose_pictures(shown.page, images);
  PageValues values = page_values(state, shown, "", Links::kReader);
  values.document = view_html(shown.page, "", Links::kReader);
  values.description = plan.manifest.description;
  values.pages = kPages;
  values.frames = "none";  // a file on somebody's disk is nothing to embed
  return values;
}

}  // namespace

Result<SingleFile> single_file(const SitePlan& plan, const BuiltReader& reader, const SiteIcon& icon,
                               const std::vector<DataFile>& images) {
  const std::string& program = reader.program_js.bytes;
  for (const char* part : {"</script", "<!--"}) {
    if (program.find(part) != std::string::npos)
      return Error{std::string("reader.js holds \"") + part +
                   "\", which cannot stand inside a page; build the reader again with web/run --build-only"};
  }
  const StyleSheet sheet = style_sheet(plan.manifest.accent_light, plan.manifest.accent_dark);
  const WholeText text = whole_text(plan, kMostTextBytes);
  PageValues values = library_values(plan, images);
  values.style = sheet.flow + sheet.rest + reader.style + kTextStyle;
  values.boot = boot_html(reader.boot);
  values.csp = policy_of(values.style, reader.boot, program);
  values.head = head_of(icon);
  values.program = "<div id=\"text\"><div class=\"" + std::string(css_class(StyleName::kMain)) + "\">\n" + text.html +
                   "</div></div>\n" + files_of(plan, reader, images) + "<script type=\"module\">" + program +
                   "</script>";
  return SingleFile{reader.shell.fill(values), text.articles};
}

bool is_single_file(std::string_view html) {
  constexpr size_t kStart = 1000;
  return html.substr(0, kStart).find("data-pages=\"" + std::string(kPages) + "\"") != std::string_view::npos;
}

}  // namespace sheaf
