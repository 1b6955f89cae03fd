#include "publish/site/feeds.h"

#include <algorithm>
#include <numeric>

#include "collection/json.h"
#include "document/sheaf_html.h"
#include "publish/site/front.h"
#include "publish/site/pages.h"
#include "reader/address.h"

namespace sheaf {
namespace {

std::string feed_name(size_t page) { return page == 1 ? "feed.json" : "feed-" + std::to_string(page) + ".json"; }

void add_url(std::string& out, const std::string& address, const Date& changed = {}) {
  out += "<url><loc>" + escape_html(address) + "</loc>";
  if (changed.is_known()) out += "<lastmod>" + escape_html(changed.iso) + "</lastmod>";
  out += "</url>\n";
}

}  // namespace

std::vector<DataFile> feed_files(const SitePlan& plan) {
  std::vector<size_t> order(plan.articles.size());
  std::iota(order.begin(), order.end(), size_t{0});
  if (are_dated(plan.articles, order)) order = newest_first(plan.articles, std::move(order));
  const std::string& root = plan.manifest.home_url;
  std::vector<DataFile> files;
  for (size_t start = 0, page = 1; start < order.size(); start += kFeedItems, ++page) {
    const size_t end = std::min(order.size(), start + kFeedItems);
    std::vector<Article> articles;
    for (size_t i = start; i < end; ++i) articles.push_back(plan.articles[order[i]]);
    const FeedInfo info{root.empty() ? "" : root + feed_name(page),
                        end == order.size() ? "" : root + feed_name(page + 1)};
    files.push_back({feed_name(page), write_feed(plan.manifest, articles, info)});
  }
  return files;
}

std::string sitemap(const SitePlan& plan, bool has_pages) {
  const std::string& root = plan.manifest.home_url;
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  add_url(out, root);
  Address address;
  address.place = Place::kCategory;
  for (const Category& category : plan.manifest.categories) {
    address.category = category.id;
    for (address.page = 1; has_pages && address.page <= pages_of(category); ++address.page) {
      add_url(out, root + page_address(address));
    }
  }
  address = {};
  address.place = Place::kArticle;
  for (const Article& article : plan.articles) {
    address.article = article.id;
    if (has_pages)
      add_url(out, root + page_address(address), article.modified.is_known() ? article.modified : article.published);
  }
  return out + "</urlset>\n";
}

}  // namespace sheaf
