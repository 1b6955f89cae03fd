// The prerendered pages: the reader's own views of a route, poured into the shell, readable without any program. They are the
// same views that the reader shows, so that what takes over in the browser finds what it would have made.
#pragma once

#include <string>

#include "publish/site/built_reader.h"
#include "publish/site/site_plan.h"
#include "reader/state.h"
#include "views/html.h"
#include "views/view.h"

namespace sheaf {

// A page for each article is more than some hosts and file systems bear.
inline constexpr size_t kMaxPages = 20000;

// Paths below the site's root; "": there is none.
struct SiteNames {
  std::string program_js, program_wasm, style_css, icon, touch_icon, web_manifest, worker;
};

// The policy of every page: design.md, "Safety from the first day", and the hashes of what stands inline.
std::string content_security_policy(const std::string& inline_style, const std::string& inline_script);

// What pages of the collection say of themselves, and the bar above them; the rest is the caller's.
PageValues page_values(const State& state, const Screen& shown, const std::string& root, Links links);

Address category_address(const CategoryId& id, int page);
Address article_address(const ArticleId& id);

// How many pages the plan asks for.
size_t count_pages(const SitePlan& plan);
int pages_of(const Category& category);

// Keeps references to the plan and the reader: both must outlive it.
class PageMaker {
 public:
  // Without pages for articles and categories (--no-pages) the front page links to the reader's own addresses instead.
  PageMaker(const SitePlan& plan, const BuiltReader& reader, SiteNames names, std::string flow_css, bool has_pages);

  std::string library_page();
  // Without any article, for the service worker to give out at every address (service_worker.h).
  std::string empty_page();
  std::string category_page(size_t category, int page);
  // Of an article that is none of the collection's, at a path of its own, without any script.
  std::string still_page(const Article& article, const std::string& path);
  // For a/<id>/; at an alias the same page stands, with the canonical address of the article.
  std::string article_page(size_t article);

 private:
  struct Standing {
    size_t category = 0, position = 0;
  };
  struct Wanted;
  // As when its route was followed, with no neighbours.
  void stand_at(const Article& article);
  std::string page(const Wanted& wanted);
  std::string entry_address(size_t article) const;

  const SitePlan& plan_;
  const BuiltReader& reader_;
  SiteNames names_;
  std::string flow_css_, policy_;
  bool has_pages_;
  State state_;                      // the manifest and the route being made
  std::vector<Standing> standings_;  // of each article in the category of its breadcrumb
};

}  // namespace sheaf
