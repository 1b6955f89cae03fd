#include "publish/site/site_plan.h"

#include <algorithm>
#include <map>
#include <set>

#include "collection/json.h"
#include "publish/file_list.h"
#include "publish/hash.h"
#include "publish/site/category_order.h"
#include "publish/site/front.h"
#include "publish/site/shards.h"
#include "views/strings.h"
#include "views/theme.h"

namespace sheaf {
namespace {

// --- what the owner decided --------------------------------------------------------------------------------------------

const std::string& either(const std::string& first, const std::string& second) {
  return first.empty() ? second : first;
}

Result<std::string> site_address(std::string address) {
  if (address.empty()) return address;
  const bool is_web = address.starts_with("https://") || address.starts_with("http://");
  if (!is_web || address.find_first_of(" \"<>#?") != std::string::npos || address.find("://") + 3 == address.size()) {
    return Error{"address \"" + address + "\": give the site's whole address, https://example.org/articles/"};
  }
  if (address.back() != '/') address += '/';
  return address;
}

std::string six_digits(uint32_t colour) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (int shift = 20; shift >= 0; shift -= 4) out += kDigits[colour >> shift & 15];
  return out;
}

std::optional<Error> set_accent(std::string text, SitePlan& plan) {
  if (text.empty()) return std::nullopt;
  if (text.front() == '#') text.erase(0, 1);
  if (text.size() != 6 || text.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) {
    return Error{"accent \"" + text + "\": give six hexadecimal digits, #0B5A6F"};
  }
  const auto accent = static_cast<uint32_t>(std::stoul(text, nullptr, 16));
  const uint32_t light = readable_accent(accent, Palette::kLight), dark = readable_accent(accent, Palette::kDark);
  plan.manifest.accent_light = six_digits(light);
  plan.manifest.accent_dark = six_digits(dark);
  if (light != accent)
    plan.notes.push_back("accent: on light pages #" + six_digits(light) + " is used, so that links can be read");
  if (dark != accent)
    plan.notes.push_back("accent: on dark pages #" + six_digits(dark) + " is used, so that links can be read");
  return std::nullopt;
}

// --- articles ------------------------------------------------------------------------------------------------------------

std::optional<Error> check_id(const std::string& id, const std::string& what) {
  constexpr size_t kLongestName = 240;  // of a file, in bytes, on the file systems that sites are kept on
  if (is_path_inside(id) && id.find('/') == std::string::npos && id.size() <= kLongestName) return std::nullopt;
  return Error{what + " \"" + id.substr(0, 80) + "\": this id cannot be the name of a folder; give it another one"};
}

std::optional<Error> check_ids(const std::vector<Article>& articles, const std::vector<Category>& categories) {
  for (const Article& article : articles) {
    if (auto error = check_id(article.id.value, "article")) return error;
    for (const ArticleId& alias : article.aliases) {
      if (auto error = check_id(alias.value, "alias")) return error;
    }
  }
  for (const Category& category : categories) {
    if (auto error = check_id(category.id.value, "category")) return error;
  }
  return std::nullopt;
}

// What belongs nowhere is put into one category, at the end: every article can be reached from the front page.
void place_the_unplaced(std::vector<Article>& articles, std::vector<Category>& categories) {
  std::set<CategoryId> known;
  for (const Category& category : categories) known.insert(category.id);
  CategoryId id{"articles"};
  for (int n = 2; known.contains(id); ++n) id.value = "articles-" + std::to_string(n);
  const bool is_only = categories.empty();
  bool is_used = false;
  for (Article& article : articles) {
    std::vector<CategoryId> kept;
    for (const CategoryId& one : article.categories) {
      if (known.contains(one) && std::find(kept.begin(), kept.end(), one) == kept.end()) kept.push_back(one);
    }
    if (kept.empty()) {
      kept.push_back(id);
      is_used = true;
    }
    article.categories = std::move(kept);
  }
  if (is_used) categories.push_back({id, text(is_only ? "all_articles" : "front_articles"), {}, 0, {}});
}

std::vector<Shard::Alias> living_aliases(const std::vector<Article>& articles) {
  std::set<ArticleId> taken;
  for (const Article& article : articles) taken.insert(article.id);
  std::vector<Shard::Alias> aliases;
  for (const Article& article : articles) {
    for (const ArticleId& alias : article.aliases) {
      if (taken.insert(alias).second) aliases.push_back({alias, article.id});
    }
  }
  return aliases;
}

// --- files ---------------------------------------------------------------------------------------------------------------

std::string add_file(SitePlan& plan, const std::string& folder, std::string bytes) {
  DataFile file{folder + "/" + content_hash(bytes) + ".json", std::move(bytes)};
  plan.files.push_back(file);
  return file.path;
}

void add_lists(SitePlan& plan) {
  std::map<CategoryId, size_t> index;
  for (size_t i = 0; i < plan.manifest.categories.size(); ++i) index[plan.manifest.categories[i].id] = i;
  plan.category_members.resize(plan.manifest.categories.size());
  for (size_t i = 0; i < plan.articles.size(); ++i) {
    for (const CategoryId& id : plan.articles[i].categories) plan.category_members[index.at(id)].push_back(i);
  }
  for (size_t c = 0; c < plan.category_members.size(); ++c) {
    std::vector<size_t>& members = plan.category_members[c];
    if (are_dated(plan.articles, members)) members = newest_first(plan.articles, std::move(members));
    for (size_t start = 0; start < members.size(); start += kListPageEntries) {
      ListPage page;
      for (size_t i = start; i < std::min(members.size(), start + kListPageEntries); ++i) {
        page.entries.push_back(plan.entries[members[i]]);
      }
      plan.manifest.categories[c].list_pages.push_back(add_file(plan, "lists", write_list_page(page)));
    }
  }
}

void add_shards(SitePlan& plan) {
  for (const Shard& shard : make_shards(plan.articles, plan.aliases)) {
    plan.manifest.shards.push_back({first_id(shard), add_file(plan, "articles", write_shard(shard))});
  }
}

std::optional<Error> set_site(const Imported& imported, const Config& config, SitePlan& plan) {
  Manifest& manifest = plan.manifest;
  manifest.title = either(config.title, imported.title);
  if (manifest.title.empty()) manifest.title = text("all_articles");
  manifest.description = either(config.description, imported.description);
  manifest.language = either(config.language, imported.language);
  if (manifest.language.empty())
    plan.notes.push_back(
        "no language is known for the whole site, so it is taken for English; give --language or `language` in "
        "sheaf.toml");
  manifest.licence = either(config.licence, imported.licence);
  manifest.footer_links = config.footer_links;
  plan.frames = frames_of(config);
  Result<std::string> address = site_address(config.address);
  if (!address) return address.error();
  manifest.home_url = address.value();
  for (const std::string& origin : config.embed_origins) plan.hosts += (plan.hosts.empty() ? "" : " ") + origin;
  return set_accent(config.accent, plan);
}

}  // namespace

Result<SitePlan> plan_site(Imported imported, const Config& config) {
  if (imported.articles.empty()) return Error{"there is no article with text in the input; nothing was written"};
  SitePlan plan;
  if (auto error = set_site(imported, config, plan)) return *error;
  if (auto error = check_ids(imported.articles, imported.categories)) return *error;
  place_the_unplaced(imported.articles, imported.categories);
  plan.articles = std::move(imported.articles);
  for (Article& article : plan.articles) {
    assign_block_ids(article.body);
    plan.entries.push_back(list_entry(article));
  }
  plan.aliases = living_aliases(plan.articles);
  plan.manifest.article_count = static_cast<int>(plan.articles.size());
  plan.manifest.categories = ordered_categories(std::move(imported.categories), plan.articles, config, plan.notes);
  add_lists(plan);
  add_shards(plan);
  Front front = choose_front(plan.articles, plan.aliases, config, plan.notes);
  plan.manifest.front_kind = front.kind;
  for (const size_t i : front.members) plan.manifest.front.push_back(plan.entries[i]);
  return plan;
}

}  // namespace sheaf
