#include "publish/join/links.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "collection/ids.h"
#include "document/sheaf_html.h"
#include "publish/hash.h"
#include "publish/import/block_rules.h"
#include "publish/import/encoding.h"
#include "publish/import/link_paths.h"
#include "publish/join/image_size.h"
#include "publish/make_ids.h"
#include "publish/shortened.h"

namespace sheaf {
namespace {

void add_anchors(const std::vector<Block>& blocks, std::map<std::string, std::string>& anchors) {
  for (const Block& block : blocks) {
    std::string_view names = block.anchor;
    while (!names.empty() && !block.id.empty()) {
      const size_t end = std::min(names.find(' '), names.size());
      anchors.try_emplace(std::string(names.substr(0, end)), block.id);
      anchors.try_emplace(percent_decode(names.substr(0, end)), block.id);  // an id may have spaces
      names.remove_prefix(std::min(end + 1, names.size()));
    }
    add_anchors(block.children, anchors);
  }
}

// Names made from headings come after those that the source gave. Equal ones are counted, as generators do.
void add_heading_anchors(const std::vector<Block>& blocks, std::map<std::string, int>& seen,
                         std::map<std::string, std::string>& anchors) {
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::kHeading) {
      const std::string anchor = heading_anchor(plain_text(block));
      const int count = seen[anchor]++;
      anchors.try_emplace(count ? anchor + "-" + std::to_string(count) : anchor, block.id);
      anchors.try_emplace(id_from(normalized(plain_text(block))), block.id);
    }
    add_heading_anchors(block.children, seen, anchors);
  }
}

constexpr const char* kNowhere = "links that lead nowhere, kept as text";
constexpr const char* kNoImage = "images that are not there, kept as their alt text";

// Around an image that went, two spaces met, or an end was bared.
void collapse_spaces(std::vector<Span>& spans) {
  const auto is_space = [](char c) { return c == ' ' || c == '\n'; };
  bool is_after_space = true;
  for (Span& span : spans) {
    std::string text;
    for (char c : span.text) {
      if (c == '\n' && is_after_space && text.ends_with(' ')) text.back() = '\n';
      if (!is_space(c) || !is_after_space) text += c;
      is_after_space = is_space(c);
    }
    if (span.is_image()) is_after_space = false;
    span.text = std::move(text);
  }
  while (!spans.empty() && !spans.back().is_image()) {
    std::string& text = spans.back().text;
    while (!text.empty() && is_space(text.back())) text.pop_back();
    if (!text.empty()) return;
    spans.pop_back();
  }
}

// Text whose link went is one span with the text around it.
void join_equal_spans(std::vector<Span>& spans) {
  std::vector<Span> joined;
  for (Span& span : spans) {
    if (span.text.empty() && !span.is_image()) continue;
    const bool continues = !joined.empty() && !span.is_image() && !joined.back().is_image() &&
                           joined.back().marks == span.marks && joined.back().href == span.href &&
                           joined.back().lang == span.lang;
    if (continues) {
      joined.back().text += span.text;
    } else {
      joined.push_back(std::move(span));
    }
  }
  spans = std::move(joined);
}

}  // namespace

struct LinkResolver::Here {
  size_t article;
  const Draft& draft;
  const LinkTargets& targets;
  std::map<std::string, size_t> mentions;  // of each address so far: picks its line
  std::string last_href;                   // one link may be many spans
};

LinkResolver::LinkResolver(std::vector<Article>& articles, Report& report, std::vector<LocalFile>& files)
    : articles_(articles), report_(report), files_(files) {
  for (size_t i = 0; i < articles.size(); ++i) by_id_[articles[i].id.value] = i;
}

void LinkResolver::add_address(const std::string& url, size_t article) {
  if (!url.empty()) by_address_.try_emplace(url, article);
}

void LinkResolver::resolve(size_t article, const Draft& draft, const LinkTargets& targets) {
  Here here{article, draft, targets, {}, {}};
  walk(here, articles_[article].body.blocks);
}

void LinkResolver::walk(Here& here, std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (block.kind == BlockKind::kFigure && !resolve_image(here, block.image)) {
      Span alt;
      alt.text = block.image.alt;
      if (!alt.text.empty()) {
        if (!block.spans.empty()) alt.text += "\n";
        block.spans.insert(block.spans.begin(), std::move(alt));
      }
      block.kind = BlockKind::kParagraph;
      block.image = {};
    }
    resolve_spans(here, block.spans);
    make_figure_of_lone_image(block);
    walk(here, block.children);
  }
  std::erase_if(blocks, is_empty_block);  // an image without alt text was all there was
}

void LinkResolver::resolve_spans(Here& here, std::vector<Span>& spans) {
  std::string href, resolved;
  bool has_lost_image = false;
  for (Span& span : spans) {
    if (span.is_image() && !resolve_image(here, span.image)) {
      span.text = span.image.alt;
      span.image = {};
      has_lost_image = true;
    }
    if (span.href.empty()) {
      href.clear();
      continue;
    }
    if (span.href != href) {
      href = span.href;
      resolved = resolved_link(here, href);
    }
    span.href = resolved;
  }
  if (has_lost_image) collapse_spaces(spans);
  join_equal_spans(spans);
}

void LinkResolver::report_missing(Here& here, const char* kind, const std::string& address) {
  const auto lines = here.draft.link_lines.find(address);
  std::string place = here.draft.place;
  const size_t mention = here.mentions[address]++;
  if (lines != here.draft.link_lines.end() && !lines->second.empty()) {
    place += ":" + std::to_string(lines->second[std::min(mention, lines->second.size() - 1)]);
  }
  report_.add(kind, place, shortened(address));
}

