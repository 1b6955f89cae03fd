#include "publish/join/join.h"

#include <algorithm>
#include <set>

#include "publish/join/article_ids.h"
#include "publish/join/block_ids.h"
#include "publish/join/category_table.h"
#include "publish/join/links.h"
#include "publish/join/titles.h"
#include "publish/language_tags.h"
#include "publish/make_ids.h"
#include "publish/shortened.h"

namespace sheaf {
namespace {

bool has_image(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return !block.image.source.empty() || has_image(block.children) ||
           std::any_of(block.spans.begin(), block.spans.end(), [](const Span& span) { return span.is_image(); });
  });
}

bool is_empty(const Document& body) {
  return plain_text(body).find_first_not_of(" \n\t") == std::string::npos && !has_image(body.blocks);
}

void keep_first_of_each(std::vector<std::string>& tags) {
  std::set<std::string> seen;
  std::erase_if(tags, [&](const std::string& tag) { return !seen.insert(tag).second; });
}

class Joiner {
 public:
  explicit Joiner(const Config& config) : categories_(config) {}

  Result<Imported> run(std::vector<Batch> batches) {
    for (Batch& batch : batches) {
      leave_out_empty(batch);
      complete_titles(batch.drafts, batch.report);
    }
    if (auto error = assign_ids(batches, result_.report)) return *error;
    for (Batch& batch : batches) take(batch);
    result_.categories = categories_.take();
    if (result_.language.empty()) result_.language = common_language();
    resolve_links();
    return std::move(result_);
  }

 private:
  struct Source {
    Draft draft;  // its article has moved on
    size_t targets;
  };

  // A record (a JSON item) may say all it has to say in its title; a file's title alone is a file not yet written.
  static void leave_out_empty(Batch& batch) {
    std::erase_if(batch.drafts, [&](const Draft& draft) {
      const bool is_record = draft.path.empty();
      if (!is_empty(draft.article.body) || (is_record && !draft.article.title.empty())) return false;
      batch.report.add("articles without text skipped", draft.place, shortened(draft.article.title));
      return true;
    });
  }

  void take(Batch& batch) {
    take_head(batch);
    LinkTargets targets;
    targets.root = batch.root;
    targets.base_url = batch.home_url;
    for (const CategoryPath& folder : batch.folder_order) {
      const CategoryPath names = folder_names(batch, folder);
      targets.folders[joined(folder)] = categories_.find_or_add(names, folder).value;
    }
    targets_.push_back(std::move(targets));
    for (Draft& draft : batch.drafts) take(batch, draft);
    targets_.back().loose_names = {targets_.back().articles, targets_.back().folders};
  }

  void take_head(Batch& batch) {
    const auto set = [](std::string& target, const std::string& value) {
      if (target.empty()) target = value;
    };
    set(result_.title, batch.title);
    set(result_.description, batch.description);
    set(result_.language, batch.language);
    set(result_.home_url, batch.home_url);
    set(result_.licence, batch.licence);
    result_.report.merge(batch.report);
    result_.how += (result_.how.empty() ? "" : "\n") + batch.how;
  }

  static std::string joined(const CategoryPath& folder) {
    std::string path;
    for (const std::string& name : folder) path += (path.empty() ? "" : "/") + name;
    return path;
  }

  static CategoryPath folder_names(const Batch& batch, const CategoryPath& folder) {
    CategoryPath names, path;
    for (const std::string& part : folder) {
      path.push_back(part);
      const auto it = batch.folder_titles.find(joined(path));
      names.push_back(it == batch.folder_titles.end() ? part : it->second);
    }
    return names;
  }

  void take(const Batch& batch, Draft& draft) {
    Article& article = draft.article;
    for (const std::string& old : draft.old_ids) {
      if (std::string id = address_id(old); !id.empty() && id != article.id.value)
        article.aliases.push_back({std::move(id)});
    }
    keep_first_of_each(article.tags);
    check_language(draft);
    add_categories(batch, draft);
    assign_block_ids(article.body);
    if (!draft.path.empty()) targets_.back().articles[draft.path] = result_.articles.size();
    result_.articles.push_back(std::move(article));
    sources_.push_back({std::move(draft), targets_.size() - 1});
  }

  // "en_US" is meant well; what is no language at all would be read aloud as one.
  void check_language(Draft& draft) {
    std::string& language = draft.article.language;
    std::replace(language.begin(), language.end(), '_', '-');
    if (language.empty() || is_language_tag(language)) return;
    result_.report.add("languages that are no language tags, left out", draft.place, shortened(language));
    language.clear();
  }

  // What the article says of itself counts; else the folder it is in.
  void add_categories(const Batch& batch, Draft& draft) {
    std::vector<CategoryId>& all = draft.article.categories;
    for (const CategoryPath& path : draft.categories) {
      if (path.empty()) continue;
      const CategoryId id = categories_.find_or_add(path);
      if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
    }
    if (all.empty() && !draft.folder.empty())
      all.push_back(categories_.find_or_add(folder_names(batch, draft.folder), draft.folder));
  }

  // The language of all articles that name one.
  std::string common_language() const {
    std::string language;
    for (const Article& article : result_.articles) {
      if (article.language.empty()) continue;
      if (!language.empty() && language != article.language) return {};
      language = article.language;
    }
    return language;
  }

  void resolve_links() {
    LinkResolver resolver(result_.articles, result_.report, result_.files);
    for (size_t i = 0; i < result_.articles.size(); ++i) resolver.add_address(sources_[i].draft.page_url, i);
    for (size_t i = 0; i < sources_.size(); ++i) {
      LinkTargets& targets = targets_[sources_[i].targets];
      const std::string home = targets.base_url;
      if (!sources_[i].draft.page_url.empty()) targets.base_url = sources_[i].draft.page_url;
      resolver.resolve(i, sources_[i].draft, targets);
      targets.base_url = home;
    }
    renew_block_ids(result_.articles);
  }

  CategoryTable categories_;
  Imported result_;
  std::vector<Source> sources_;
  std::vector<LinkTargets> targets_;
};

}  // namespace

Result<Imported> join_batches(std::vector<Batch> batches, const Config& config) {
  return Joiner(config).run(std::move(batches));
}

}  // namespace sheaf
