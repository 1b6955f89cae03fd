// The categories of all inputs, each once, with ids that come from their names and never from their order.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "collection/collection.h"
#include "publish/config.h"
#include "publish/import/draft.h"

namespace sheaf {

class CategoryTable {
 public:
  explicit CategoryTable(const Config& config) : config_(config) {}

  // The id of the category at the end of `path`, made with its parents where it is new. `ids` names the path where the shown
  // names are not what the id is made of (folders); empty: the names themselves.
  CategoryId find_or_add(const CategoryPath& path, const CategoryPath& ids = {});

  std::vector<Category> take() { return std::move(categories_); }

 private:
  std::string shown_name(const std::string& id, const std::string& source_name, const std::string& name) const;

  const Config& config_;
  std::vector<Category> categories_;
  std::map<std::string, CategoryId> by_path_;
};

}  // namespace sheaf
