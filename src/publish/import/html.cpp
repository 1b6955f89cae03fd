#include "publish/import/html.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "publish/import/html_furniture.h"
#include "publish/import/html_walk.h"

namespace sheaf {
namespace {

void add_count(Report& report, const std::string& kind, int count, const std::string& place, const std::string& what) {
  if (count > 0) report.add(kind, place, std::to_string(count) + " " + what);
}

std::string names_of(const std::map<std::string, int>& elements) {
  std::string names;
  for (const auto& [name, count] : elements) names += (names.empty() ? "" : ", ") + std::to_string(count) + " " + name;
  return names;
}

constexpr const char* kLeftOut = "parts of pages left out as navigation, banners or what stands around the article";

void report_counts(const HtmlCounts& counts, int flattened, const std::string& place, Report& report) {
  if (!counts.dropped.empty())
    report.add("texts with elements that articles cannot hold, left out", place, names_of(counts.dropped));
  for (const std::string& said : counts.furniture) report.add(kLeftOut, place, said);
  add_count(report, "texts with links that are not allowed, kept as text", counts.refused_links, place, "links");
  add_count(report, "texts with images that cannot be kept, alt text kept", counts.refused_images, place, "images");
  add_count(report, "texts nested too deeply, flattened", flattened, place, "blocks");
}

void collapse_spaces(std::string& text) {
  std::string out;
  for (char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (!is_space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  text = std::move(out);
}

std::string text_of(const GumboNode* node) {
  DocumentBuilder builder;
  HtmlWalkOptions options;
  options.keeps_text_only = true;
  HtmlWalk(builder, options).run(node);
  std::string text = plain_text(builder.finish());
  collapse_spaces(text);
  return text;
}

const GumboNode* first_tag(const GumboNode* top, GumboTag tag) {
  for (const GumboNode* node = next_node(top, top, true); node; node = next_node(node, top, true)) {
    if (tag_of(node) == tag) return node;
  }
  return nullptr;
}

void add_tags(std::string_view list, std::vector<std::string>& tags) {
  while (!list.empty()) {
    const size_t end = std::min(list.find(','), list.size());
    std::string tag(list.substr(0, end));
    collapse_spaces(tag);
    if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

void set_once(std::string& target, std::string_view value) {
  if (target.empty()) target = value;
}

void read_meta(const GumboNode* node, HtmlPage& page, std::string& shared_title) {
  std::string name(attribute(node, "name"));
  if (name.empty()) name = attribute(node, "property");
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  std::string content(attribute(node, "content"));
  collapse_spaces(content);
  if (content.empty()) return;
  if (name == "description" || name == "og:description") set_once(page.description, content);
  if (name == "og:title") set_once(shared_title, content);
  if (name == "keywords" || name == "article:tag") add_tags(content, page.tags);
  if (name == "article:published_time" || name == "date" || name == "dc.date" || name == "dcterms.created")
    set_once(page.published, content);
  if (name == "article:modified_time" || name == "last-modified" || name == "dcterms.modified")
    set_once(page.modified, content);
  const bool is_author = name == "author" || name == "article:author" || name == "dc.creator";
  if (is_author && content.find("://") == std::string::npos &&
      std::find(page.authors.begin(), page.authors.end(), content) == page.authors.end()) {
    page.authors.push_back(content);
  }
}

void read_head(const GumboNode* root, HtmlPage& page, std::string& shared_title) {
  page.language = attribute(root, "lang");
  if (page.language.empty()) page.language = attribute(root, "xml:lang");
  const GumboNode* head = first_tag(root, GUMBO_TAG_HEAD);
  if (!head) return;
  for (const GumboNode* node = next_node(head, head, true); node; node = next_node(node, head, true)) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_META) read_meta(node, page, shared_title);
    if (tag == GUMBO_TAG_TITLE) set_once(page.head_title, text_of(node));
    if (tag != GUMBO_TAG_LINK) continue;
    if (attribute(node, "rel") == "canonical") set_once(page.canonical_url, cleaned_address(attribute(node, "href")));
    if (attribute(node, "rel") == "license") set_once(page.licence, cleaned_address(attribute(node, "href")));
  }
}

// The first <h1> with words: in the content, or above it.
const GumboNode* title_node_of(const GumboNode* content, const GumboNode* root) {
  for (const GumboNode* top : {content, root}) {
    for (const GumboNode* node = next_node(top, top, true); node; node = next_node(node, top, true)) {
      if (tag_of(node) == GUMBO_TAG_H1 && !text_of(node).empty()) return node;
    }
  }
  return nullptr;
}

Document walk(const GumboNode* top, const HtmlWalkOptions& options, const std::string& place, Report& report,
              LinkLines* lines) {
  DocumentBuilder builder;
  HtmlWalk walk(builder, options);
  walk.run(top);
  report_counts(walk.counts, builder.flattened(), place, report);
  if (lines) *lines = std::move(walk.lines);
  return builder.finish();
}

}  // namespace

std::string cleaned_address(std::string_view address) {
  std::string out;
  for (char c : address) {
    if (c != '\n' && c != '\t' && c != '\r') out += c;
  }
  const auto is_edge = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  while (!out.empty() && is_edge(out.back())) out.pop_back();
  size_t start = 0;
  while (start < out.size() && is_edge(out[start])) ++start;
  return out.substr(start);
}

Document read_html_fragment(std::string_view html, const std::string& place, Report& report, LinkLines* lines) {
  const HtmlTree tree(html);
  const GumboNode* body = first_tag(tree.root(), GUMBO_TAG_BODY);
  return walk(body ? body : tree.root(), {}, place, report, lines);
}

HtmlPage read_html_page(std::string_view html, const std::string& place, Report& report) {
  const HtmlTree tree(html);
  HtmlPage page;
  std::string shared_title;
  read_head(tree.root(), page, shared_title);
  const GumboNode* content = content_of(tree.root());
  HtmlWalkOptions options;
  options.is_page = true;
  options.title_node = title_node_of(content, tree.root());
  page.title = options.title_node ? text_of(options.title_node) : shared_title.empty() ? page.head_title : shared_title;
  Report walked;
  page.body = walk(content, options, place, walked, &page.link_lines);
  if (plain_text(page.body).empty()) {  // nothing but furniture: then that is the text
    options.is_page = false;
    walked = {};
    page.body = walk(content, options, place, walked, &page.link_lines);
  }
  report.merge(walked);
  for (std::string& said : said_outside(tree.root(), content)) {
    if (said != page.title) report.add(kLeftOut, place, std::move(said));
  }
  return page;
}

}  // namespace sheaf
