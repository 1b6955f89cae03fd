#include "publish/site/front.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "publish/suggest.h"

namespace sheaf {
namespace {

void keep_first(std::vector<size_t>& members) { members.resize(std::min(members.size(), kFrontEntries)); }

std::vector<size_t> featured(const std::vector<Article>& articles, const std::vector<Shard::Alias>& aliases,
                             const Config& config, std::vector<std::string>& notes) {
  std::map<std::string, size_t> index;
  std::vector<std::string> known;
  for (size_t i = 0; i < articles.size(); ++i) {
    index[articles[i].id.value] = i;
    known.push_back(articles[i].id.value);
  }
  for (const Shard::Alias& alias : aliases) index.emplace(alias.from.value, index.at(alias.to.value));
  std::vector<size_t> members;
  for (const std::string& id : config.featured) {
    const auto found = index.find(id);
    if (found == index.end()) {
      notes.push_back("featured: no article has the id \"" + id + "\"" + suggestion(id, known));
    } else if (std::find(members.begin(), members.end(), found->second) == members.end()) {
      members.push_back(found->second);
    }
  }
  if (members.size() > kFrontEntries)
    notes.push_back("featured: only the first 8 articles are shown on the front page");
  return members;
}

}  // namespace

bool are_dated(const std::vector<Article>& articles, const std::vector<size_t>& members) {
  const auto dated =
      std::count_if(members.begin(), members.end(), [&](size_t i) { return articles[i].published.is_known(); });
  return static_cast<size_t>(dated) * 2 > members.size();
}

std::vector<size_t> newest_first(const std::vector<Article>& articles, std::vector<size_t> members) {
  std::stable_sort(members.begin(), members.end(), [&](size_t a, size_t b) {
    const Date &first = articles[a].published, &second = articles[b].published;
    if (first.is_known() != second.is_known()) return first.is_known();
    if (first.days != second.days) return first.days > second.days;
    return first.iso > second.iso;
  });
  return members;
}

Front choose_front(const std::vector<Article>& articles, const std::vector<Shard::Alias>& aliases, const Config& config,
                   std::vector<std::string>& notes) {
  Front front{"featured", featured(articles, aliases, config, notes)};
  std::vector<size_t> all(articles.size());
  std::iota(all.begin(), all.end(), size_t{0});
  if (front.members.empty() && are_dated(articles, all)) {
    front = {"newest", newest_first(articles, all)};
    std::erase_if(front.members, [&](size_t i) { return !articles[i].published.is_known(); });
  }
  if (front.members.empty()) {
    front = {"best_rated", all};
    std::erase_if(front.members, [&](size_t i) { return !articles[i].rating || !std::isfinite(*articles[i].rating); });
    std::stable_sort(front.members.begin(), front.members.end(),
                     [&](size_t a, size_t b) { return *articles[a].rating > *articles[b].rating; });
  }
  if (front.members.empty()) front = {"", all};
  keep_first(front.members);
  return front;
}

}  // namespace sheaf
