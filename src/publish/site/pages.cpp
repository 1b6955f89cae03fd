#include "publish/site/pages.h"

#include <algorithm>
#include <map>

#include "document/sheaf_html.h"
#include "publish/hash.h"
#include "publish/site/oembed.h"
#include "publish/site/page_head.h"
#include "publish/site/service_worker.h"
#include "views/language.h"

namespace sheaf {

struct PageMaker::Wanted {
  PageHead head;
  std::string root;
  bool is_empty = false;
  std::string still_path;  // of a page without the program; "": it is one with it
};

namespace {

constexpr int kDescriptionWords = 28;  // about the 160 characters that search engines show

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// data-frames: "": everybody's.
const char* frames_name(Frames frames) {
  if (frames == Frames::kEverywhere) return "";
  return frames == Frames::kListed ? "listed" : "none";
}

// web/boot.js asks for it at once, or not yet.
std::string wasm_html(const std::string& root, const SiteNames& names) {
  return "<link rel=\"alternate\" href=\"" + escape_html(root + names.program_wasm) + "\" type=\"application/wasm\">";
}

std::string style_html(const std::string& root, const SiteNames& names) {
  return "<link rel=\"stylesheet\" href=\"" + escape_html(root + names.style_css) + "\">";
}

std::string script_html(const std::string& root, const SiteNames& names) {
  return "<script type=\"module\" src=\"" + escape_html(root + names.program_js) + "\"></script>";
}

const std::string& first_local_image(const std::vector<Block>& blocks) {
  static const std::string none;
  const auto is_local = [](const Image& image) { return image.source.starts_with("images/"); };
  for (const Block& block : blocks) {
    if (is_local(block.image)) return block.image.source;
    for (const Span& span : block.spans) {
      if (is_local(span.image)) return span.image.source;
    }
    const std::string& inner = first_local_image(block.children);
    if (!inner.empty()) return inner;
  }
  return none;
}

}  // namespace

PageValues page_values(const State& state, const Screen& shown, const std::string& root, Links links) {
  PageValues values;
  values.lang = state.manifest->language.empty() ? "en" : state.manifest->language;
  values.dir = direction_of(values.lang);
  values.title = page_title(state);
  values.root = root;
  values.bar = view_html(shown.bar, root, links);
  return values;
}

Address category_address(const CategoryId& id, int page) {
  Address address;
  address.place = Place::kCategory;
  address.category = id;
  address.page = page;
  return address;
}

Address article_address(const ArticleId& id) {
  Address address;
  address.place = Place::kArticle;
  address.article = id;
  return address;
}

std::string content_security_policy(const std::string& inline_style, const std::string& inline_script) {
  return "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' '" + csp_hash(inline_script) +
         "'; style-src 'self' '" + csp_hash(inline_style) +
         "'; object-src 'none'; base-uri 'none'; form-action 'none'; "
         "require-trusted-types-for 'script'; trusted-types sheaf";
}

int pages_of(const Category& category) { return std::max(1, static_cast<int>(category.list_pages.size())); }

size_t count_pages(const SitePlan& plan) {
  size_t pages = 1 + plan.articles.size() + plan.aliases.size();
  for (const Category& category : plan.manifest.categories) pages += static_cast<size_t>(pages_of(category));
  return pages;
}

PageMaker::PageMaker(const SitePlan& plan, const BuiltReader& reader, SiteNames names, std::string flow_css,
                     bool has_pages)
    : plan_(plan), reader_(reader), names_(std::move(names)), flow_css_(std::move(flow_css)), has_pages_(has_pages) {
  policy_ = content_security_policy(flow_css_, reader_.boot);
  state_.manifest = plan.manifest;
  state_.loading = Loading::kReady;
  standings_.resize(plan.articles.size());
  std::map<CategoryId, size_t> index;
  for (size_t c = 0; c < plan.manifest.categories.size(); ++c) index[plan.manifest.categories[c].id] = c;
  for (size_t c = 0; c < plan.category_members.size(); ++c) {
    for (size_t i = 0; i < plan.category_members[c].size(); ++i) {
      const size_t article = plan.category_members[c][i];
      if (index.at(plan.articles[article].categories.front()) == c) standings_[article] = {c, i};
    }
  }
}

std::string PageMaker::entry_address(size_t article) const {
  return page_address(article_address(plan_.articles[article].id));
}

std::string PageMaker::library_page() {
  state_.address = {};
  const Manifest& manifest = plan_.manifest;
  Wanted wanted;
  wanted.head.title = manifest.title;
  wanted.head.description = manifest.description;
  return page(wanted);
}

std::string PageMaker::empty_page() {
  state_.address = {};
  Wanted wanted;
  wanted.root = kRootMark;
  wanted.is_empty = true;
  wanted.head.title = plan_.manifest.title;
  return page(wanted);
}

std::string PageMaker::category_page(size_t category, int number) {
  const Category& wanted_category = plan_.manifest.categories[category];
  const std::vector<size_t>& members = plan_.category_members[category];
  state_.address = category_address(wanted_category.id, number);
  state_.list.entries.clear();
  const size_t start = static_cast<size_t>(number - 1) * kListPageEntries;
  for (size_t i = start; i < std::min(members.size(), start + kListPageEntries); ++i) {
    state_.list.entries.push_back(plan_.entries[members[i]]);
  }
  Wanted wanted;
  wanted.root = number > 1 ? "../../../" : "../../";
  wanted.head.title = wanted_category.title;
  std::string titles;
  for (const ListEntry& entry : state_.list.entries) {
    if (titles.size() > 300) break;
    titles += (titles.empty() ? "" : " · ") + entry.title;
  }
  for (const Category* child : children_of(plan_.manifest, wanted_category.id))
    titles += (titles.empty() ? "" : " · ") + child->title;
  wanted.head.description = first_words(titles, kDescriptionWords);
  if (number > 1) wanted.head.previous = page_address(category_address(wanted_category.id, number - 1));
  if (number < pages_of(wanted_category))
    wanted.head.next = page_address(category_address(wanted_category.id, number + 1));
  return page(wanted);
}

void PageMaker::stand_at(const Article& article) {
  state_.address = article_address(article.id);
  state_.article = article;
  state_.list = {};
  state_.previous.reset();
  state_.next.reset();
}

std::string PageMaker::article_page(size_t index) {
  const Article& article = plan_.articles[index];
  const Standing place = standings_[index];
  const std::vector<size_t>& members = plan_.category_members[place.category];
  stand_at(article);
  Wanted wanted;
  wanted.root = "../../";
  wanted.head.is_article = true;
  wanted.head.title = article.title;
  wanted.head.description =
      article.summary.empty() ? first_words(plain_text(article.body), kDescriptionWords) : article.summary;
  const std::string& image =
      article.image.starts_with("images/") ? article.image : first_local_image(article.body.blocks);
  wanted.head.image = image;
  if (place.position > 0) {
    state_.previous = plan_.entries[members[place.position - 1]];
    wanted.head.previous = entry_address(members[place.position - 1]);
  }
  if (place.position + 1 < members.size()) {
    state_.next = plan_.entries[members[place.position + 1]];
    wanted.head.next = entry_address(members[place.position + 1]);
  }
  return page(wanted);
}

std::string PageMaker::still_page(const Article& article, const std::string& path) {
  stand_at(article);
  Wanted wanted;
  wanted.root = "../";
  wanted.still_path = path;
  wanted.head.is_article = true;
  wanted.head.title = article.title;
  wanted.head.description = first_words(plain_text(article.body), kDescriptionWords);
  return page(wanted);
}

std::string PageMaker::page(const Wanted& wanted) {
  const Manifest& manifest = plan_.manifest;
  const Screen shown = screen(state_);
  const Links links = has_pages_ ? Links::kPages : Links::kReader;
  const bool is_still = !wanted.still_path.empty();
  PageHead head = wanted.head;
  head.description = one_line(head.description);
  head.site_name = manifest.title;
  head.site_address = wanted.is_empty ? "" : manifest.home_url;
  head.root = wanted.root;
  head.page = is_still ? wanted.still_path : page_address(state_.address);
  if (has_oembed(plan_) && !wanted.is_empty && !is_still) head.oembed = manifest.home_url + head.page + kOembedName;
  head.icon = names_.icon;
  head.touch_icon = names_.touch_icon;
  head.web_manifest = names_.web_manifest;

  PageValues values = page_values(state_, shown, wanted.root, links);
  values.csp = policy_;
  values.description = head.description;
  values.pages = has_pages_ ? "all" : "none";
  values.worker = names_.worker;
  values.hosts = plan_.hosts;
  values.frames = frames_name(plan_.frames);
  if (wanted.is_empty) values.collection = kCollectionMark;
  values.program = style_html(wanted.root, names_);
  if (!is_still) {
    values.wasm = wasm_html(wanted.root, names_);
    values.boot = boot_html(reader_.boot);
    values.program += "\n" + script_html(wanted.root, names_);
  }
  values.head = head_html(head);
  values.style = flow_css_;
  if (wanted.is_empty) return reader_.shell.fill(values);
  if (shown.contents) values.contents = view_html(*shown.contents, wanted.root, links);
  values.document = view_html(shown.page, wanted.root, links);
  return reader_.shell.fill(values);
}

}  // namespace sheaf
