#include "publish/site/category_order.h"

#include <algorithm>
#include <map>

#include "publish/suggest.h"

namespace sheaf {
namespace {

using Indexes = std::vector<size_t>;

class Tree {
 public:
  Tree(std::vector<Category> categories, const Config& config) : categories_(std::move(categories)) {
    for (size_t i = 0; i < categories_.size(); ++i) index_.emplace(categories_[i].id, i);
    for (size_t i = 0; i < config.category_order.size(); ++i) rank_.emplace(CategoryId{config.category_order[i]}, i);
    for (Category& category : categories_) {
      const auto name = config.category_names.find(category.id.value);
      if (name != config.category_names.end()) category.title = name->second;
      category.count = 0;
    }
    cut_bad_parents();
    for (size_t i = 0; i < categories_.size(); ++i) children_[categories_[i].parent].push_back(i);
  }

  void count(const std::vector<Article>& articles) {
    for (const Article& article : articles) {
      for (const CategoryId& id : article.categories) {
        const auto found = index_.find(id);
        if (found != index_.end()) ++categories_[found->second].count;
      }
    }
  }

  std::vector<Category> in_order() const {
    std::vector<Category> out;
    append_children(CategoryId{}, out);
    return out;
  }

 private:
  // Parents have to stand before their children in the source, which also rules out circles.
  void cut_bad_parents() {
    for (size_t i = 0; i < categories_.size(); ++i) {
      const auto parent = index_.find(categories_[i].parent);
      if (parent == index_.end() || parent->second >= i) categories_[i].parent = {};
    }
  }

  bool holds_articles(size_t i) const {
    if (categories_[i].count > 0) return true;
    const auto children = children_.find(categories_[i].id);
    return children != children_.end() && std::any_of(children->second.begin(), children->second.end(),
                                                      [this](size_t child) { return holds_articles(child); });
  }

  size_t rank_of(size_t i) const {
    const auto rank = rank_.find(categories_[i].id);
    return rank == rank_.end() ? rank_.size() : rank->second;
  }

  void append_children(const CategoryId& parent, std::vector<Category>& out) const {
    const auto found = children_.find(parent);
    if (found == children_.end()) return;
    Indexes siblings = found->second;
    std::stable_sort(siblings.begin(), siblings.end(), [this](size_t a, size_t b) { return rank_of(a) < rank_of(b); });
    for (const size_t i : siblings) {
      if (!holds_articles(i)) continue;
      out.push_back(categories_[i]);
      append_children(categories_[i].id, out);
    }
  }

  std::vector<Category> categories_;
  std::map<CategoryId, size_t> index_, rank_;
  std::map<CategoryId, Indexes> children_;
};

void note_unknown(const std::string& key, const std::vector<std::string>& named, const std::vector<std::string>& known,
                  std::vector<std::string>& notes) {
  for (const std::string& id : named) {
    if (std::find(known.begin(), known.end(), id) != known.end()) continue;
    notes.push_back(key + ": no category has the id \"" + id + "\"" + suggestion(id, known));
  }
}

}  // namespace

std::vector<Category> ordered_categories(std::vector<Category> categories, const std::vector<Article>& articles,
                                         const Config& config, std::vector<std::string>& notes) {
  std::vector<std::string> known;
  for (const Category& category : categories) known.push_back(category.id.value);
  note_unknown("category_order", config.category_order, known, notes);
  Tree tree(std::move(categories), config);
  tree.count(articles);
  return tree.in_order();
}

}  // namespace sheaf
