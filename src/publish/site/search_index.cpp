#include "publish/site/search_index.h"

#include <algorithm>

#include "search/index_builder.h"

namespace sheaf {

std::string search_index(const SitePlan& plan) {
  std::vector<const Article*> articles;
  for (const Article& article : plan.articles) articles.push_back(&article);
  std::sort(articles.begin(), articles.end(), [](const Article* a, const Article* b) { return a->id < b->id; });

  IndexBuilder builder(plan.manifest.language, plan.manifest.categories);
  for (const Article* article : articles) builder.add(*article);
  const Index index = builder.finished_index();
  return {index.bytes().begin(), index.bytes().end()};
}

}  // namespace sheaf