const std::string* LinkResolver::block_of(size_t article, const std::string& fragment) {
  const auto [it, is_new] = anchors_.try_emplace(article);
  if (is_new) {
    add_anchors(articles_[article].body.blocks, it->second);
    std::map<std::string, int> seen;
    add_heading_anchors(articles_[article].body.blocks, seen, it->second);
  }
  for (const std::string& name : {fragment, percent_decode(fragment), heading_anchor(percent_decode(fragment))}) {
    if (const auto found = it->second.find(name); found != it->second.end()) return &found->second;
  }
  return nullptr;
}

// A text fragment, or the heading that became the title.
bool LinkResolver::is_top(size_t article, const std::string& fragment) const {
  return fragment == "top" || fragment == "start" || fragment.starts_with(":~:") ||
         heading_anchor(articles_[article].title) == normalized(percent_decode(fragment));
}

std::string LinkResolver::article_link(size_t article, const std::string& fragment, Here& here,
                                       const std::string& href) {
  const std::string link = "#/a/" + percent_encode(articles_[article].id.value);
  if (fragment.empty()) return link;
  const std::string* block = block_of(article, fragment);
  if (!block && !is_top(article, fragment))
    report_missing(here, "links to places in articles that are not there, kept as links to the article", href);
  return block ? link + "~" + *block : link;
}

std::string LinkResolver::resolved_link(Here& here, const std::string& href) {
  const size_t hash = href.find('#');
  const std::string fragment = hash == std::string::npos ? "" : href.substr(hash + 1);
  std::string address = href.substr(0, hash);
  if (address.empty()) {
    if (fragment.starts_with("/a/")) {  // Sheaf's own
      if (by_id_.contains(percent_decode(fragment.substr(3, fragment.find('~', 3) - 3)))) return href;
    }
    if (fragment.empty() || is_top(here.article, fragment) || block_of(here.article, fragment)) {
      return article_link(here.article, fragment, here, href);
    }
    report_missing(here, kNowhere, href);
    return {};
  }
  if (here.draft.path.empty() && !has_scheme(address)) address = absolute_address(here.targets.base_url, address);
  if (const auto it = by_address_.find(address); it != by_address_.end())
    return article_link(it->second, fragment, here, href);
  if (has_scheme(address)) return hash == std::string::npos ? address : address + "#" + fragment;
  if (address.starts_with("//")) return "https:" + href;
  return local_link(here, href, address, fragment);
}

// "" where `path` names neither an article nor a folder with articles.
std::string LinkResolver::link_to_path(Here& here, const std::string& href, const std::string& path,
                                       const std::string& fragment) {
  for (const std::string& name : possible_files(path)) {
    const auto it = here.targets.articles.find(name);
    if (it != here.targets.articles.end()) return article_link(it->second, fragment, here, href);
  }
  const std::string stem = without_extension(path);
  const bool is_index = stem == "index" || stem.ends_with("/index");
  const auto folder = here.targets.folders.find(is_index ? folder_of_path(path) : path);
  return folder == here.targets.folders.end() ? "" : "#/c/" + percent_encode(folder->second);
}

std::string LinkResolver::local_link(Here& here, const std::string& href, std::string_view address,
                                     const std::string& fragment) {
  const std::optional<std::string> target = local_path(here.draft.path, address);
  if (target && !here.draft.path.empty()) {
    if (const std::string link = link_to_path(here, href, *target, fragment); !link.empty()) return link;
    std::error_code code;
    if (!here.targets.root.empty() && std::filesystem::exists(here.targets.root + "/" + *target, code)) {
      report_missing(here, "links to files that are no articles, kept as text", href);
      return {};
    }
    const std::string path = here.targets.loose_names.path_of(*target, address.starts_with('/'));
    if (!path.empty()) return link_to_path(here, href, path, fragment);
  }
  report_missing(here, kNowhere, href);
  return {};
}

// A copy of the image at `disk_path` for the site; without a source where there is none.
const Image& LinkResolver::copy_of(const std::string& disk_path) {
  auto [it, is_new] = copied_.try_emplace(disk_path);
  Image& copy = it->second;
  if (!is_new) return copy;
  const Result<std::string> bytes = read_file(disk_path);
  if (!bytes) return copy;
  const ImageInfo info = image_info(bytes.value());
  if (info.extension.empty()) return copy;
  copy = {"images/" + content_hash(bytes.value()) + "." + info.extension, "", info.width_px, info.height_px};
  const bool is_known =
      std::any_of(files_.begin(), files_.end(), [&](const LocalFile& file) { return file.to == copy.source; });
  if (!is_known) files_.push_back({disk_path, copy.source});
  return copy;
}

// False: there is no such image, and its alt text has to stand for it.
bool LinkResolver::resolve_image(Here& here, Image& image) {
  std::string& source = image.source;
  if (source.starts_with("//")) source = "https:" + source;
  if (here.draft.path.empty() && !has_scheme(source) && !here.targets.base_url.empty()) {
    source = absolute_address(here.targets.base_url, source);
  }
  if (has_scheme(source)) {
    report_.add("images on other sites, not copied", here.draft.place, shortened(source));
    return true;
  }
  const std::optional<std::string> target =
      local_path(here.draft.path, std::string_view(source).substr(0, source.find('#')));
  const Image* copy = target && !here.targets.root.empty() ? &copy_of(here.targets.root + "/" + *target) : nullptr;
  if (!copy || copy->source.empty()) {
    report_missing(here, kNoImage, source);
    return false;
  }
  source = copy->source;
  if (copy->width_px) {
    image.width_px = copy->width_px;
    image.height_px = copy->height_px;
  }
  return true;
}

}  // namespace sheaf
